/**
 * The line at the bottom: that the program is offline, what the library holds, who writes, and what could not be
 * kept.
 */
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { useAppearance } from '../../state/layout/appearance.ts';
import { useRemembering } from '../../state/layout/remembered.ts';
import { useStep } from '../../state/panes/step.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { frameText } from '../../text-zh/frame.ts';
import { PersonStatus } from '../people/PersonStatus.tsx';
import { OfflineIcon } from '../shared/Icons.tsx';
import { SafetyCopyStatus } from './SafetyCopyStatus.tsx';
import styles from './StatusBar.module.css';
import { StatusDetail } from './StatusDetail.tsx';
import { WalkStatus } from './WalkStatus.tsx';

/** Connects itself. */
export function StatusBar() {
  const fontSize = useAppearance((appearance) => appearance.fontSize);
  const savedAt = useSafety((safety) => (safety.status.kind === 'failing' ? null : safety.savedAt));
  const habitsFailed = useRemembering((remembering) => remembering.failed);
  return (
    <footer className={styles.bar}>
      <StatusDetail
        words={frameText.offline}
        detail={frameText.offlineHint}
        icon={<OfflineIcon size={16} />}
        tone="good"
      />
      <Counts />
      <PersonStatus />
      {savedAt === null ? null : <span>{frameText.saved(timeOf(savedAt))}</span>}
      <SafetyCopyStatus />
      <InStep />
      {habitsFailed ? (
        <StatusDetail words={frameText.habitsFailed} detail={frameText.habitsFailedHint} tone="warning" />
      ) : null}
      <WalkStatus />
      <span>{frameText.zoom(fontSize)}</span>
    </footer>
  );
}

/** How the two panes that are locked together are doing. */
function InStep() {
  const { panes, progress } = useStep();
  if (panes === null) return <span role="status" />;
  return (
    <span role="status" className={progress.kind === 'failed' ? styles.warning : undefined}>
      {progress.kind === 'inStep' ? frameText.inStep(progress.clauses) : frameText.step[progress.kind]}
    </span>
  );
}

function Counts() {
  const index = useCorpusIndex();
  if (index.kind === 'loading') return null;
  if (index.kind === 'failed') return <span className={styles.warning}>{frameText.corpusFailed}</span>;
  const { issues } = index.value;
  const documents = issues.reduce((sum, issue) => sum + issue.documents.length, 0);
  return <span>{frameText.counts(issues.length, documents)}</span>;
}

/** An instant as the clock on the wall shows it. */
function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
}
