import { describe, expect, it } from 'vitest';
import {
  canSplit,
  inTab,
  placeView,
  tabsOf,
  type Where,
  withPaneBehind,
  withPaneClosed,
  withTabClosed,
} from '../../../../renderer/state/panes/area.ts';
import { EMPTY_AREA, type PaneArea, panesOf, type View } from '../../../../renderer/state/panes/model.ts';
import {
  disorder,
  doc,
  named,
  onePane,
  pair,
  paneAt,
  paneId,
  picture,
  shapes,
  split,
  tabId,
  tabShowing,
} from './areas.ts';

/** The area with a view opened from the pane at a position. */
const open = (area: PaneArea, view: View, where: Where, at = 0) =>
  placeView(area, view, { where, from: paneAt(area, at) });

const two = split(onePane(doc('1')), 'row', doc('2'));
const three = split(two, 'column', doc('3'));

const pasts = (area: PaneArea) => tabsOf(area).map(({ past }) => past.map(named).join(' '));

describe('opening here', () => {
  it('makes a tab in an empty pane', () => {
    expect(picture(open(EMPTY_AREA, doc('1'), 'here'))).toBe('row(![*1])');
  });

  it('replaces what the tab in front shows, and remembers it', () => {
    const area = open(onePane(doc('1'), doc('2')), doc('3'), 'here');
    expect(picture(area)).toBe('row(![1 *3])');
    expect(pasts(area)).toEqual(['', '2']);
  });

  it('makes its pane the active one', () => {
    expect(picture(open(two, doc('3'), 'here', 0))).toBe('row(![*3], [*2])');
    expect(picture(open(three, doc('4', 'b1'), 'here', 1))).toBe('row([*1], column(![*4/b1], [*3]))');
  });

  it('leaves a document where it is read that is wanted at no particular place', () => {
    const reading = onePane(doc('1', 'b7'));
    expect(open(reading, doc('1'), 'here')).toEqual(reading);
    const from = split(reading, 'row', doc('2'));
    expect(picture(open(from, doc('1'), 'here', 0))).toBe('row(![*1/b7], [*2])');
  });

  it('is a step to another place of the document, or another document', () => {
    const reading = onePane(doc('1', 'b7'));
    expect(pasts(open(reading, doc('1', 'b8'), 'here'))).toEqual(['1/b7']);
    expect(pasts(open(reading, doc('2'), 'here'))).toEqual(['1/b7']);
  });

  it('shows one comparison after another', () => {
    const area = open(onePane(pair('comparison', '1', '2')), pair('comparison', '3', '4'), 'here');
    expect(picture(area)).toBe('row(![*comparison:3:4])');
    expect(pasts(area)).toEqual(['comparison:1:2']);
  });
});

describe('opening beside', () => {
  it('splits the only pane', () => {
    expect(picture(open(onePane(doc('1')), doc('2'), 'beside'))).toBe('row([*1], ![*2])');
    expect(picture(open(EMPTY_AREA, doc('2'), 'beside'))).toBe('row([], ![*2])');
  });

  it('goes to the next pane of several, round the end', () => {
    expect(picture(open(two, doc('9'), 'beside', 0))).toBe('row([*1], ![*9])');
    expect(picture(open(two, doc('9'), 'beside', 1))).toBe('row(![*9], [*2])');
    expect(picture(open(three, doc('9'), 'beside', 1))).toBe('row([*1], column([*2], ![*9]))');
    expect(picture(open(three, doc('9'), 'beside', 2))).toBe('row(![*9], column([*2], [*3]))');
    expect(pasts(open(two, doc('9'), 'beside', 0))).toEqual(['', '2']);
  });
});

describe('opening in a tab', () => {
  it('puts it behind the one in front, and in front, even if it is open already', () => {
    const area = onePane(doc('1'), doc('2'));
    const first = {
      ...area,
      root: {
        ...area.root,
        children: panesOf(area.root).map((pane) => ({ ...pane, current: tabShowing(area, '1') })),
      },
    };
    expect(picture(open(first, doc('3'), 'tab'))).toBe('row(![1 *3 2])');
    expect(picture(open(area, doc('2'), 'tab'))).toBe('row(![1 2 *2])');
    expect(pasts(open(area, doc('2'), 'tab'))).toEqual(['', '', '']);
  });

  it('makes its pane the active one', () => {
    expect(picture(open(two, doc('3'), 'tab', 0))).toBe('row(![1 *3], [*2])');
  });
});

