/**
 * The tabs of a pane, and what can be done with the pane. Arrow keys walk the tabs, Delete closes one, dragging moves
 * one to another pane or to a side.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Pane, Tab } from '../../state/panes/model.ts';
import { activateTab, closeTab } from '../../state/panes/panes.ts';
import { panesText } from '../../text-zh/panes.ts';
import { FittingName } from '../shared/FittingName.tsx';
import { CloseIcon } from '../shared/Icons.tsx';
import { useDrag } from './drag.ts';
import { PaneTools } from './PaneTools.tsx';
import styles from './TabStrip.module.css';
import { useShortViewName, useViewName } from './view-name.ts';

/** One line above the pane's content. */
export function TabStrip({ pane }: { readonly pane: Pane }) {
  const list = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    const at = pane.tabs.findIndex(({ id }) => id === pane.current);
    const target = tabAfter(event.key, at, pane.tabs.length);
    const tab = pane.tabs[target ?? at];
    if (tab === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Delete') closeTab(pane.id, tab.id);
    else if (target !== null) {
      activateTab(pane.id, tab.id);
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.strip}>
      <div
        ref={list}
        className={styles.tabs}
        role="tablist"
        aria-label={panesText.tabsLabel}
        onKeyDown={keyDown}
      >
        {pane.tabs.map((tab) => (
          <TabButton key={tab.id} pane={pane} tab={tab} />
        ))}
      </div>
      <PaneTools pane={pane.id} />
    </div>
  );
}

function TabButton({ pane, tab }: { readonly pane: Pane; readonly tab: Tab }) {
  const name = useViewName(tab.view);
  const short = useShortViewName(tab.view);
  const isFront = tab.id === pane.current;
  const element = useRef<HTMLDivElement>(null);
  // With many tabs in little room its close button may be out of view.
  useEffect(() => {
    if (isFront) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isFront]);
  return (
    <div
      ref={element}
      className={styles.tab}
      role="tab"
      tabIndex={isFront ? 0 : -1}
      aria-selected={isFront}
      aria-label={name}
      title={name}
      draggable
      onClick={() => activateTab(pane.id, tab.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') activateTab(pane.id, tab.id);
      }}
      onAuxClick={({ button }) => {
        if (button === 1) closeTab(pane.id, tab.id);
      }}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', name);
        // Zones drawn at once under the pointer would end the drag that they are for.
        setTimeout(() => useDrag.setState({ dragged: { pane: pane.id, tab: tab.id } }));
      }}
      onDragEnd={() => useDrag.setState({ dragged: null })}
    >
      <span className={styles.name}>
        <FittingName full={name} short={short} />
      </span>
      {/* A button within a tab could not be reached by key: there Delete closes the tab. */}
      <span
        className={styles.close}
        aria-hidden="true"
        title={panesText.closeTabHint}
        onClick={(event) => {
          event.stopPropagation();
          closeTab(pane.id, tab.id);
        }}
      >
        <CloseIcon size={14} />
      </span>
    </div>
  );
}

/** The position that an arrow key leads to, round the ends; null for every other key. */
function tabAfter(key: string, at: number, total: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % total;
  if (key === 'ArrowLeft') return (at - 1 + total) % total;
  if (key === 'Home') return 0;
  return key === 'End' ? total - 1 : null;
}
