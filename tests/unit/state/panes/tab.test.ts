import { describe, expect, it } from 'vitest';
import { MOST_HISTORY, type Pane, type Tab, type View } from '../../../../renderer/state/panes/model.ts';
import {
  changeTab,
  opened,
  placedAt,
  stepped,
  withoutTab,
  withTab,
} from '../../../../renderer/state/panes/tab.ts';
import { doc, named, pair, paneId, place, tabId } from './areas.ts';

const tab = (id: string, view: View = doc(id)): Tab => ({ id: tabId(id), view, past: [], future: [] });

function pane(current: string | null, ...ids: readonly string[]): Pane {
  const tabs = ids.map((id) => tab(id));
  return { kind: 'pane', id: paneId('p'), tabs, current: current === null ? null : tabId(current) };
}

/** `a b *c`: the tabs with the one in front marked. */
const tabsIn = ({ tabs, current }: Pane) => tabs.map(({ id }) => (id === current ? `*${id}` : id)).join(' ');

/** The history in one line, what is shown in brackets. */
function line(known: Tab | null): string | null {
  if (known === null) return null;
  const { past, view, future } = known;
  return [...past.map(named), `[${named(view)}]`, ...future.map(named)].join(' ');
}

const through = (...names: readonly string[]) =>
  names.slice(1).reduce((known, name) => opened(known, doc(name)), tab('t', doc(names[0] ?? '')));

const back = (known: Tab | null) => (known === null ? null : stepped(known, -1));
const forward = (known: Tab | null) => (known === null ? null : stepped(known, 1));

describe('opening in a tab', () => {
  it('makes what it showed its past', () => {
    expect(line(through('1', '2', '3'))).toBe('1 2 [3]');
  });

  it('forgets what Back had left', () => {
    const left = back(through('1', '2', '3'));
    if (left === null) throw new Error('no way back');
    expect(line(opened(left, doc('4')))).toBe('1 2 [4]');
  });

  it('is no step for the very same view, and one for another place of it', () => {
    const known = tab('t', doc('1', 'b1', 0.5));
    expect(opened(known, doc('1', 'b1', 0.5))).toBe(known);
    expect(line(opened(known, doc('1', 'b1', 0.4)))).toBe('1/b1 [1/b1]');
    expect(line(opened(known, doc('1')))).toBe('1/b1 [1]');
  });

  it('remembers the latest fifty and no more', () => {
    const names = Array.from({ length: MOST_HISTORY + 3 }, (_, at) => String(at));
    expect(MOST_HISTORY).toBe(50);
    expect(through(...names).past.map(named)).toEqual(names.slice(2, -1));
    expect(through(...names.slice(0, MOST_HISTORY + 1)).past.map(named)).toEqual(
      names.slice(0, MOST_HISTORY),
    );
  });
});

describe('stepping through a history', () => {
  it('goes back to the first view and forward to the last, in order', () => {
    const known = through('1', '2', '3');
    expect(line(back(known))).toBe('1 [2] 3');
    expect(line(back(back(known)))).toBe('[1] 2 3');
    expect(line(forward(back(back(known))))).toBe('1 [2] 3');
    expect(forward(forward(back(back(known))))).toEqual(known);
  });

  it('ends at both ends', () => {
    const known = through('1', '2');
    expect(forward(known)).toBeNull();
    expect(back(back(known))).toBeNull();
  });

  it('keeps the past within its bound', () => {
    const past = Array.from({ length: MOST_HISTORY }, (_, at) => doc(String(at)));
    const known = forward({ ...tab('t', doc('x')), past, future: [doc('y')] });
    expect(known?.past.map(named)).toEqual([...past.slice(1).map(named), 'x']);
  });

  it('keeps the tab itself', () => {
    expect(back(through('1', '2'))?.id).toBe('t');
  });
});

describe('placing a tab', () => {
  it('puts the place into the view of its document', () => {
    const placed = placedAt(tab('t', doc('1')), doc('1'), place('b2', 0.3));
    expect(placed.view).toEqual(doc('1', 'b2', 0.3));
    expect(placedAt(placed, doc('1', 'b9'), place('b2', 0.4)).view).toEqual(doc('1', 'b2', 0.4));
    expect(placedAt(placed, doc('1'), place('b3', 0.3)).view).toEqual(doc('1', 'b3', 0.3));
  });

  it('changes nothing where nothing changes', () => {
    const known = tab('t', doc('1', 'b2', 0.3));
    expect(placedAt(known, doc('1'), place('b2', 0.3))).toBe(known);
  });

  it('leaves a tab alone that shows something else by now', () => {
    for (const view of [doc('2'), pair('comparison', '1', '2'), pair('reports', '1', '2')]) {
      const known = tab('t', view);
      expect(placedAt(known, doc('1'), place('b2'))).toBe(known);
      expect(placedAt(known, view, place('b2')) === known).toBe(view.kind !== 'document');
    }
  });
});

describe('the tabs of a pane', () => {
  it('change one at a time', () => {
    const changed = changeTab(pane('a', 'a', 'b'), tabId('b'), (known) => ({ ...known, view: doc('9') }));
    expect(changed.tabs.map(({ view }) => named(view))).toEqual(['a', '9']);
    expect(tabsIn(changed)).toBe('*a b');
  });

  it('take a further one behind the one in front', () => {
    expect(tabsIn(withTab(pane('a', 'a', 'b'), tab('n')))).toBe('a *n b');
    expect(tabsIn(withTab(pane('b', 'a', 'b'), tab('n')))).toBe('a b *n');
    expect(tabsIn(withTab(pane(null), tab('n')))).toBe('*n');
  });

  it('give the front to the tab behind a closed one, else to the one before it', () => {
    expect(tabsIn(withoutTab(pane('a', 'a', 'b', 'c'), tabId('a')))).toBe('*b c');
    expect(tabsIn(withoutTab(pane('b', 'a', 'b', 'c'), tabId('b')))).toBe('a *c');
    expect(tabsIn(withoutTab(pane('c', 'a', 'b', 'c'), tabId('c')))).toBe('a *b');
  });

  it('keep the one in front when another is closed', () => {
    expect(tabsIn(withoutTab(pane('c', 'a', 'b', 'c'), tabId('a')))).toBe('b *c');
    expect(tabsIn(withoutTab(pane('a', 'a', 'b'), tabId('b')))).toBe('*a');
  });

  it('have none in front once the last is closed', () => {
    expect(withoutTab(pane('a', 'a'), tabId('a'))).toMatchObject({ tabs: [], current: null });
  });
});
