/**
 * 对照 in a pane: both documents fetched and compared, or the reason why they cannot be. What is drawn of it is
 * ComparisonView's.
 */
import { useDocument } from '../../data/corpus/use-corpus.ts';
import { useAnalysis } from '../../state/analysis/use-analysis.ts';
import type { PaneId, TabId, View } from '../../state/panes/model.ts';
import { compareText } from '../../text-zh/compare.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { readerText } from '../../text-zh/reader.ts';
import { DocumentFailure } from '../reader/DocumentFailure.tsx';
import { PlainPane } from '../reader/PlainPane.tsx';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import styles from './ComparisonPane.module.css';
import { ComparisonView } from './ComparisonView.tsx';

export interface ComparisonPaneProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly view: Extract<View, { readonly kind: 'comparison' }>;
}

/** Fills its place; to be mounted anew for another tab or other documents. */
export function ComparisonPane({ pane, tabId, view }: ComparisonPaneProps) {
  const a = useDocument(view.a);
  const b = useDocument(view.b);
  const isThere = a.kind === 'ready' && b.kind === 'ready';
  const analysed = useAnalysis(isThere ? { kind: 'compare', a: view.a, b: view.b } : null);
  for (const [documentId, loading] of [
    [view.a, a],
    [view.b, b],
  ] as const) {
    if (loading.kind !== 'failed') continue;
    return (
      <PlainPane>
        <DocumentFailure documentId={documentId} failure={loading.failure} />
      </PlainPane>
    );
  }
  if (analysed.kind === 'failed') {
    return (
      <PlainPane>
        <ErrorNotice words={compareText.failure} detail={analysed.failure.detail}>
          <Button variant="primary" onPress={analysed.retry}>
            {errorActions.retry}
          </Button>
        </ErrorNotice>
      </PlainPane>
    );
  }
  if (a.kind !== 'ready' || b.kind !== 'ready' || analysed.kind === 'asking') {
    return (
      <p className={styles.waiting} role="status">
        {isThere ? compareText.comparing : readerText.loading}
      </p>
    );
  }
  return <ComparisonView pane={pane} tabId={tabId} a={a.value} b={b.value} comparison={analysed.value} />;
}
