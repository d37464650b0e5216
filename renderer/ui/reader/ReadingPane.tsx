/**
 * A document in a pane: fetched, placed where it was left, or the reason why it cannot be shown.
 */
import { useDocument } from '../../data/corpus/use-corpus.ts';
import type { PaneId, TabId, View } from '../../state/panes/model.ts';
import { usePanes } from '../../state/panes/panes.ts';
import { readerText } from '../../text-zh/reader.ts';
import { DocumentFailure } from './DocumentFailure.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { PlainPane } from './PlainPane.tsx';
import styles from './ReadingPane.module.css';
import { useStartPlace } from './use-start-place.ts';

export interface ReadingPaneProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly view: Extract<View, { readonly kind: 'document' }>;
}

/** Fills its place; scrolls inside. To be mounted anew for another tab or document. */
export function ReadingPane({ pane, tabId, view }: ReadingPaneProps) {
  const { documentId } = view;
  const loading = useDocument(documentId);
  const start = useStartPlace(documentId, view.place);
  const wish = usePanes(({ reveals }) => reveals.get(tabId) ?? null);
  if (loading.kind === 'failed') {
    return (
      <PlainPane>
        <DocumentFailure documentId={documentId} failure={loading.failure} />
      </PlainPane>
    );
  }
  if (loading.kind === 'loading' || start.kind === 'asking') {
    return (
      <p className={styles.loading} role="status">
        {readerText.loading}
      </p>
    );
  }
  const reveal = wish?.documentId === documentId ? wish : null;
  return (
    <DocumentPane pane={pane} tabId={tabId} document={loading.value} start={start.place} reveal={reveal} />
  );
}
