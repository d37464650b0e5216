/** What came of a finding, in words: which place of how many, whether the walk went round, or that there is none. */
import type { Finding } from '../../../state/finding/finding.ts';
import { findText } from '../../../text-zh/find.ts';
import styles from './FindStatus.module.css';

/** To stand in a live region. Nothing while nothing is looked for. */
export function FindStatus({ finding }: { readonly finding: Finding }) {
  const { query, places, current, turn } = finding;
  if (query.trim() === '') return null;
  const total = places.length;
  if (total === 0) {
    return (
      <span className={styles.nothing}>
        <strong>{findText.nothing}</strong>
        <span>{findText.nothingHint}</span>
      </span>
    );
  }
  if (current === null) return <span className={styles.position}>{findText.total(total)}</span>;
  return (
    <>
      <span className={styles.position} aria-hidden="true">
        {findText.position(current + 1, total)}
      </span>
      <span className={styles.unseen}>{findText.positionSpoken(current + 1, total)}</span>
      {turn === null ? null : <span className={styles.turn}>{findText.turn[turn]}</span>}
    </>
  );
}
