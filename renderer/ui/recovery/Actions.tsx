/** What can be done about a lost database, and what became of it. One thing at a time; the rest waits. */
import { useState } from 'react';
import { systemClock } from '../../data/commit/clock.ts';
import { saveRows } from '../../state/backup/saving.ts';
import { platform } from '../../state/platform.ts';
import type { RecoveryReason } from '../../state/safety/checking.ts';
import type { Counts, Rescued } from '../../state/safety/rescue.ts';
import { checkAgain, restoreFromSafety, sayStartedAfresh, startAfresh } from '../../state/safety/safety.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { AfreshDialog } from './AfreshDialog.tsx';
import styles from './RecoveryScreen.module.css';

const { actions } = recoveryText;

export interface ActionsProps {
  readonly why: RecoveryReason;
  /** Null if the safety copy does not answer. */
  readonly rescued: Rescued | null;
  /** With what the database holds now; null if another window had restored it already. */
  readonly onRestored: (counts: Counts | null) => void;
}

type Course =
  | { readonly kind: 'asking'; readonly report: string; readonly tone: 'done' | 'failed' }
  | { readonly kind: 'working'; readonly words: string };

const ASKING: Course = { kind: 'asking', report: '', tone: 'done' };

export function Actions({ why, rescued, onRestored }: ActionsProps) {
  const [course, setCourse] = useState<Course>(ASKING);
  const [isAsking, setAsking] = useState(false);
  const isWorking = course.kind === 'working';
  const fail = (reason: string) =>
    setCourse({ kind: 'asking', report: recoveryText.failed(reason), tone: 'failed' });
  const restore = async () => {
    setCourse({ kind: 'working', words: recoveryText.restoring });
    const restored = await restoreFromSafety();
    if (restored.ok) onRestored(restored.value);
    else fail(restored.error.reason);
  };
  const saveFile = async ({ content }: Rescued) => {
    setCourse({ kind: 'working', words: recoveryText.savingFile });
    const { text, tone } = await saveRows(content.rows, systemClock.now(), platform());
    setCourse({ kind: 'asking', report: text, tone });
  };
  const beginAfresh = async () => {
    setAsking(false);
    setCourse({ kind: 'working', words: recoveryText.retrying });
    const aside = await startAfresh();
    if (!aside.ok) fail(aside.error.reason);
    else if (aside.value === null) setCourse(ASKING);
    else sayStartedAfresh(aside.value);
  };
  const retry = async () => {
    setCourse({ kind: 'working', words: recoveryText.retrying });
    await checkAgain();
    setCourse(ASKING);
  };
  return (
    <>
      <p
        className={styles.report}
        role="status"
        data-tone={course.kind === 'asking' ? course.tone : undefined}
      >
        {course.kind === 'asking' ? course.report : course.words}
      </p>
      <div className={styles.buttons}>
        {rescued === null || rescued.isNothing ? null : (
          <>
            <Button variant="primary" autoFocus onPress={() => void restore()} isPending={isWorking}>
              {actions.restore}
            </Button>
            <Button onPress={() => void saveFile(rescued)} isPending={isWorking}>
              {actions.saveFile}
            </Button>
          </>
        )}
        {why === 'unreadable' || rescued === null ? (
          <Button onPress={() => void retry()} isPending={isWorking}>
            {actions.retry}
          </Button>
        ) : null}
        <span className={styles.apart} />
        <Button variant="quiet" onPress={() => setAsking(true)} isPending={isWorking}>
          {why === 'older' ? actions.keepOlder : actions.afresh}
        </Button>
      </div>
      <AfreshDialog
        why={why}
        isOpen={isAsking}
        onYes={() => void beginAfresh()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
