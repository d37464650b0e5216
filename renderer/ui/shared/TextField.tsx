/**
 * A one-line text box with its label. Controlled: the value is its caller's. Enter submits, Escape clears
 * where the caller says so; keys that belong to an input method's composition are left to it.
 */
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says what the box is for. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: () => void;
  readonly onEscape?: () => void;
  readonly placeholder?: string;
  readonly icon?: ReactNode;
  /** Id of an element that says what is wrong with the value; undefined while nothing is. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A labelled text box, 32 px high. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, value, onChange, placeholder, icon, ref } = props;
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') props.onSubmit?.();
    else if (event.key === 'Escape') props.onEscape?.();
  };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={props.isInvalid ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <span className={styles.box}>
        {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
        <Input
          className={styles.input ?? ''}
          onKeyDown={keyDown}
          spellCheck={false}
          autoComplete="off"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(ref === undefined ? {} : { ref })}
        />
      </span>
    </AriaTextField>
  );
}
