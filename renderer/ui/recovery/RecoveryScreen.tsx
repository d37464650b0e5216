/**
 * Stands over everything while the notes database is lost and the safety copy is not: what was found, and what can be
 * done. Nothing happens without a press. To be drawn once in the window.
 */
import { useState } from 'react';
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import type { Counts } from '../../state/safety/rescue.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { situationOf } from '../../state/safety/situation.ts';
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
    <Cover title={restored === null ? wordsOf(status).title : recoveryText.restoredTitle}>
      {restored === null ? <Question status={status} onRestored={setRestored} /> : <Outcome {...restored} />}
    </Cover>
  );
}

interface QuestionProps {
  readonly status: RecoveryStatus;
  readonly onRestored: (restored: Restored) => void;
}

function Question({ status, onRestored }: QuestionProps) {
  const { rescued } = status;
  const words = wordsOf(status);
  return (
    <>
      <p className={styles.what}>{words.what}</p>
      <p>{words.safe}</p>
      {rescued.ok ? <Findings {...status} rescued={rescued.value} /> : null}
      <Actions status={status} onRestored={(counts) => onRestored({ counts })} />
    </>
  );
}

function wordsOf(status: RecoveryStatus) {
  const situation = situationOf(status);
  if (situation !== null) return recoveryText.situations[situation];
  const { why, rescued, isDeleted } = status;
  const reason = rescued.ok ? '' : rescued.error.reason;
  return recoveryText.unanswered(isDeleted ? 'deleted' : why, reason);
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