describe('a further pane', () => {
  it('stands behind the one it was split from and is active', () => {
    const behind = (direction: 'row' | 'column') =>
      picture(withPaneBehind(two, paneAt(two, 0), { direction, view: doc('3') }));
    expect(behind('row')).toBe('row([*1], ![*3], [*2])');
    expect(behind('column')).toBe('row(column([*1], ![*3]), [*2])');
  });

  it('may be empty', () => {
    expect(picture(split(two, 'row', null))).toBe('row([*1], [*2], ![])');
    expect(disorder(split(two, 'row', null))).toEqual([]);
  });

  it('has room up to four panes', () => {
    expect([EMPTY_AREA, two, three].map(canSplit)).toEqual([true, true, true]);
    expect(canSplit(split(three, 'row', null))).toBe(false);
  });

  it('leads to areas in order only', () => {
    expect(shapes().length).toBeGreaterThan(50);
    for (const area of shapes()) expect([picture(area), disorder(area)]).toEqual([picture(area), []]);
  });
});

describe('closing a tab', () => {
  it('closes that alone', () => {
    const area = onePane(doc('1'), doc('2'), doc('3'));
    expect(picture(withTabClosed(area, area.active, tabShowing(area, '3')))).toBe('row(![1 *2])');
    expect(picture(withTabClosed(area, area.active, tabShowing(area, '1')))).toBe('row(![2 *3])');
  });

  it('empties the only pane', () => {
    const area = onePane(doc('1'));
    expect(picture(withTabClosed(area, area.active, tabShowing(area, '1')))).toBe('row(![])');
  });

  it('takes an emptied pane away from beside others', () => {
    expect(picture(withTabClosed(two, paneAt(two, 1), tabShowing(two, '2')))).toBe('row(![*1])');
    expect(picture(withTabClosed(three, paneAt(three, 0), tabShowing(three, '1')))).toBe(
      'column([*2], ![*3])',
    );
  });

  it('leaves the other panes alone and the active one active', () => {
    const area = open(two, doc('3'), 'tab', 0);
    const inactive = { ...area, active: paneAt(area, 1) };
    expect(picture(withTabClosed(inactive, paneAt(area, 0), tabShowing(area, '3')))).toBe('row([*1], ![*2])');
  });

  it('changes nothing for a tab or pane that is not there', () => {
    expect(withTabClosed(two, paneAt(two, 0), tabShowing(two, '2'))).toEqual(two);
    expect(withTabClosed(two, paneId('none'), tabShowing(two, '2'))).toEqual(two);
  });
});

describe('closing a pane', () => {
  it('makes the one before it active, at the beginning the one after it', () => {
    const four = split(three, 'column', doc('4'));
    const closed = [0, 1, 2, 3].map((at) => {
      const id = paneAt(four, at);
      return picture(withPaneClosed({ ...four, active: id }, id));
    });
    expect(closed).toEqual([
      'column(![*2], [*3], [*4])',
      'row(![*1], column([*3], [*4]))',
      'row([*1], column(![*2], [*4]))',
      'row([*1], column([*2], ![*3]))',
    ]);
  });

  it('leaves another active one active', () => {
    expect(picture(withPaneClosed(three, paneAt(three, 0)))).toBe('column([*2], ![*3])');
  });

  it('empties the only one', () => {
    const area = onePane(doc('1'), doc('2'));
    expect(picture(withPaneClosed(area, area.active))).toBe('row(![])');
    expect(disorder(withPaneClosed(area, area.active))).toEqual([]);
  });

  it('changes nothing if there is no such pane', () => {
    expect(withPaneClosed(three, paneId('none'))).toEqual(three);
    expect(withPaneClosed(onePane(doc('1')), paneId('none'))).toEqual(onePane(doc('1')));
  });
});

describe('changing a tab', () => {
  it('reaches it in whichever pane it stands', () => {
    const changed = inTab(three, tabShowing(three, '2'), (tab) => ({ ...tab, view: doc('9') }));
    expect(picture(changed)).toBe('row([*1], column([*9], ![*3]))');
  });

  it('is the same area if there is no such tab', () => {
    expect(inTab(three, tabId('none'), (tab) => ({ ...tab, view: doc('9') }))).toBe(three);
  });
});
