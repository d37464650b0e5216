/** 批注存在哪里 in the room 设置 of the desktop shell: this computer, and the folder of the safety copy with its snapshots. */
import { useEffect } from 'react';
import { lookAtSafety, useWhereabouts } from '../../../state/safety/whereabouts.ts';
import { keepingText } from '../../../text-zh/keeping.ts';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import styles from '../Section.module.css';

const { desktop: words } = keepingText;

/** Connects itself; nothing where there is no safety copy, or it does not answer. */
export function DesktopKeeping() {
  const { state } = useWhereabouts();
  useEffect(() => {
    void lookAtSafety();
  }, []);
  if (state === null) return null;
  const { folder, problem, snapshots } = state;
  const [newest] = snapshots;
  return (
    <section className={styles.section}>
      <SectionTitle section="keeping">{keepingText.title}</SectionTitle>
      <p className={styles.line}>{words.place}</p>
      <p className={styles.line}>{words.copy(folder)}</p>
      <p className={styles.line}>
        {newest === undefined
          ? words.noSnapshot
          : words.snapshots(snapshots.length, localInstant(newest.made))}
      </p>
      {problem === null ? null : (
        <p className={styles.line} data-tone="failed">
          {problem.reason}
        </p>
      )}
    </section>
  );
}

/** An instant as the user's calendar and clock show it. */
export function localInstant(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
