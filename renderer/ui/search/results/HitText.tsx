/**
 * One clause among the hits as it is read: where it stands, and the snippet with the match marked.
 */
import { Fragment } from 'react';
import type { SearchHit } from '../../../core/search/outcome.ts';
import { placeText, searchText } from '../../../text-zh/search.ts';
import styles from './HitText.module.css';
import { SnippetText } from './SnippetText.tsx';

/** Path above, snippet below. `hit` is null while it is fetched. */
export function HitText({ hit }: { readonly hit: SearchHit | null }) {
  if (hit === null) return <span className={styles.placeholder}>{searchText.loadingHit}</span>;
  return (
    <>
      <span className={styles.path}>
        {shownPath(hit).map((step, depth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path never changes, and its steps may repeat
          <Fragment key={depth}>
            {depth === 0 ? null : <span className={styles.arrow}>{searchText.pathStep}</span>}
            <span>{step}</span>
          </Fragment>
        ))}
      </span>
      <SnippetText snippet={hit.snippet} />
    </>
  );
}

/** A heading is its own snippet and need not be said twice; what has no path is named by its kind. */
function shownPath({ path, blockKind }: SearchHit): readonly string[] {
  const above = blockKind === 'heading' ? path.slice(0, -1) : path;
  return above.length === 0 ? [placeText[blockKind]] : above;
}
