/** A dialog over the whole window, with a title, a quiet line of explanation and buttons at its foot. */
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './DialogWindow.module.css';

export interface DialogWindowProps {
  readonly isOpen: boolean;
  /** `tall` keeps its height whatever it holds. */
  readonly size: 'small' | 'large' | 'tall';
  /** Escape was pressed, or, unless it is `strict`, a place beside the dialog. */
  readonly onClose: () => void;
  readonly strict?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

export function DialogWindow(props: DialogWindowProps) {
  const { isOpen, size, onClose, strict = false, role = 'dialog', children } = props;
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      isDismissable={!strict}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <Dialog role={role} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Names the dialog it stands in. */
export function DialogTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Heading slot="title" className={styles.title ?? ''}>
      {children}
    </Heading>
  );
}

export function DialogHint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>;
}

/** Buttons, the one that leaves first. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
