/**
 * Random orders to the reading area, for laws that must hold whatever the reader does. Orders name panes and tabs by
 * position, round the ends; some name one that is gone.
 */
import fc from 'fast-check';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { type PaneArea, type PaneId, panesOf, type TabId } from '../../../../renderer/state/panes/model.ts';
import {
  activatePane,
  activateTab,
  closePane,
  closeTab,
  dropTab,
  openView,
  settlePlace,
  sharePanes,
  splitActive,
  stepHistory,
  stepPane,
  stepTab,
  usePanes,
} from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import { documentId, paneId, place, resetPanes, tabId, views } from './areas.ts';

/** Something the reader does; printed by its name and numbers. */
export interface Order {
  readonly name: string;
  readonly run: () => void;
  readonly toString: () => string;
}

const area = () => usePanes.getState().area;
const GONE = 99;

function paneBy(at: number): PaneId {
  const panes = panesOf(area().root);
  return at === GONE ? paneId('gone') : (panes[at % panes.length]?.id ?? paneId('gone'));
}

/** A tab by its position in the whole area. */
function tabBy(at: number): TabId {
  const tabs = tabsOf(area());
  return at === GONE ? tabId('gone') : (tabs[at % Math.max(1, tabs.length)]?.id ?? tabId('gone'));
}

function paneWith(tab: TabId): PaneId {
  return panesOf(area().root).find(({ tabs }) => tabs.some(({ id }) => id === tab))?.id ?? paneId('gone');
}

function order(name: string, run: () => void, ...details: readonly unknown[]): Order {
  return { name, run, toString: () => `${name}(${details.map((each) => JSON.stringify(each)).join(', ')})` };
}

const position = fc.oneof({ weight: 9, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.constant(GONE) });
const direction = fc.constantFrom(1 as const, -1 as const);
const where = fc.constantFrom('here' as const, 'beside' as const, 'tab' as const);
const side = fc.constantFrom('left', 'right', 'top', 'bottom', 'centre' as const);
const line = fc.constantFrom('row' as const, 'column' as const);
const shares = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 });

const anyOrder: fc.Arbitrary<Order> = fc.oneof(
  fc
    .tuple(views, where, position)
    .map(([view, to, from]) =>
      order('open', () => openView(view, { where: to, from: paneBy(from) }), view, to, from),
    ),
  { weight: 2, arbitrary: line.map((way) => order('split', () => splitActive(way), way)) },
  fc.tuple(position, position, side).map(([tab, to, at]) => {
    const run = () => dropTab({ from: paneWith(tabBy(tab)), tab: tabBy(tab), to: paneBy(to), side: at });
    return order('drop', run, tab, to, at);
  }),
  position.map((tab) => order('closeTab', () => closeTab(paneWith(tabBy(tab)), tabBy(tab)), tab)),
  position.map((pane) => order('closePane', () => closePane(paneBy(pane)), pane)),
  fc
    .tuple(position, position)
    .map(([pane, tab]) => order('activateTab', () => activateTab(paneBy(pane), tabBy(tab)), pane, tab)),
  position.map((pane) => order('activatePane', () => activatePane(paneBy(pane)), pane)),
  direction.map((to) => order('stepPane', () => stepPane(to), to)),
  direction.map((to) => order('stepTab', () => stepTab(to), to)),
  direction.map((to) => order('stepHistory', () => void stepHistory(to), to)),
  fc.tuple(position, fc.constantFrom('1', '2')).map(([tab, name]) => {
    const reading = () => ({ tabId: tabBy(tab), documentId: documentId(name) });
    return order('scroll', () => setPlace(reading(), place('b8', 0.25)), tab, name);
  }),
  fc.tuple(position, fc.constantFrom('1', '2')).map(([tab, name]) => {
    const reading = () => ({ tabId: tabBy(tab), documentId: documentId(name) });
    return order('settle', () => settlePlace(reading(), place('b9', 0.5)), tab, name);
  }),
  fc.tuple(position, shares).map(([split, parts]) => {
    const ids = () => ['root', ...area().root.children.map(({ id }) => String(id))];
    return order('share', () => sharePanes(ids()[split % ids().length] ?? 'gone', parts), split, parts);
  }),
);

export const orders: fc.Arbitrary<readonly Order[]> = fc.array(anyOrder, { maxLength: 30, size: 'max' });

/** Every area that orders lead to from the empty one. */
export const reachable: fc.Arbitrary<PaneArea> = orders.map((sequence) => {
  resetPanes();
  for (const { run } of sequence) run();
  return area();
});
