/**
 * Stands over everything while the notes database is lost and the safety copy is not: what was found, and what can be
 * done. Nothing happens without a press. To be drawn once in the window.
 */
import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import type { Counts } from '../../state/safety/rescue.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { Actions } from './Actions.tsx';
import { Findings } from './Findings.tsx';
import styles from './RecoveryScreen.module.css';

/** Connects itself; nothing while the database is what it should be. */
export function RecoveryScreen() {
  const status = useSafety((safety) => safety.status);
  if (status.kind !== 'recovery') return null;
  return (
    <ModalOverlay className={styles.cover ?? ''} isOpen isKeyboardDismissDisabled>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Recovery status={status} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Recovery({ status: { why, rescued } }: { readonly status: RecoveryStatus }) {
  const [restored, setRestored] = useState<Restored | null>(null);
  if (restored !== null) return <Outcome counts={restored.counts} />;
  const words = recoveryText.why[why];
  return (
    <>
      <Heading slot="title" className={styles.title ?? ''}>
        {recoveryText.title}
      </Heading>
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
        onRestored={(counts) => setRestored({ counts })}
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
      <Heading slot="title" className={styles.title ?? ''}>
        {recoveryText.restoredTitle}
      </Heading>
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
