/** A dialog that stands before everything else, since what stands behind it is not what the user left. */
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './RecoveryScreen.module.css';

export interface CoverProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** No key closes it. */
export function Cover({ title, children }: CoverProps) {
  return (
    <ModalOverlay className={styles.cover ?? ''} isOpen isKeyboardDismissDisabled>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
