/**
 * A failure, told in three sentences: what happened, what is safe, what to do; with the buttons that do it.
 * The words come from text-zh; a technical detail may be unfolded for whoever is asked for help.
 */
import type { ReactNode } from 'react';
import { sharedText } from '../../text-zh/shared.ts';
import styles from './ErrorNotice.module.css';

export interface ErrorWords {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

export interface ErrorNoticeProps {
  readonly words: ErrorWords;
  /** For whoever helps: a code, a path, a message. Shown folded. */
  readonly detail?: string | undefined;
  /** The buttons that do what `next` says. */
  readonly children?: ReactNode;
}

/** A message that is announced when it appears. */
export function ErrorNotice({ words, detail, children }: ErrorNoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.what}>{words.what}</p>
      <p>{words.safe}</p>
      <p>{words.next}</p>
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
      {detail === undefined ? null : (
        <details className={styles.detail}>
          <summary>{sharedText.detail}</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  );
}
