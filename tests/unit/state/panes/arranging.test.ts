import { beforeEach, describe, expect, it } from 'vitest';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { currentTab, EMPTY_AREA, paneOf, panesOf } from '../../../../renderer/state/panes/model.ts';
import {
  activatePane,
  activateTab,
  activeReading,
  areaNow,
  closePane,
  closeTab,
  dropTab,
  openView,
  putArea,
  sharePanes,
  splitActive,
  stepPane,
  stepTab,
  usePanes,
} from '../../../../renderer/state/panes/panes.ts';
import {
  disorder,
  doc,
  documentId,
  named,
  onePane,
  pair,
  paneAt,
  paneId,
  picture,
  resetPanes,
  split,
  tabId,
  tabShowing,
} from './areas.ts';
import { area, front, open, scroll, shown } from './reader.ts';

beforeEach(() => resetPanes());

describe('the active pane', () => {
  beforeEach(() => resetPanes(split(split(onePane(doc('1')), 'row', doc('2')), 'row', doc('3'))));

  it('is the one that is chosen, if there is such a pane', () => {
    activatePane(paneAt(area(), 0));
    expect(shown()).toBe('row(![*1], [*2], [*3])');
    const before = area();
    activatePane(paneId('gone'));
    activatePane(paneAt(area(), 0));
    expect(area()).toBe(before);
  });

  it('steps round the ends both ways', () => {
    stepPane(1);
    expect(area().active).toBe(paneAt(area(), 0));
    stepPane(1);
    expect(area().active).toBe(paneAt(area(), 1));
    stepPane(-1);
    stepPane(-1);
    expect(area().active).toBe(paneAt(area(), 2));
  });

  it('stays where there is no other', () => {
    resetPanes(onePane(doc('1')));
    const before = area();
    stepPane(1);
    stepTab(1);
    expect(area()).toBe(before);
  });

  it('tells what is read in it', () => {
    expect(activeReading()).toEqual({ tabId: front().id, documentId: documentId('3') });
    openView(pair('comparison', '1', '2'));
    expect(activeReading()).toBeNull();
    resetPanes();
    expect(activeReading()).toBeNull();
  });
});

describe('the tab in front', () => {
  it('is the one that is chosen, in whichever pane, and makes that active', () => {
    resetPanes(split(onePane(doc('1'), doc('2')), 'row', doc('3')));
    activateTab(paneAt(area(), 0), tabShowing(area(), '1'));
    expect(shown()).toBe('row(![*1 2], [*3])');
  });

  it('is none of another pane', () => {
    resetPanes(split(onePane(doc('1')), 'row', doc('2')));
    const before = area();
    activateTab(paneAt(area(), 0), tabShowing(area(), '2'));
    activateTab(paneId('gone'), tabShowing(area(), '2'));
    activateTab(paneAt(area(), 0), tabId('gone'));
    expect(area()).toBe(before);
  });

  it('keeps the place of the one that leaves the front', () => {
    resetPanes(onePane(doc('1'), doc('2')));
    scroll('2', 'b4');
    stepTab(1);
    expect(shown()).toBe('row(![*1 2/b4])');
  });

  it('steps round the ends both ways', () => {
    resetPanes(onePane(doc('1'), doc('2'), doc('3')));
    const walked = ([1, 1, -1, -1, -1] as const).map((direction) => {
      stepTab(direction);
      return named(front().view);
    });
    expect(walked).toEqual(['1', '2', '1', '3', '2']);
  });
});

describe('closing', () => {
  it('closes a tab, and with the last the pane', () => {
    resetPanes(split(onePane(doc('1'), doc('2')), 'row', doc('3')));
    closeTab(paneAt(area(), 0), tabShowing(area(), '2'));
    expect(shown()).toBe('row([*1], ![*3])');
    closeTab(paneAt(area(), 1), tabShowing(area(), '3'));
    expect(shown()).toBe('row(![*1])');
  });

  it('closes a pane with its tabs', () => {
    resetPanes(split(onePane(doc('1'), doc('2')), 'row', doc('3')));
    closePane(paneAt(area(), 0));
    expect(shown()).toBe('row(![*3])');
    closePane(paneAt(area(), 0));
    expect(shown()).toBe('row(![])');
  });
});

describe('splitting', () => {
  it('shows the same at the same place in the new pane, without its history', () => {
    open('1');
    open('2');
    scroll('2', 'b4', 0.5);
    splitActive('column');
    expect(shown()).toBe('column([*2/b4], ![*2/b4])');
    expect(front()).toMatchObject({ view: doc('2', 'b4', 0.5), past: [] });
  });

  it('makes an empty pane of an empty one', () => {
    splitActive('row');
    expect(shown()).toBe('row([], ![])');
  });

  it('stops at four panes', () => {
    for (let each = 0; each < 6; each += 1) splitActive(each % 2 === 0 ? 'row' : 'column');
    expect(panesOf(area().root)).toHaveLength(4);
    const before = area();
    splitActive('row');
    expect(area()).toBe(before);
  });

  it('takes the shares that the reader draws', () => {
    resetPanes(split(onePane(doc('1')), 'row', doc('2')));
    sharePanes('root', [1, 3]);
    expect(area().root.shares).toEqual([25, 75]);
    expect(shown()).toBe('row([*1], ![*2])');
  });
});

describe('dropping a tab', () => {
  it('moves it with the place where it is read and its history', () => {
    open('1');
    open('2');
    scroll('2', 'b4');
    open('3', null, { where: 'tab' });
    activateTab(area().active, tabShowing(area(), '2/b4'));
    scroll('2', 'b7');
    const pane = area().active;
    dropTab({ from: pane, tab: front().id, to: pane, side: 'left' });
    expect(shown()).toBe('row(![*2/b7], [*3])');
    expect(front().past.map(named)).toEqual(['1']);
  });
});

describe('putting another area in place', () => {
  const stored = split(onePane(doc('1', 'b2'), doc('2')), 'column', doc('3'));

  it('shows it as it is, without the wishes of the one before', () => {
    open('9', 'b1');
    putArea({ ...stored, active: paneAt(stored, 0) });
    expect(shown()).toBe('column(![1/b2 *2], [*3])');
    expect(disorder(area())).toEqual([]);
    expect(usePanes.getState().reveals.size).toBe(0);
  });

  it('lends no tab the live place of another that had its id', () => {
    const before = onePane(doc('1'));
    resetPanes(before);
    scroll('1', 'b9');
    putArea(onePane(doc('1', 'b2')));
    expect(picture(areaNow())).toBe('row(![*1/b2])');
    expect(tabsOf(before).map(({ id }) => id)).not.toContain(front().id);
  });

  it('gives ids that none had before, and none twice later', () => {
    putArea(stored);
    const ids = new Set(tabsOf(area()).map(({ id }) => id));
    putArea(stored);
    for (const { id } of tabsOf(area())) expect(ids.has(id)).toBe(false);
    openView(doc('4'), { where: 'beside' });
    splitActive('row');
    expect(disorder(area())).toEqual([]);
  });

  it('puts the empty area back', () => {
    putArea(stored);
    putArea(EMPTY_AREA);
    expect(shown()).toBe('row(![])');
    expect(currentTab(paneOf(area(), area().active))).toBeNull();
  });
});
