/**
 * The panel at the right: contents, notes and citations of the document in the active pane.
 */
import { type ComponentType, type ReactNode, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { useDocument } from '../../data/corpus/use-corpus.ts';
import { shortcutOf } from '../../state/commands/commands.ts';
import { changeLayout, DETAIL_TABS, type DetailTab, useLayout } from '../../state/layout/layout.ts';
import { activeTab, documentOf } from '../../state/panes/model.ts';
import { usePanes } from '../../state/panes/panes.ts';
import type { Reading } from '../../state/panes/place.ts';
import { frameText } from '../../text-zh/frame.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Outline } from '../reader/Outline.tsx';
import { DocumentCitations } from '../references/DocumentCitations.tsx';
import { Boundary } from '../shared/Boundary.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { CollapseRightIcon } from '../shared/Icons.tsx';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import styles from './DetailPanel.module.css';

export interface DetailPanelProps {
  /** The notes of a document, listed beside its text. */
  readonly notes: ComponentType<OfReadingProps>;
}

/** What a tab of the panel is given: a document, and the tab in which it is read. */
export interface OfReadingProps {
  readonly document: GazetteDocument;
  readonly reading: Reading;
}

/** Connects itself to the active pane. */
export function DetailPanel({ notes: Notes }: DetailPanelProps) {
  const tab = useLayout((layout) => layout.detailTab);
  const reading = useActiveReading();
  const contents = { outline: Outline, notes: Notes, citations: DocumentCitations };
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
        {reading === null ? (
          <Panels draw={(each) => <NothingOpen tab={each} />} />
        ) : (
          <OfDocument reading={reading} contents={contents} />
        )}
      </Tabs>
    </section>
  );
}

interface OfDocumentProps {
  readonly reading: Reading;
  readonly contents: Readonly<Record<DetailTab, ComponentType<OfReadingProps>>>;
}

/** Reads the document once for all tabs, so that the one that is shown next has it at once. */
function OfDocument({ reading, contents }: OfDocumentProps) {
  const { documentId } = reading;
  const loading = useDocument(documentId);
  // The text is painted first; what stands beside it may come a moment later.
  const document = useAfterPaint(loading.kind === 'ready' ? loading.value : null);
  const draw = (tab: DetailTab) => {
    // The pane says why a document cannot be shown; here there is simply none.
    if (loading.kind === 'failed') return <NothingOpen tab={tab} />;
    const Content = contents[tab];
    return (
      <Boundary resetKey={documentId}>
        {document === null ? null : <Content key={documentId} document={document} reading={reading} />}
      </Boundary>
    );
  };
  return <Panels draw={draw} />;
}

function Panels({ draw }: { readonly draw: (tab: DetailTab) => ReactNode }) {
  return DETAIL_TABS.map((tab) => (
    <TabPanel key={tab} id={tab} className={styles.content ?? ''}>
      {draw(tab)}
    </TabPanel>
  ));
}

/** Keeps its identity as long as it is the same. */
function useActiveReading(): Reading | null {
  const tabId = usePanes(({ area }) => activeTab(area)?.id ?? null);
  const documentId = usePanes(({ area }) => documentOf(activeTab(area)?.view));
  return useMemo(
    () => (tabId === null || documentId === null ? null : { tabId, documentId }),
    [tabId, documentId],
  );
}

function NothingOpen({ tab }: { readonly tab: DetailTab }) {
  const { title, hint } = readerText.closedTabs[tab];
  return <EmptyState title={title} hint={hint} />;
}
