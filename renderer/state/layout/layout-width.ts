/**
 * What gives way when the window is narrow (a projector, a large zoom): first the detail panel, then both panels; what
 * the reader opens afterwards stays open. What the width alone closed is no wish of the reader's: it is open again as
 * soon as there is room, and is stored as open.
 */
import { activeTab, showSame } from '../panes/model.ts';
import { usePanes } from '../panes/panes.ts';
import { changeLayout, type Layout, requestFocus, useLayout } from './layout.ts';

/** Which of the panels are open. */
export type OpenPanels = Pick<Layout, 'sideOpen' | 'detailOpen'>;
/** How many columns there is room for, the text being one. */
export type Columns = 1 | 2 | 3;

/** Below this (px) three columns leave too little for the text. */
const THREE_COLUMNS = '(max-width: 1179px)';
/** Below this (px) even two do. */
const TWO_COLUMNS = '(max-width: 799px)';

const NONE: OpenPanels = { sideOpen: false, detailOpen: false };

/** What the width alone keeps closed. */
let held: OpenPanels = NONE;
let isOwnChange = false;
let look: (() => void) | null = null;

/** What of the wished panels is open where there is room for so many columns. */
export function fitted(wished: OpenPanels, columns: Columns): OpenPanels {
  if (columns === 3) return wished;
  if (columns === 1) return NONE;
  return { sideOpen: wished.sideOpen, detailOpen: wished.detailOpen && !wished.sideOpen };
}

/** What is open or held closed: what the reader would have if there were room. */
export function wishedOf(open: OpenPanels, heldNow: OpenPanels): OpenPanels {
  return {
    sideOpen: open.sideOpen || heldNow.sideOpen,
    detailOpen: open.detailOpen || heldNow.detailOpen,
  };
}

/** What is still held closed after the reader opened or closed a panel himself: that one no longer. */
export function heldAfter(heldNow: OpenPanels, before: OpenPanels, now: OpenPanels): OpenPanels {
  return {
    sideOpen: heldNow.sideOpen && before.sideOpen === now.sideOpen,
    detailOpen: heldNow.detailOpen && before.detailOpen === now.detailOpen,
  };
}

/** The layout as it is to be stored. */
export function wishedLayout(): Layout {
  const layout = useLayout.getState();
  return { ...layout, ...wishedOf(layout, held) };
}

/**
 * Takes the stored layout, which on a slow disk comes after the window is drawn: what the reader did meanwhile stays, and
 * what is too wide gives way at once.
 */
export function adoptLayout(layout: Layout): void {
  const done = changedSinceStart();
  held = NONE;
  isOwnChange = true;
  useLayout.setState({ ...layout, ...done });
  isOwnChange = false;
  look?.();
}

function changedSinceStart(): Partial<Layout> {
  const start: Readonly<Record<string, unknown>> = { ...useLayout.getInitialState() };
  return Object.fromEntries(Object.entries(wishedLayout()).filter(([key, value]) => start[key] !== value));
}

/** Looks now and at every crossing, until the returned function is called. */
export function followWindowWidth(): () => void {
  const three = window.matchMedia(THREE_COLUMNS);
  const two = window.matchMedia(TWO_COLUMNS);
  look = () => {
    const wished = wishedOf(useLayout.getState(), held);
    show(wished, fitted(wished, two.matches ? 1 : three.matches ? 2 : 3));
  };
  look();
  const crossed = look;
  three.addEventListener('change', crossed);
  two.addEventListener('change', crossed);
  const stops = [
    useLayout.subscribe((now, before) => followReader(before, now, two.matches)),
    usePanes.subscribe(({ area }, { area: before }) => {
      const [tab, tabBefore] = [activeTab(area), activeTab(before)];
      if (!two.matches || tab === null || tab === tabBefore) return;
      if (tabBefore === null || tabBefore.id !== tab.id || !showSame(tab.view, tabBefore.view)) uncoverText();
    }),
  ];
  return () => {
    three.removeEventListener('change', crossed);
    two.removeEventListener('change', crossed);
    for (const stop of stops) stop();
  };
}

function show(wished: OpenPanels, shown: OpenPanels): void {
  held = {
    sideOpen: wished.sideOpen && !shown.sideOpen,
    detailOpen: wished.detailOpen && !shown.detailOpen,
  };
  const { sideOpen, detailOpen } = useLayout.getState();
  // Told nobody, it is not stored either.
  if (sideOpen === shown.sideOpen && detailOpen === shown.detailOpen) return;
  isOwnChange = true;
  changeLayout({ sideOpen: shown.sideOpen, detailOpen: shown.detailOpen });
  isOwnChange = false;
}

/** What the reader opens stays open; where there is room for one panel only, the other one makes way. */
function followReader(before: OpenPanels, now: OpenPanels, isNarrow: boolean): void {
  if (isOwnChange) return;
  held = heldAfter(held, before, now);
  if (!isNarrow || !now.sideOpen || !now.detailOpen) return;
  show(wishedOf(now, held), { sideOpen: !before.sideOpen, detailOpen: before.sideOpen });
}

/** Where a panel leaves the text hardly any room, it makes way for what was opened from it. */
function uncoverText(): void {
  const layout = useLayout.getState();
  if (!layout.sideOpen) return;
  show(wishedOf(layout, held), { sideOpen: false, detailOpen: layout.detailOpen });
  requestFocus('text');
}
