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
import { safetyText } from '../../text-zh/safety.ts';
import { PersonStatus } from '../people/PersonStatus.tsx';
import { OfflineIcon } from '../shared/Icons.tsx';
import styles from './StatusBar.module.css';
import { WalkStatus } from './WalkStatus.tsx';

/** Connects itself. */
export function StatusBar() {
  const fontSize = useAppearance((appearance) => appearance.fontSize);
  const savedAt = useSafety((safety) => (safety.status.kind === 'failing' ? null : safety.savedAt));
  const habitsFailed = useRemembering((remembering) => remembering.failed);
  return (
    <footer className={styles.bar}>
      <span className={styles.offline} title={frameText.offlineHint}>
        <OfflineIcon size={16} />
        {frameText.offline}
      </span>
      <Counts />
      <PersonStatus />
      {savedAt === null ? null : <span>{frameText.saved(timeOf(savedAt))}</span>}
      <SafetyCopy />
      <InStep />
      {habitsFailed ? <span className={styles.warning}>{frameText.habitsFailed}</span> : null}
      <WalkStatus />
      <span>{frameText.zoom(fontSize)}</span>
    </footer>
  );
}

/** How the safety copy is doing; nothing where there is none, or while the recovery screen says it. */
function SafetyCopy() {
  const status = useSafety((safety) => safety.status);
  switch (status.kind) {
    case 'failing':
      return (
        <span role="status" className={styles.warning} title={safetyText.failingHint(status.failure.reason)}>
          {safetyText.failing}
        </span>
      );
    case 'held':
      return (
        <span role="status" className={styles.warning} title={safetyText.heldHint(status.failure.reason)}>
          {safetyText.held}
        </span>
      );
    case 'checking':
      return <span role="status">{safetyText.checking}</span>;
    // What is on its way arrives in a moment; a word that comes and goes would only be restless.
    case 'pending':
    case 'whole':
      return (
        <span role="status" title={safetyText.goodHint}>
          {safetyText.good}
        </span>
      );
    default:
      return null;
  }
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
