/**
 * What stands where nothing stands yet: what would be here and what to do to get it.
 */
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Shown where the pointer rests on the title: what had to be left out of it. */
  readonly titleHint?: string;
  /** What to do; one or two sentences. */
  readonly hint: string;
  readonly icon?: ReactNode;
  /** Buttons, if there is something to press. */
  readonly children?: ReactNode;
}

/** A quiet, centred message. */
export function EmptyState({ title, titleHint, hint, icon, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
      <p className={styles.title} title={titleHint}>
        {title}
      </p>
      <p className={styles.hint}>{hint}</p>
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}
