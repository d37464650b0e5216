import { describe, expect, it } from 'vitest';
import {
  activeTab,
  currentTab,
  documentOf,
  EMPTY_AREA,
  paneOf,
  panesOf,
  showSame,
  type View,
} from '../../../../renderer/state/panes/model.ts';
import { disorder, doc, onePane, pair, paneAt, paneId, picture, split } from './areas.ts';

const unreadable = (hash: string): View => ({ kind: 'unreadable', hash });

describe('the empty area', () => {
  it('is one active pane without tabs', () => {
    expect(picture(EMPTY_AREA)).toBe('row(![])');
    expect(disorder(EMPTY_AREA)).toEqual([]);
    expect(activeTab(EMPTY_AREA)).toBeNull();
  });
});

describe('reading an area', () => {
  const area = split(split(onePane(doc('1'), doc('2')), 'column', doc('3')), 'row', null);

  it('lists the panes in reading order', () => {
    expect(picture(area)).toBe('column([1 *2], row([*3], ![]))');
    expect(panesOf(area.root).map(({ tabs }) => tabs.length)).toEqual([2, 1, 0]);
  });

  it('finds a pane by its id, and the tab in front of it', () => {
    const first = paneOf(area, paneAt(area, 0));
    expect(first?.tabs).toHaveLength(2);
    expect(currentTab(first)?.view).toEqual(doc('2'));
    expect(paneOf(area, paneId('none'))).toBeNull();
    expect(currentTab(null)).toBeNull();
  });

  it('knows the tab in front of the active pane alone', () => {
    expect(activeTab(area)).toBeNull();
    expect(activeTab({ ...area, active: paneAt(area, 1) })?.view).toEqual(doc('3'));
  });
});

describe('a view', () => {
  it('is of one document, or of none', () => {
    expect(documentOf(doc('1', 'b1'))).toBe('doc-1');
    for (const view of [
      pair('comparison', '1', '2'),
      pair('reports', '1', '2'),
      unreadable('#'),
      null,
      undefined,
    ])
      expect(documentOf(view)).toBeNull();
  });

  it('shows the same as one of the same thing, wherever in it', () => {
    expect(showSame(doc('1', 'b1'), doc('1', 'b2'))).toBe(true);
    expect(showSame(doc('1', 'b1'), doc('1'))).toBe(true);
    const others = [pair('comparison', '1', '2'), pair('reports', '1', '2'), unreadable('#/x')];
    for (const view of others) expect(showSame(view, { ...view })).toBe(true);
  });

  it('shows something else than every other', () => {
    const different = [
      doc('1'),
      doc('2'),
      pair('comparison', '1', '2'),
      pair('comparison', '1', '3'),
      pair('comparison', '3', '2'),
      pair('comparison', '2', '1'),
      pair('reports', '1', '2'),
      unreadable('#/x'),
      unreadable('#/y'),
    ];
    for (const [at, one] of different.entries())
      for (const [where, other] of different.entries())
        expect([one, other, showSame(one, other)]).toEqual([one, other, at === where]);
  });
});
