/**
 * What a backup would bring, before anything is done: the counts, what each means, the choices, and the one button
 * that restores. Also says why it could not be done.
 */
import { useState } from 'react';
import {
  bringsNothing,
  type RestoreChoices,
  restoringChanges,
  SAFE_CHOICES,
} from '../../../data/backup/restoring.ts';
import type { CommitFailure } from '../../../data/commit/change.ts';
import { type Preview, type Restored, restoreBackup } from '../../../state/backup/restoring.ts';
import { backupText } from '../../../text-zh/backup.ts';
import { Button } from '../../shared/Button.tsx';
import { DialogFoot, DialogHint, DialogTitle, DialogWindow } from '../../shared/DialogWindow.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import styles from './RestoreDialog.module.css';

const { preview: words } = backupText;

export interface RestoreDialogProps {
  /** null: closed. */
  readonly preview: Preview | null;
  /** With what was restored, or null if nothing was. */
  readonly onClose: (restored: Restored | null) => void;
}

/** A dialog over the whole window; Escape leaves everything as it is. */
export function RestoreDialog({ preview, onClose }: RestoreDialogProps) {
  return (
    <DialogWindow isOpen={preview !== null} size="large" strict onClose={() => onClose(null)}>
      {preview === null ? null : <Restoring preview={preview} onClose={onClose} />}
    </DialogWindow>
  );
}

/** How far the restoring has come. */
type Progress = 'choosing' | 'restoring' | CommitFailure;

function Restoring({ preview, onClose }: RestoreDialogProps & { readonly preview: Preview }) {
  const [choices, setChoices] = useState<RestoreChoices>(SAFE_CHOICES);
  const [progress, setProgress] = useState<Progress>('choosing');
  const restore = async () => {
    setProgress('restoring');
    const result = await restoreBackup(preview, choices);
    if (result.ok) onClose(result.value);
    else setProgress(result.error);
  };
  if (typeof progress === 'object') return <Refused failure={progress} onClose={() => onClose(null)} />;
  const isBusy = progress === 'restoring';
  const changes = restoringChanges(preview.comparison, choices).length;
  return (
    <>
      <DialogTitle>{words.title}</DialogTitle>
      <div className={styles.content}>
        <p className={styles.file}>{words.file(preview.fileName, localInstant(preview.created))}</p>
        <PreviewTable comparison={preview.comparison} />
        <ChoiceList comparison={preview.comparison} choices={choices} onChange={setChoices} />
      </div>
      <DialogHint>{changes === 0 ? reasonOf(preview) : words.outcome}</DialogHint>
      <DialogFoot>
        <Button onPress={() => onClose(null)} isDisabled={isBusy}>
          {words.cancel}
        </Button>
        <Button
          variant="primary"
          onPress={() => void restore()}
          isDisabled={changes === 0}
          isPending={isBusy}
        >
          {isBusy ? words.restoring : words.restore}
        </Button>
      </DialogFoot>
    </>
  );
}

/** Why there is nothing to do. */
function reasonOf({ comparison }: Preview): string {
  return bringsNothing(comparison) ? words.nothing : words.nothingChosen;
}

function Refused({ failure, onClose }: { readonly failure: CommitFailure; readonly onClose: () => void }) {
  return (
    <>
      <DialogTitle>{words.title}</DialogTitle>
      <ErrorNotice
        words={backupText.restoreFailed[failure.code]}
        detail={'detail' in failure ? failure.detail : undefined}
      >
        <Button onPress={onClose} autoFocus>
          {words.close}
        </Button>
      </ErrorNotice>
    </>
  );
}

/** As the user reads his clock. */
function localInstant(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
