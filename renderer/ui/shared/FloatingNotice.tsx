/** A sentence over the rooms that stays until it is answered, with its buttons beside it. */
import type { ReactNode } from 'react';
import styles from './FloatingNotice.module.css';

export interface FloatingNoticeProps {
  /** The sentence. */
  readonly text: ReactNode;
  /** Buttons. */
  readonly children: ReactNode;
}

export function FloatingNotice({ text, children }: FloatingNoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
