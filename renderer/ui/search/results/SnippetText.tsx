/** A snippet as it is read: the match, and only the match, marked; what was left out shown by dots. */
import type { ReactNode } from 'react';
import type { Snippet } from '../../../core/search/outcome.ts';
import { searchText } from '../../../text-zh/search.ts';
import styles from './SnippetText.module.css';

export function SnippetText({ snippet }: { readonly snippet: Snippet }) {
  return (
    <span className={styles.snippet}>
      {snippet.cutBefore ? searchText.cut : null}
      {marked(snippet)}
      {snippet.cutAfter ? searchText.cut : null}
    </span>
  );
}

function marked({ text, marks }: Snippet): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let last = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(last, start));
    pieces.push(
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    last = end;
  }
  pieces.push(text.slice(last));
  return pieces;
}
