/**
 * One hit as it is read: where it stands, and the snippet with the match, and only the match, marked.
 */
import { Fragment, type ReactNode } from 'react';
import type { SearchHit, Snippet } from '../../core/search/outcome.ts';
import { placeText, searchText } from '../../text-zh/search.ts';
import styles from './HitText.module.css';

/** Path above, snippet below. */
export function HitText({ hit }: { readonly hit: SearchHit }) {
  const path = shownPath(hit);
  return (
    <>
      <span className={styles.path}>
        {path.map((step, depth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path never changes, and its steps may repeat
          <Fragment key={depth}>
            {depth === 0 ? null : <span className={styles.arrow}>{searchText.pathStep}</span>}
            <span>{step}</span>
          </Fragment>
        ))}
      </span>
      <span className={styles.snippet}>
        {hit.snippet.cutBefore ? searchText.cut : null}
        {marked(hit.snippet)}
        {hit.snippet.cutAfter ? searchText.cut : null}
      </span>
    </>
  );
}

/** A heading is its own snippet and need not be said twice; what has no path is named by its kind. */
function shownPath({ path, blockKind }: SearchHit): readonly string[] {
  const above = blockKind === 'heading' ? path.slice(0, -1) : path;
  return above.length === 0 ? [placeText[blockKind]] : above;
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
