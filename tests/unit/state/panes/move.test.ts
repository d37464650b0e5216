import { describe, expect, it } from 'vitest';
import { inTab, tabsOf } from '../../../../renderer/state/panes/area.ts';
import { activeTab, MOST_PANES, type PaneArea, panesOf } from '../../../../renderer/state/panes/model.ts';
import { type DropSide, moveTab } from '../../../../renderer/state/panes/move.ts';
import {
  disorder,
  doc,
  named,
  onePane,
  paneAt,
  paneId,
  picture,
  shapes,
  split,
  tabId,
  tabShowing,
} from './areas.ts';

const SIDES: readonly DropSide[] = ['left', 'right', 'top', 'bottom', 'centre'];

/** Moves the tab that shows a view of this name to a side of the pane at a position. */
function moved(area: PaneArea, name: string, [side, at]: readonly [DropSide, number]): PaneArea {
  const tab = tabShowing(area, name);
  const from = panesOf(area.root).find(({ tabs }) => tabs.some(({ id }) => id === tab));
  if (from === undefined) throw new Error('no pane');
  return moveTab(area, { from: from.id, tab, to: paneAt(area, at), side });
}

const tabsBy = (area: PaneArea) =>
  tabsOf(area)
    .map(({ view, past, future }) => ({ view, past, future }))
    .sort((one, other) => named(one.view).localeCompare(named(other.view)));

const crowd = onePane(doc('1'), doc('2'));
const two = split(crowd, 'row', doc('3'));

describe('moving a tab into a pane', () => {
  it('puts it behind the tab in front there, in front, and makes the pane active', () => {
    expect(picture(moved(two, '3', ['centre', 0]))).toBe('row(![1 2 *3])');
    expect(picture(moved(two, '2', ['centre', 1]))).toBe('row([*1], ![3 *2])');
  });

  it('keeps the tab that it is', () => {
    expect(tabShowing(moved(two, '2', ['centre', 1]), '2')).toBe(tabShowing(two, '2'));
  });

  it('changes nothing where it is there already', () => {
    expect(moved(two, '1', ['centre', 0])).toBe(two);
    expect(moved(two, '3', ['centre', 1])).toBe(two);
  });
});

describe('moving a tab to a side of its own pane', () => {
  it('splits that side off', () => {
    expect(SIDES.slice(0, 4).map((side) => picture(moved(crowd, '2', [side, 0])))).toEqual([
      'row(![*2], [*1])',
      'row([*1], ![*2])',
      'column(![*2], [*1])',
      'column([*1], ![*2])',
    ]);
  });

  it('changes nothing if the pane has no other', () => {
    for (const side of SIDES) expect(moved(two, '3', [side, 1])).toBe(two);
  });
});

describe('moving a tab to a side of another pane', () => {
  it('makes a pane there', () => {
    expect(SIDES.slice(0, 4).map((side) => picture(moved(two, '1', [side, 1])))).toEqual([
      'row([*2], ![*1], [*3])',
      'row([*2], [*3], ![*1])',
      'row([*2], column(![*1], [*3]))',
      'row([*2], column([*3], ![*1]))',
    ]);
  });

  it('takes the pane away that it was the only tab of', () => {
    expect(picture(moved(two, '3', ['top', 0]))).toBe('column(![*3], [1 *2])');
    expect(picture(moved(two, '3', ['left', 0]))).toBe('row(![*3], [1 *2])');
  });

  it('finds room among four panes only if its own goes', () => {
    const four = split(split(two, 'column', doc('4')), 'column', doc('5'));
    expect(moved(four, '1', ['left', 2])).toBe(four);
    expect(picture(moved(four, '3', ['left', 3]))).toBe('row([1 *2], column([*4], row(![*3], [*5])))');
  });
});

describe('moving what is not there', () => {
  it('changes nothing', () => {
    const right = { from: paneAt(two, 0), tab: tabShowing(two, '1'), to: paneAt(two, 1) };
    for (const side of SIDES) {
      expect(moveTab(two, { ...right, side, tab: tabId('none') })).toBe(two);
      expect(moveTab(two, { ...right, side, from: paneId('none') })).toBe(two);
      expect(moveTab(two, { ...right, side, to: paneId('none') })).toBe(two);
      expect(moveTab(two, { ...right, side, from: right.to })).toBe(two);
    }
  });
});

describe('any tab of any area, moved to any side of any pane', () => {
  const history = { past: [doc('x', 'b1'), doc('y')], future: [doc('z')] };
  const areas = shapes().flatMap((shape) =>
    tabsOf(shape).map(({ id }) => [inTab(shape, id, (tab) => ({ ...tab, ...history })), id] as const),
  );

  /** What is wrong with the area after a move; empty if nothing is. */
  function faults(area: PaneArea, next: PaneArea): readonly string[] {
    const isKept = JSON.stringify(tabsBy(next)) === JSON.stringify(tabsBy(area));
    const isInFront = next === area || JSON.stringify(activeTab(next)).includes(JSON.stringify(history.past));
    return [
      ...disorder(next),
      ...(isKept ? [] : ['tabs were lost']),
      ...(isInFront ? [] : ['it is not in front']),
    ];
  }

  it('is never lost, nor its history, nor any other', () => {
    for (const [area, tab] of areas)
      for (const to of panesOf(area.root))
        for (const side of SIDES) {
          const from = panesOf(area.root).find(({ tabs }) => tabs.some(({ id }) => id === tab)) ?? to;
          const next = moveTab(area, { from: from.id, tab, to: to.id, side });
          const found = faults(area, next);
          if (found.length > 0) expect([picture(area), from.id, to.id, side, found]).toEqual([]);
        }
    expect(areas.length).toBeGreaterThan(100);
  });

  it('stands at that side', () => {
    for (const [area, tab] of areas) {
      const from = panesOf(area.root).find(({ tabs }) => tabs.some(({ id }) => id === tab));
      for (const to of panesOf(area.root).filter(({ id }) => id !== from?.id))
        for (const side of SIDES.slice(0, 4)) {
          const next = moveTab(area, { from: from?.id ?? to.id, tab, to: to.id, side });
          const panes = panesOf(next.root).map(({ id }) => id);
          const isBefore = side === 'left' || side === 'top';
          expect(panes.indexOf(next.active) - panes.indexOf(to.id)).toBe(isBefore ? -1 : 1);
          expect(panes.length).toBeLessThanOrEqual(MOST_PANES);
        }
    }
  });
});
