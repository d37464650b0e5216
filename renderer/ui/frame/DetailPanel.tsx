/**
 * The panel at the right: contents and notes of the document in the active pane.
 */
import { type ComponentType, useDeferredValue } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { useDocument } from '../../data/use-corpus.ts';
import { shortcutOf } from '../../state/commands/commands.ts';
import { changeLayout, DETAIL_TABS, type DetailTab, useLayout } from '../../state/layout.ts';
import { useReader } from '../../state/reader.ts';
import { frameText } from '../../text-zh/frame.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Outline } from '../reader/Outline.tsx';
import { Boundary } from '../shared/Boundary.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { CollapseRightIcon } from '../shared/Icons.tsx';
import styles from './DetailPanel.module.css';

export interface DetailPanelProps {
  /** The notes of a document, listed beside its text. */
  readonly notes: ComponentType<{ readonly document: GazetteDocument }>;
}

/** Connects itself to the open document. */
export function DetailPanel({ notes: Notes }: DetailPanelProps) {
  const tab = useLayout((layout) => layout.detailTab);
  const documentId = useReader((reader) => reader.address?.documentId ?? null);
  return (
    <section className={styles.panel} aria-label={frameText.detailLabel}>
      <Tabs
        className={styles.tabs ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = DETAIL_TABS.find((each) => each === key);
          if (chosen !== undefined) changeLayout({ detailTab: chosen });
        }}
      >
        <div className={styles.head}>
          <TabList className={styles.list ?? ''} aria-label={frameText.detailTabsLabel}>
            {DETAIL_TABS.map((each) => (
              <Tab key={each} id={each} className={styles.tab ?? ''}>
                {frameText.detailTabs[each]}
              </Tab>
            ))}
          </TabList>
          <IconButton
            icon={<CollapseRightIcon />}
            label={frameText.collapseDetail}
            shortcut={shortcutOf('toggleDetail')}
            onPress={() => changeLayout({ detailOpen: false })}
          />
        </div>
        <TabPanel id="outline" className={styles.content ?? ''}>
          <OfDocument tab="outline" documentId={documentId} content={Outline} />
        </TabPanel>
        <TabPanel id="notes" className={styles.content ?? ''}>
          <OfDocument tab="notes" documentId={documentId} content={Notes} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface OfDocumentProps {
  readonly tab: DetailTab;
  readonly documentId: DocumentId | null;
  readonly content: ComponentType<{ readonly document: GazetteDocument }>;
}

function OfDocument({ tab, documentId, content }: OfDocumentProps) {
  if (documentId === null) return <NothingOpen tab={tab} />;
  return (
    <Boundary resetKey={documentId}>
      <Loaded key={documentId} tab={tab} documentId={documentId} content={content} />
    </Boundary>
  );
}

interface LoadedProps extends OfDocumentProps {
  readonly documentId: DocumentId;
}

function Loaded({ tab, documentId, content: Content }: LoadedProps) {
  const loading = useDocument(documentId);
  // The text is drawn first; what stands beside it may come a moment later.
  const document = useDeferredValue(loading.kind === 'ready' ? loading.value : null, null);
  // The pane says why a document cannot be shown; here there is simply none.
  if (loading.kind === 'failed') return <NothingOpen tab={tab} />;
  return document === null ? null : <Content document={document} />;
}

function NothingOpen({ tab }: { readonly tab: DetailTab }) {
  const { title, hint } = readerText.closedTabs[tab];
  return <EmptyState title={title} hint={hint} />;
}
