/** What the safety copy holds and what there is now, in words that a user can check against what he remembers. */
import type { RecoveryStatus } from '../../state/safety/deciding.ts';
import type { Rescued } from '../../state/safety/rescue.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import styles from './RecoveryScreen.module.css';

const { found: words } = recoveryText;

export interface FindingsProps extends Pick<RecoveryStatus, 'present' | 'isDeleted'> {
  readonly rescued: Rescued;
}

export function Findings({ rescued, present, isDeleted }: FindingsProps) {
  const { counts, damaged, folder, isMissing, isNothing, snapshot } = rescued;
  return (
    <section aria-label={words.label}>
      <dl className={styles.list}>
        <dt>{words.snapshot}</dt>
        <dd>
          {snapshot === null
            ? words.noSnapshot
            : words.snapshotOf(timeOf(snapshot.made), snapshot.marks, snapshot.notes)}
          {damaged === 0 ? null : (
            <span className={styles.warning}>
              {snapshot === null ? words.allDamaged(damaged) : words.damaged(damaged)}
            </span>
          )}
        </dd>
        <dt>{words.entries}</dt>
        <dd>
          {entriesWords(rescued)}
          {isMissing && !isNothing ? <span className={styles.warning}>{words.missing}</span> : null}
        </dd>
        {isNothing ? null : (
          <>
            <dt>{words.total}</dt>
            <dd>
              <b>{words.totalOf(counts.marks, counts.notes)}</b>
            </dd>
          </>
        )}
        <dt>{words.present}</dt>
        <dd>
          {present === null ? presentless(isDeleted) : <b>{words.totalOf(present.marks, present.notes)}</b>}
          {present?.isWritten === true && !isNothing ? (
            <span className={styles.aside}>{words.presentKept}</span>
          ) : null}
        </dd>
        <dt>{words.folder}</dt>
        <dd className={styles.folder}>{folder}</dd>
      </dl>
    </section>
  );
}

function presentless(isDeleted: boolean): string {
  return isDeleted ? words.presentDeleted : words.presentUnread;
}

function entriesWords({ entries, snapshot, until }: Rescued): string {
  if (until !== null) return words.entriesOf(entries, timeOf(until));
  return snapshot === null ? words.noEntriesAtAll : words.noEntries;
}

/** An instant as calendar and clock on the wall show it. */
export function timeOf(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short', hour12: false });
}
