/**
 * The export dialog: what is exported, in which form, and what became of it. It stays open, so that another form can
 * follow. Connects itself; the choices are use-export-choices.ts's.
 */
import { useState } from 'react';
import { canUpdateFile, exportRecords } from '../../state/exporting/exporting.ts';
import type { ExportReport } from '../../state/exporting/report.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';
import { Button } from '../shared/Button.tsx';
import { DialogHint, DialogTitle, DialogWindow } from '../shared/DialogWindow.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import styles from './ExportDialog.module.css';
import { FormChoice } from './FormChoice.tsx';
import { NotBackup } from './NotBackup.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { type ExportChoices, useExportChoices } from './use-export-choices.ts';

export interface ExportDialogProps {
  readonly onClose: () => void;
}

export function ExportDialog({ onClose }: ExportDialogProps) {
  const choices = useExportChoices();
  return (
    <DialogWindow isOpen size="large" onClose={onClose}>
      <DialogTitle>{words.title}</DialogTitle>
      {choices.kind === 'ready' ? (
        <Chooser choices={choices} onClose={onClose} />
      ) : choices.kind === 'unavailable' ? (
        <ErrorNotice words={databaseText[choices.reason]} />
      ) : (
        <DialogHint>{words.loading}</DialogHint>
      )}
    </DialogWindow>
  );
}

interface ChooserProps extends ExportDialogProps {
  readonly choices: Extract<ExportChoices, { readonly kind: 'ready' }>;
}

function Chooser({ choices, onClose }: ChooserProps) {
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<ExportReport | null>(null);
  const { documents, marks, notes } = choices.counts;
  const isNothing = marks + notes === 0;
  const run = async (into: 'new' | 'existing') => {
    setBusy(true);
    setReport(await exportRecords({ ...choices.request, into }));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.choices}>
        <ScopeChoice choices={choices} />
        <p className={styles.counts} role="status">
          {isNothing ? words.nothing : words.counts(documents, marks, notes)}
        </p>
        <FormChoice choices={choices} />
      </div>
      <p className={styles.report} data-tone={report?.tone} role="status">
        {isBusy ? words.running : report?.text}
      </p>
      <div className={styles.foot}>
        <NotBackup />
        <div className={styles.buttons}>
          <Button onPress={onClose}>{words.close}</Button>
          {choices.request.form === 'markdown' && canUpdateFile() ? (
            <Button onPress={() => void run('existing')} isPending={isBusy} isDisabled={isNothing}>
              {words.update}
            </Button>
          ) : null}
          <Button variant="primary" onPress={() => void run('new')} isPending={isBusy} isDisabled={isNothing}>
            {words.run}
          </Button>
        </div>
      </div>
    </>
  );
}
