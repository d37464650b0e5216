/** Asks before something is removed for ever. */
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { TrashItem } from '../../../../core/notes/trash.ts';
import { trashText } from '../../../../text-zh/trash.ts';
import { Button } from '../../../shared/Button.tsx';
import styles from './PurgeDialog.module.css';

const words = trashText.confirm;

export interface PurgeDialogProps {
  /** What is to be removed; null while nothing is. */
  readonly items: readonly TrashItem[] | null;
  readonly onPurge: (items: readonly TrashItem[]) => void;
  readonly onClose: () => void;
}

export function PurgeDialog({ items, onPurge, onClose }: PurgeDialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={items !== null}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {items === null || items.length === 1 ? words.one : words.all(items.length)}
          </Heading>
          <p>{words.words}</p>
          <div className={styles.actions}>
            <Button autoFocus onPress={onClose}>
              {words.no}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                onClose();
                if (items !== null) onPurge(items);
              }}
            >
              {words.yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
