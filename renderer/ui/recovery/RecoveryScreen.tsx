/**
 * Stands over everything while the notes database is lost and the safety copy is not: what was found, and what can be
 * done. Nothing happens without a press. To be drawn once in the window.
 */
import { useState } from 'react';
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import type { Counts } from '../../state/safety/rescue.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { Actions } from './Actions.tsx';
import { Cover } from './Cover.tsx';
import { Findings } from './Findings.tsx';
import styles from './RecoveryScreen.module.css';

/** Connects itself; nothing while the database is what it should be. */
export function RecoveryScreen() {
  const status = useSafety((safety) => safety.status);
  return status.kind === 'recovery' ? <Recovery status={status} /> : null;
}

function Recovery({ status }: { readonly status: RecoveryStatus }) {
  const [restored, setRestored] = useState<Restored | null>(null);
  return (
    <Cover title={restored === null ? recoveryText.title : recoveryText.restoredTitle}>
      {restored === null ? <Question status={status} onRestored={setRestored} /> : <Outcome {...restored} />}
    </Cover>
  );
}

interface QuestionProps {
  readonly status: RecoveryStatus;
  readonly onRestored: (restored: Restored) => void;
}

function Question({ status: { why, rescued }, onRestored }: QuestionProps) {
  const words = recoveryText.why[why];
  return (
    <>
      <p className={styles.what}>{words.what}</p>
      {rescued.ok ? (
        <>
          <p>{words.safe}</p>
          <Findings rescued={rescued.value} />
        </>
      ) : (
        <p>{recoveryText.unanswered(rescued.error.reason)}</p>
      )}
      <Actions
        why={why}
        rescued={rescued.ok ? rescued.value : null}
        onRestored={(counts) => onRestored({ counts })}
      />
    </>
  );
}

/** `counts`: null if another window had restored it already. */
interface Restored {
  readonly counts: Counts | null;
}

function Outcome({ counts }: Restored) {
  const words = counts === null ? recoveryText.settled : recoveryText.restored(counts.marks, counts.notes);
  return (
    <>
      <p className={styles.report} role="status" data-tone="done">
        {words}
      </p>
      <p>{recoveryText.restoredNext}</p>
      <div className={styles.buttons}>
        {/* Loaded anew, every room shows what came back, the layout too. */}
        <Button variant="primary" autoFocus onPress={() => window.location.reload()}>
          {recoveryText.actions.open}
        </Button>
      </div>
    </>
  );
}
