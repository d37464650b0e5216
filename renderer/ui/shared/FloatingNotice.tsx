/** A sentence over the rooms, near the lower edge, with its buttons beside it. */
import type { ReactNode } from 'react';
import styles from './FloatingNotice.module.css';

export interface FloatingNoticeProps {
  /** The sentence. */
  readonly text: ReactNode;
  /** Buttons. */
  readonly children: ReactNode;
  /** `low`: about what was just done; `high`, so that neither hides the other: what stays until it is answered. */
  readonly place: 'low' | 'high';
  readonly isFailure?: boolean;
}

export function FloatingNotice({ text, children, place, isFailure = false }: FloatingNoticeProps) {
  return (
    <div
      className={styles.notice}
      data-place={place}
      data-failure={isFailure}
      role={isFailure ? 'alert' : 'status'}
    >
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
