/**
 * Stands over everything while the notes database is lost and the safety copy is not: what was found, and what can be
 * done. Nothing happens without a press. To be drawn once in the window.
 */
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { RecoveryStatus } from '../../state/safety/engine.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
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
      <Actions why={why} rescued={rescued.ok ? rescued.value : null} />
    </>
  );
}
