/** Which of the two F3 walks in the tab in front, the list of results or the document's own places. */
import { useWalked } from '../../state/finding/finding.ts';
import { findText } from '../../text-zh/find.ts';
import styles from './WalkStatus.module.css';

/**
 * Connects itself. Empty while nothing that was found is shown. What F3 leads to in a document its pane says; said
 * aloud here is the walk through the list alone.
 */
export function WalkStatus() {
  const walk = useWalked();
  const list = walk?.list ?? null;
  return (
    <span className={styles.walk} role={walk !== null && list === null ? undefined : 'status'}>
      {walk === null ? null : (
        <span className={styles.words} title={findText.walkHint}>
          {list === null ? findText.walksDocument : findText.walksList}
          <span className={styles.query}>{findText.sought(walk.query.trim())}</span>
          {list === null ? null : <span>{findText.position(list.position + 1, list.total)}</span>}
        </span>
      )}
      {list === null || list.turn === null ? null : (
        <span className={styles.turn}>{findText.listTurn[list.turn]}</span>
      )}
    </span>
  );
}
