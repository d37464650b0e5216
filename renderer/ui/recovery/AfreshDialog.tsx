/** Asks once more before the program goes on without what the safety copy holds. */
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { Button } from '../shared/Button.tsx';
import { DialogFoot, DialogTitle, DialogWindow } from '../shared/DialogWindow.tsx';

export interface AfreshDialogProps {
  readonly status: RecoveryStatus;
  readonly isOpen: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function AfreshDialog({ status, isOpen, onYes, onNo }: AfreshDialogProps) {
  const { why, isDeleted } = status;
  const words = why === 'older' ? recoveryText.keepOlder : recoveryText.afresh;
  return (
    <DialogWindow isOpen={isOpen} size="small" role="alertdialog" onClose={onNo}>
      <DialogTitle>{words.title}</DialogTitle>
      <p>{why === 'unreadable' && !isDeleted ? recoveryText.afresh.wordsUnreadable : words.words}</p>
      <DialogFoot>
        <Button autoFocus onPress={onNo}>
          {words.no}
        </Button>
        <Button variant="danger" onPress={onYes}>
          {words.yes}
        </Button>
      </DialogFoot>
    </DialogWindow>
  );
}
