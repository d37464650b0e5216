/**
 * A button that shows a drawing alone. Its name is spoken, and shown with the shortcut when the pointer rests on it
 * or the keyboard reaches it.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Hint } from './Hint.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  /** One of the drawings of Icons.tsx. */
  readonly icon: ReactNode;
  /** What the button does; spoken and shown. */
  readonly label: string;
  readonly onPress: () => void;
  /** As the user would read it, e.g. `Ctrl+B`. */
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  /** Given for a button that switches something on and off. */
  readonly isOn?: boolean;
}

/** A square button of 32 px with a drawing and a hint. */
export function IconButton({ icon, label, onPress, shortcut, isDisabled = false, isOn }: IconButtonProps) {
  const shared = { className: styles.button ?? '', 'aria-label': label, isDisabled };
  return (
    <Hint text={shortcut === undefined ? label : `${label}（${shortcut}）`}>
      {isOn === undefined ? (
        <AriaButton {...shared} onPress={onPress}>
          {icon}
        </AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={isOn} onChange={onPress}>
          {icon}
        </ToggleButton>
      )}
    </Hint>
  );
}
