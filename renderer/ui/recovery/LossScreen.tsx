/**
 * Says, in the browser shell, that what was here when the program was last used is not here now, and takes a backup file.
 * Nothing happens without a press. To be drawn once in the window.
 */
import { useBookmarks } from '../../data/records/bookmarks.ts';
import { useAllRecords } from '../../data/records/records.ts';
import type { Loss } from '../../state/safety-copy/loss.ts';
import { acceptLoss, putLossOff, useLoss, useSafetyCopies } from '../../state/safety-copy/start.ts';
import { openBackup } from '../../state/shell/opened-backup.ts';
import { lossText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { PickBackupButton } from '../shared/PickBackupButton.tsx';
import { Cover } from './Cover.tsx';
import { timeOf } from './Findings.tsx';
import styles from './RecoveryScreen.module.css';

/** Connects itself; nothing while everything is there. */
export function LossScreen() {
  const { loss } = useLoss();
  return loss === null ? null : (
    <Cover title={lossText[loss.why].title}>
      <p className={styles.what}>{lossText[loss.why].what}</p>
      <p>{lossText.safe}</p>
      <Comparison before={loss.before} />
      <Next />
      <Choice />
    </Cover>
  );
}

function Comparison({ before }: Pick<Loss, 'before'>) {
  const { marks, notes, bookmarks, newest } = before;
  return (
    <dl className={styles.list} aria-label={lossText.label}>
      <dt>{lossText.before}</dt>
      <dd>
        <b>{lossText.counts(marks, notes, bookmarks)}</b>
        <br />
        {lossText.changed(timeOf(newest.modified))}
      </dd>
      <dt>{lossText.now}</dt>
      <dd>
        <Now />
      </dd>
    </dl>
  );
}

/** What is here, once it is known. */
function Now() {
  const records = useAllRecords();
  const bookmarks = useBookmarks();
  if (records.kind !== 'ready' || bookmarks.kind !== 'ready') return null;
  const { marks, notes } = records.value;
  return lossText.counts(marks.length, notes.length, bookmarks.value.bookmarks.length);
}

function Next() {
  const { folder } = useSafetyCopies();
  return <p>{folder === '' ? lossText.next : lossText.nextFromFolder(folder)}</p>;
}

function Choice() {
  const restore = (file: File) => {
    putLossOff();
    openBackup({ kind: 'file', file });
  };
  return (
    <div className={styles.buttons}>
      <PickBackupButton variant="primary" autoFocus onPick={restore}>
        {lossText.restore}
      </PickBackupButton>
      <span className={styles.apart} />
      <Button variant="quiet" onPress={acceptLoss}>
        {lossText.goOn}
      </Button>
    </div>
  );
}
