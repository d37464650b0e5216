/**
 * The one button with words. What it does is its caller's; how it looks and how large it is to hit is decided here.
 */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './Button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `primary`: the one thing to do next; `quiet`: without a frame, among others. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  /** Cannot be pressed for the moment, and keeps the focus. */
  readonly isPending?: boolean;
  /** Spoken name where the visible words do not suffice. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a visible text, at least 32 px high. */
export function Button({
  children,
  onPress,
  variant = 'plain',
  isDisabled,
  isPending,
  label,
  autoFocus,
  ref,
}: ButtonProps) {
  return (
    <AriaButton
      className={`${styles.button} ${styles[variant]}`}
      onPress={onPress}
      isDisabled={isDisabled ?? false}
      isPending={isPending ?? false}
      autoFocus={autoFocus ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(ref === undefined ? {} : { ref })}
    >
      {children}
    </AriaButton>
  );
}
