/**
 * One pane: its tabs where there is more than one thing to choose from, and what the tab in front shows. Whatever is
 * touched or focused in it makes it the active pane.
 */
import { assertNever } from '../../core/gazette/model.ts';
import { currentTab, type Pane, type PaneId, paneOf, panesOf, type Tab } from '../../state/panes/model.ts';
import { activatePane, usePanes } from '../../state/panes/panes.ts';
import { panesText } from '../../text-zh/panes.ts';
import { ComparisonPane } from '../compare/ComparisonPane.tsx';
import { EmptyPane, UnreadablePane } from '../reader/PlainPane.tsx';
import { ReadingPane } from '../reader/ReadingPane.tsx';
import { ReportsPane } from '../reports/ReportsPane.tsx';
import { Boundary } from '../shared/Boundary.tsx';
import { DropZones } from './DropZones.tsx';
import styles from './PaneView.module.css';
import { TabStrip } from './TabStrip.tsx';

/** Connects itself to the pane of this id. */
export function PaneView({ id }: { readonly id: PaneId }) {
  const pane = usePanes(({ area }) => paneOf(area, id));
  const isActive = usePanes(({ area }) => area.active === id);
  const total = usePanes(({ area }) => panesOf(area.root).length);
  const position = usePanes(({ area }) => panesOf(area.root).findIndex((each) => each.id === id) + 1);
  if (pane === null) return null;
  const isStripShown = total > 1 || pane.tabs.length > 1;
  return (
    <section
      className={styles.pane}
      data-pane={id}
      data-active={isActive && total > 1}
      aria-label={panesText.paneLabel(position, total)}
      onPointerDownCapture={() => activatePane(id)}
      onFocusCapture={() => activatePane(id)}
    >
      {isStripShown ? <TabStrip pane={pane} /> : null}
      <div className={styles.content}>
        <Content pane={pane} />
        <DropZones pane={id} />
      </div>
    </section>
  );
}

function Content({ pane }: { readonly pane: Pane }) {
  const tab = currentTab(pane);
  if (tab === null) return <EmptyPane />;
  return (
    <Boundary resetKey={JSON.stringify([tab.id, tab.view.kind])}>
      <Shown pane={pane.id} tab={tab} />
    </Boundary>
  );
}

function Shown({ pane, tab }: { readonly pane: PaneId; readonly tab: Tab }) {
  const { view } = tab;
  switch (view.kind) {
    case 'document':
      return <ReadingPane key={`${tab.id} ${view.documentId}`} pane={pane} tabId={tab.id} view={view} />;
    case 'unreadable':
      return <UnreadablePane hash={view.hash} />;
    case 'comparison':
      return <ComparisonPane key={`${tab.id} ${view.a} ${view.b}`} pane={pane} tabId={tab.id} view={view} />;
    case 'reports':
      return <ReportsPane key={tab.id} pane={pane} tabId={tab.id} view={view} />;
    default:
      return assertNever(view);
  }
}
