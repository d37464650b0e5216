/** What can be done about a lost database, and what became of it. One thing at a time; the rest waits. */
import { Fragment, useState } from 'react';
import { systemClock } from '../../data/commit/clock.ts';
import { saveRows } from '../../state/backup/saving.ts';
import { platform } from '../../state/platform.ts';
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import type { Counts } from '../../state/safety/rescue.ts';
import { checkAgain, restoreFromSafety, sayStartedAfresh, startAfresh } from '../../state/safety/safety.ts';
import { type Offer, offersIn, type Situation, situationOf } from '../../state/safety/situation.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { AfreshDialog } from './AfreshDialog.tsx';
import styles from './RecoveryScreen.module.css';

const { actions } = recoveryText;

export interface ActionsProps {
  readonly status: RecoveryStatus;
  /** With what the database holds now; null if another window had restored it already. */
  readonly onRestored: (counts: Counts | null) => void;
}

type Course =
  | { readonly kind: 'asking'; readonly report: string; readonly tone: 'done' | 'failed' }
  | { readonly kind: 'working'; readonly words: string };

const ASKING: Course = { kind: 'asking', report: '', tone: 'done' };

export function Actions({ status, onRestored }: ActionsProps) {
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
  const saveFile = async () => {
    if (!status.rescued.ok) return;
    setCourse({ kind: 'working', words: recoveryText.savingFile });
    const { text, tone } = await saveRows(status.rescued.value.content.rows, systemClock.now(), platform());
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
      <Choices
        status={status}
        isPending={isWorking}
        onPress={{
          restore: () => void restore(),
          saveFile: () => void saveFile(),
          retry: () => void retry(),
          leave: () => setAsking(true),
        }}
      />
      <AfreshDialog
        status={status}
        isOpen={isAsking}
        onYes={() => void beginAfresh()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}

interface ChoicesProps {
  readonly status: RecoveryStatus;
  readonly isPending: boolean;
  readonly onPress: Readonly<Record<Offer, () => void>>;
}

/** The first one is what is done next, and has the focus; what leads away from everything found stands apart. */
function Choices({ status, isPending, onPress }: ChoicesProps) {
  const situation = situationOf(status);
  const words = wordsOf(status, situation);
  return (
    <div className={styles.buttons}>
      {offersIn(situation).map((offer, index) => (
        <Fragment key={offer}>
          {offer === 'leave' && index > 0 ? <span className={styles.apart} /> : null}
          <Button
            variant={variantOf(offer, index)}
            autoFocus={index === 0}
            onPress={onPress[offer]}
            isPending={isPending}
          >
            {words[offer]}
          </Button>
        </Fragment>
      ))}
    </div>
  );
}

function variantOf(offer: Offer, index: number): 'primary' | 'quiet' | 'plain' {
  if (index === 0) return 'primary';
  return offer === 'leave' ? 'quiet' : 'plain';
}

function wordsOf({ why }: RecoveryStatus, situation: Situation | null): Readonly<Record<Offer, string>> {
  return {
    restore: situation === 'unreadableEmpty' ? actions.rebuild : actions.restore,
    saveFile: actions.saveFile,
    retry: actions.retry,
    leave: why === 'older' ? actions.keepOlder : actions.afresh,
  };
}
