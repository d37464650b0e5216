/** Asks before something is removed for ever. */
import type { TrashItem } from '../../../../core/notes/trash.ts';
import { trashText } from '../../../../text-zh/trash.ts';
import { Button } from '../../../shared/Button.tsx';
import { DialogFoot, DialogTitle, DialogWindow } from '../../../shared/DialogWindow.tsx';

const words = trashText.confirm;

export interface PurgeDialogProps {
  /** What is to be removed; null while nothing is. */
  readonly items: readonly TrashItem[] | null;
  readonly onPurge: (items: readonly TrashItem[]) => void;
  readonly onClose: () => void;
}

export function PurgeDialog({ items, onPurge, onClose }: PurgeDialogProps) {
  return (
    <DialogWindow isOpen={items !== null} size="small" role="alertdialog" onClose={onClose}>
      <DialogTitle>{items === null || items.length === 1 ? words.one : words.all(items.length)}</DialogTitle>
      <p>{words.words}</p>
      <DialogFoot>
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
      </DialogFoot>
    </DialogWindow>
  );
}
