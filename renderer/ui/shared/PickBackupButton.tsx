/** A button that lets the user pick a backup file in the machine's own dialog. */
import { useRef } from 'react';
import { BACKUP_EXTENSION } from '../../core/backup/format.ts';
import { Button, type ButtonProps } from './Button.tsx';

export interface PickBackupButtonProps extends Omit<ButtonProps, 'onPress'> {
  /** Not called if the user leaves the dialog. */
  readonly onPick: (file: File) => void;
}

export function PickBackupButton({ onPick, ...props }: PickBackupButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...props} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={BACKUP_EXTENSION}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onPick(file);
          // Else the same file could not be picked again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
