import { beforeEach, describe, expect, it } from 'vitest';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import type { View } from '../../../../renderer/state/panes/model.ts';
import {
  areaNow,
  closeTab,
  openView,
  settlePlace,
  splitActive,
  stepHistory,
  stepPane,
  usePanes,
} from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import {
  doc,
  documentId,
  named,
  onePane,
  pair,
  paneAt,
  paneId,
  picture,
  place,
  resetPanes,
  split,
  tabId,
  tabShowing,
} from './areas.ts';
import { area, front, open, reveal, scroll, shown } from './reader.ts';

beforeEach(() => resetPanes());

describe('opening a document', () => {
  it('shows it in the active pane and wishes for its block', () => {
    open('1', 'b5', { ranges: [[2, 5]] });
    expect(shown()).toBe('row(![*1/b5])');
    expect(reveal()).toMatchObject({
      documentId: documentId('1'),
      place: place('b5', 0),
      ranges: [[2, 5]],
      origin: 'opened',
    });
  });

  it('is a new wish each time, and one step for the same place', () => {
    open('1', 'b5');
    const first = reveal()?.nonce;
    open('1', 'b5');
    expect(reveal()?.nonce).not.toBe(first);
    expect(front().past).toEqual([]);
    expect(reveal()?.ranges).toEqual([]);
  });

  it('wishes for nothing without a block, nor for a comparison', () => {
    open('1');
    expect(reveal()).toBeUndefined();
    openView(pair('comparison', '1', '2'));
    expect(reveal()).toBeUndefined();
    openView({ kind: 'unreadable', hash: '#' });
    expect(reveal()).toBeUndefined();
  });

  it('goes beside or into a tab as it is asked to', () => {
    open('1');
    open('2', null, { where: 'beside' });
    open('3', null, { where: 'tab' });
    expect(shown()).toBe('row([*1], ![2 *3])');
  });

  it('starts from the pane it is opened from, or from the active one if that is gone', () => {
    resetPanes(split(onePane(doc('1')), 'row', doc('2')));
    openView(doc('3'), { from: paneAt(area(), 0) });
    expect(shown()).toBe('row(![*3], [*2])');
    openView(doc('4'), { from: paneId('gone'), where: 'beside' });
    expect(shown()).toBe('row([*3], ![*4])');
  });
});

describe('the wishes', () => {
  it('are kept by tab, and forgotten with it', () => {
    open('1', 'b1');
    const first = front().id;
    open('2', 'b2', { where: 'tab' });
    expect([...usePanes.getState().reveals.keys()]).toEqual([first, front().id]);
    closeTab(area().active, first);
    expect([...usePanes.getState().reveals.keys()]).toEqual([front().id]);
    expect(reveal()?.place).toEqual(place('b2'));
  });

  it('stand while nothing else is wished for', () => {
    open('1', 'b1');
    const wish = reveal();
    settlePlace({ tabId: front().id, documentId: documentId('1') }, place('b3'));
    splitActive('row');
    stepPane(1);
    expect(reveal()).toBe(wish);
  });
});

describe('the history of a tab', () => {
  it('returns to the very line where the reader was, and forward again', () => {
    open('1', 'b1');
    scroll('1', 'b4', 0.25);
    open('2', 'b2');
    scroll('2', 'b3', 0.5);
    expect(stepHistory(-1)).toBe(true);
    expect(front().view).toEqual(doc('1', 'b4', 0.25));
    expect(reveal()).toMatchObject({ place: place('b4', 0.25), origin: 'returned', ranges: [] });
    expect(stepHistory(1)).toBe(true);
    expect(front().view).toEqual(doc('2', 'b3', 0.5));
  });

  it('has no step beyond its ends, nor in an empty pane', () => {
    expect(stepHistory(-1)).toBe(false);
    open('1');
    expect([stepHistory(-1), stepHistory(1)]).toEqual([false, false]);
    expect(shown()).toBe('row(![*1])');
  });

  it('wishes for nothing in what has no place', () => {
    openView(pair('reports', '1', '2'));
    open('1');
    stepHistory(-1);
    expect(shown()).toBe('row(![*reports:1:2])');
    expect(reveal()).toBeUndefined();
  });

  it('is each tab’s own', () => {
    open('1');
    open('2', null, { where: 'beside' });
    expect(stepHistory(-1)).toBe(false);
    open('3');
    expect(stepHistory(-1)).toBe(true);
    expect(shown()).toBe('row([*1], ![*2])');
  });

  it('does not take a place of another document for its own', () => {
    open('1', 'b1');
    scroll('9', 'b8');
    open('2');
    stepHistory(-1);
    expect(front().view).toEqual(doc('1', 'b1'));
  });
});

describe('coming to rest', () => {
  it('is remembered by the view, without a step and without a wish', () => {
    open('1', 'b1');
    const wish = reveal();
    settlePlace({ tabId: front().id, documentId: documentId('1') }, place('b6', 0.5));
    expect(front()).toMatchObject({ view: doc('1', 'b6', 0.5), past: [] });
    expect(reveal()).toBe(wish);
  });

  it('has no say in what the tab no longer shows, nor in a tab that is gone', () => {
    open('1', 'b1');
    open('2', 'b2');
    const before = area();
    settlePlace({ tabId: front().id, documentId: documentId('1') }, place('b6'));
    settlePlace({ tabId: tabId('gone'), documentId: documentId('2') }, place('b6'));
    settlePlace({ tabId: front().id, documentId: documentId('2') }, place('b2'));
    expect(area()).toBe(before);
  });

  it('reaches a tab that is not in front', () => {
    resetPanes(onePane(doc('1'), doc('2')));
    settlePlace({ tabId: tabShowing(area(), '1'), documentId: documentId('1') }, place('b6'));
    expect(shown()).toBe('row(![1/b6 *2])');
  });
});

describe('the area of this moment', () => {
  it('has the live place of every document in front, not of those behind', () => {
    resetPanes(split(onePane(doc('1'), doc('2')), 'row', doc('3')));
    for (const { id, view } of tabsOf(area()))
      setPlace({ tabId: id, documentId: documentId(named(view)) }, place('b9'));
    expect(picture(areaNow())).toBe('row([1 *2/b9], ![*3/b9])');
    expect(shown()).toBe('row([1 *2], ![*3])');
  });

  it('is the area itself where nothing moved', () => {
    resetPanes(split(onePane(doc('1')), 'row', pair('comparison', '1', '2')));
    expect(areaNow()).toBe(area());
  });
});

describe('an unreadable address', () => {
  it('is a view like another, to go back from', () => {
    const unreadable: View = { kind: 'unreadable', hash: '#/nowhere' };
    open('1');
    openView(unreadable);
    expect(shown()).toBe('row(![*?#/nowhere])');
    stepHistory(-1);
    expect(shown()).toBe('row(![*1])');
  });
});
