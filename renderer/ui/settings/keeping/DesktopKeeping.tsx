/** 批注存在哪里 in the room 设置 of the desktop shell: this computer, and the folder of the safety copy with its snapshots. */
import { useEffect } from 'react';
import type { SafetyFailure, SafetyState } from '../../../platform/platform.ts';
import { type SafetyView, useSafety } from '../../../state/safety/safety.ts';
import { lookAtSafety, useWhereabouts, type Whereabouts } from '../../../state/safety/whereabouts.ts';
import { keepingText } from '../../../text-zh/keeping.ts';
import { safetyText } from '../../../text-zh/safety.ts';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import styles from '../Section.module.css';
import { localInstant } from './copy-sentence.ts';
import { KeptTogether } from './KeptTogether.tsx';

const { desktop: words } = keepingText;

/** Connects itself; nothing where there is no safety copy. */
export function DesktopKeeping() {
  const { found } = useWhereabouts();
  const status = useSafety((safety) => safety.status);
  const { kind } = status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found is another thing with another status
  useEffect(() => {
    void lookAtSafety();
  }, [kind]);
  if (kind === 'none') return null;
  const trouble = troubleOf(found, status);
  return (
    <section className={styles.section}>
      <SectionTitle section="keeping">{keepingText.title}</SectionTitle>
      <p className={styles.line}>{words.place}</p>
      {found.kind === 'known' ? <Copy {...found.state} /> : null}
      {trouble === null ? null : (
        <p className={styles.line} data-tone="failed">
          {trouble}
        </p>
      )}
      <p className={styles.quiet}>{words.kinds}</p>
    </section>
  );
}

function Copy({ folder, snapshots }: SafetyState) {
  const [newest] = snapshots;
  const made = newest === undefined ? null : localInstant(newest.made);
  const sentence = made === null ? words.noSnapshot : words.snapshots(snapshots.length, made);
  return (
    <>
      <p className={styles.line}>{words.copy(folder)}</p>
      <p className={styles.line}>
        <KeptTogether sentence={sentence} part={made} />
      </p>
    </>
  );
}

/** Why the copy cannot be used, what is safe and what to do; null if it can. */
function troubleOf(found: Whereabouts, status: SafetyView['status']): string | null {
  if (status.kind === 'held') return safetyText.heldHint(status.failure.reason);
  if (status.kind === 'failing') return safetyText.failingHint(status.failure.reason);
  const failure = failureIn(found);
  return failure === null ? null : safetyText.failingHint(failure.reason);
}

function failureIn(found: Whereabouts): SafetyFailure | null {
  if (found.kind === 'unanswered') return found.failure;
  return found.kind === 'known' ? found.state.problem : null;
}
