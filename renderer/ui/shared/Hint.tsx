/**
 * The small label that appears beside a control when the pointer rests on it or the keyboard reaches it.
 */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Hint.module.css';

export interface HintProps {
  readonly text: string;
  /** One pressable or focusable component of react-aria. */
  readonly children: ReactElement;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** Wraps a control with a hint; the hint describes, it never carries what is said nowhere else. */
export function Hint({ text, children, placement = 'bottom' }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className={styles.hint ?? ''} placement={placement} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
