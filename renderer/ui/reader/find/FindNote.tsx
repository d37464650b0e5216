/**
 * What F3 led to in the document while the bar is closed: the words looked for and which place of how many this is.
 * Stands in a corner of the pane for a few seconds. Where F3 walks a list of results, that list and the status bar count.
 */
import { useState } from 'react';
import type { Finding } from '../../../state/finding/finding.ts';
import { findText } from '../../../text-zh/find.ts';
import styles from './FindNote.module.css';
import { FindStatus } from './FindStatus.tsx';

/** Mounted whenever the bar is closed; empty until the first step then. */
export function FindNote({ finding }: { readonly finding: Finding | null }) {
  const steps = finding?.steps ?? 0;
  const [stepsBefore] = useState(steps);
  return (
    <div className={styles.place} role="status">
      {finding?.isPainted === true && finding.list === null && steps !== stepsBefore ? (
        // Said anew at each step.
        <p key={steps} className={styles.note}>
          <span className={styles.query}>{findText.sought(finding.query)}</span>
          <FindStatus finding={finding} />
        </p>
      ) : null}
    </div>
  );
}
