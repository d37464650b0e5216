import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHash } from '../../../../renderer/state/panes/address.ts';
import { followAddressBar, openReading, viewOf } from '../../../../renderer/state/panes/address-bar.ts';
import { MOST_HISTORY } from '../../../../renderer/state/panes/model.ts';
import {
  activatePane,
  activateTab,
  closeTab,
  openView,
  putArea,
  settlePlace,
  splitActive,
  stepHistory,
  stepTab,
} from '../../../../renderer/state/panes/panes.ts';
import {
  doc,
  documentId,
  named,
  onePane,
  pair,
  paneAt,
  place,
  resetPanes,
  split,
  tabShowing,
} from './areas.ts';
import { FakeBar } from './fake-bar.ts';
import { area, front, open, reveal, scroll, shown } from './reader.ts';

/** As if every frame were painted at once. */
const atOnce = (work: () => void) => work();

let bar: FakeBar;
let stop: () => void;

const rest = (name: string, block: string, offset = 0) =>
  settlePlace({ tabId: front().id, documentId: documentId(name) }, place(block, offset));

/** Follows the bar from this area on. */
function follow(start: Parameters<typeof resetPanes>[0]): void {
  stop();
  resetPanes(start);
  stop = followAddressBar(atOnce);
}

beforeEach(() => {
  bar = new FakeBar();
  vi.stubGlobal('window', bar);
  resetPanes();
  stop = followAddressBar(atOnce);
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe('following the bar', () => {
  it('puts what is shown in the place of the start, so that Back leaves the program and not the document', () => {
    follow(onePane(doc('1')));
    expect(bar.entries).toEqual(['#/d/doc-1']);
  });

  it('clears an address that nothing is shown for', () => {
    bar.history.replaceState(null, '', '#/d/doc-1');
    follow(undefined);
    expect(bar.entries).toEqual(['/']);
  });

  it('is written later: what follows in between takes its place, but two steps are two entries', () => {
    const waiting: (() => void)[] = [];
    stop();
    resetPanes(onePane(doc('1')));
    stop = followAddressBar((work) => waiting.push(work));
    open('2');
    rest('2', 'b1');
    expect(bar.entries).toEqual(['#/d/doc-1']);
    for (const work of waiting.splice(0)) work();
    expect(bar.entries).toEqual(['#/d/doc-1', '#/d/doc-2/b1']);
    open('3');
    open('4');
    for (const work of waiting.splice(0)) work();
    expect(bar.entries).toEqual(['#/d/doc-1', '#/d/doc-2/b1', '#/d/doc-3', '#/d/doc-4']);
  });

  it('writes nothing over the entry that Back led to: what was due belongs to the one that was left', () => {
    const waiting: (() => void)[] = [];
    stop();
    resetPanes(onePane(doc('1')));
    stop = followAddressBar((work) => waiting.push(work));
    open('2');
    for (const work of waiting.splice(0)) work();
    rest('2', 'b1');
    bar.travel(-1);
    for (const work of waiting.splice(0)) work();
    bar.arrive();
    for (const work of waiting.splice(0)) work();
    expect(bar.entries).toEqual(['#/d/doc-1', '#/d/doc-2']);
    expect(shown()).toBe('row(![*1])');
  });

  it('has no second entry for an address that was typed, wherever its reading comes to rest before it is written', () => {
    const waiting: (() => void)[] = [];
    stop();
    resetPanes(onePane(doc('1')));
    stop = followAddressBar((work) => waiting.push(work));
    bar.type('#/d/doc-2');
    rest('2', 'b1');
    for (const work of waiting.splice(0)) work();
    expect(bar.entries).toEqual(['#/d/doc-1', '#/d/doc-2/b1']);
  });

  it('ends when it is told to', () => {
    open('1');
    stop();
    bar.type('#/d/doc-2');
    expect(shown()).toBe('row(![*1])');
    open('3');
    expect(bar.location.hash).toBe('#/d/doc-2');
  });
});

describe('what is opened', () => {
  it('is a new entry', () => {
    open('1', 'b1');
    open('2');
    openView(pair('comparison', '1', '2'));
    openView(pair('reports', '1', '2'));
    expect(bar.entries).toEqual(['/', '#/d/doc-1/b1', '#/d/doc-2', '#/c/doc-1/doc-2', '#/r/doc-1/doc-2']);
  });

  it('is one too beside and in a tab', () => {
    open('1');
    open('2', null, { where: 'beside' });
    open('3', null, { where: 'tab' });
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-2', '#/d/doc-3']);
  });

  it('is no second entry for the same address', () => {
    open('1', 'b1');
    open('1', 'b1');
    rest('1', 'b1', 0.5);
    open('1', 'b1');
    expect(bar.entries).toEqual(['/', '#/d/doc-1/b1']);
  });

  it('is a new entry also once the history of the tab is full', () => {
    for (let each = 0; each <= MOST_HISTORY + 1; each += 1) open(String(each));
    expect(bar.entries.slice(-2)).toEqual([`#/d/doc-${MOST_HISTORY}`, `#/d/doc-${MOST_HISTORY + 1}`]);
  });

  it('takes the place of the entries that Back had left', () => {
    open('1');
    open('2');
    bar.go(-1);
    open('3');
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-3']);
  });
});

describe('what is no opening', () => {
  it('takes the place of the entry: where reading comes to rest', () => {
    open('1', 'b1');
    rest('1', 'b2');
    rest('1', 'b3');
    expect(bar.entries).toEqual(['/', '#/d/doc-1/b3']);
  });

  it('takes the place of the entry: another tab, another pane', () => {
    follow(split(onePane(doc('1'), doc('2')), 'row', doc('3')));
    activatePane(paneAt(area(), 0));
    expect(bar.entries).toEqual(['#/d/doc-2']);
    stepTab(1);
    expect(bar.entries).toEqual(['#/d/doc-1']);
    activateTab(paneAt(area(), 0), tabShowing(area(), '2'));
    expect(bar.entries).toEqual(['#/d/doc-2']);
  });

  it('takes the place of the entry: a step through the history by key', () => {
    open('1');
    open('2');
    open('3');
    stepHistory(-1);
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-2', '#/d/doc-2']);
    stepHistory(-1);
    stepHistory(1);
    stepHistory(1);
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-2', '#/d/doc-3']);
  });

  it('takes the place of the entry: closing what is in front, up to the empty pane', () => {
    follow(onePane(doc('1'), doc('2')));
    closeTab(area().active, tabShowing(area(), '2'));
    expect(bar.entries).toEqual(['#/d/doc-1']);
    closeTab(area().active, tabShowing(area(), '1'));
    expect(bar.entries).toEqual(['/']);
  });

  it('is not written: what happens behind the tab in front, or shows the same', () => {
    follow(onePane(doc('1'), doc('2')));
    settlePlace({ tabId: tabShowing(area(), '1'), documentId: documentId('1') }, place('b1'));
    splitActive('row');
    expect(bar.entries).toEqual(['#/d/doc-2']);
  });
});

describe('Back and Forward', () => {
  it('go through the history of the tab, to the line where the reader was', () => {
    open('1', 'b1');
    rest('1', 'b4', 0.25);
    open('2');
    bar.go(-1);
    expect(front()).toMatchObject({ view: doc('1', 'b4', 0.25), past: [], future: [doc('2')] });
    expect(reveal()).toMatchObject({ origin: 'returned' });
    bar.go(1);
    expect(front()).toMatchObject({ view: doc('2'), future: [] });
    expect(front().past.map(named)).toEqual(['1/b4']);
    expect(bar.entries).toEqual(['/', '#/d/doc-1/b4', '#/d/doc-2']);
  });

  it('reach what is shown where it is read only at the end of the line', () => {
    open('1', 'b1');
    open('1', 'b2');
    open('1', 'b3');
    bar.go(-1);
    expect(front().past.map(named)).toEqual(['1/b1']);
    bar.go(-1);
    expect(front()).toMatchObject({ view: doc('1', 'b1'), past: [] });
    bar.go(1);
    expect(front()).toMatchObject({ view: doc('1', 'b2') });
    expect(front().future.map(named)).toEqual(['1/b3']);
  });

  it('open anew what the history of the tab does not know', () => {
    open('1');
    open('2', null, { where: 'beside' });
    bar.go(-1);
    expect(shown()).toBe('row([*1], ![*1])');
    expect(front().past.map(named)).toEqual(['2']);
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-2']);
  });

  it('change nothing at an entry without an address', () => {
    open('1');
    open('2');
    const before = area();
    bar.go(-2);
    expect(area()).toBe(before);
    bar.go(2);
    expect(area()).toBe(before);
  });
});

describe('a typed address', () => {
  it('is opened', () => {
    for (const [hash, name] of [
      ['#/d/doc-1', '1'],
      ['#/d/doc-1/b2', '1/b2'],
      ['#/c/doc-1/doc-2', 'comparison:1:2'],
      ['#/r/doc-1/doc-2', 'reports:1:2'],
    ] as const) {
      const entries = bar.entries.length;
      bar.type(hash);
      expect(shown()).toBe(`row(![*${name}])`);
      expect(bar.entries).toHaveLength(entries + 1);
    }
    expect(front().past.map(named)).toEqual(['1', '1/b2', 'comparison:1:2']);
  });

  it('that is none is shown as such, to go back from', () => {
    open('1');
    bar.type('#/d/第五条');
    expect(front().view).toEqual({ kind: 'unreadable', hash: '#/d/第五条' });
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/第五条']);
    bar.go(-1);
    expect(shown()).toBe('row(![*1])');
    bar.go(1);
    expect(shown()).toBe('row(![*?#/d/第五条])');
  });

  it('without a block leaves the document where it is read', () => {
    open('1', 'b5');
    const before = area();
    bar.type('#/d/doc-1');
    expect(area()).toBe(before);
  });

  it('is no step if it names what is in front', () => {
    openView(pair('comparison', '1', '2'));
    const before = area();
    bar.type('#/c/doc-1/doc-2/');
    expect(area()).toBe(before);
    bar.type('#/r/doc-1/doc-2');
    expect(shown()).toBe('row(![*reports:1:2])');
  });

  it('returns where the line of history leads to it, without a block also', () => {
    open('1', 'b1');
    open('2', 'b1');
    bar.type('#/d/doc-1');
    expect(front()).toMatchObject({ view: doc('1', 'b1'), past: [], future: [doc('2', 'b1')] });
  });

  it('keeps the place in the reading that it ends', () => {
    open('1', 'b1');
    scroll('1', 'b7');
    bar.type('#/d/doc-2');
    expect(front().past.map(named)).toEqual(['1/b7']);
  });
});

describe('opening a reading', () => {
  it('opens the view it names, unless it is empty or in front already', () => {
    openReading(readHash('#/d/doc-1/b1'));
    expect(shown()).toBe('row(![*1/b1])');
    const before = area();
    for (const hash of ['', '#/', '#/d/doc-1', '#/d/doc-1/b1']) openReading(readHash(hash));
    expect(area()).toBe(before);
    openReading(readHash('#/d/doc-1/b2'));
    expect(shown()).toBe('row(![*1/b2])');
  });

  it('tells what an address names', () => {
    expect(viewOf(readHash('#/'))).toBeNull();
    expect(viewOf(readHash('#/c/doc-1/doc-2'))).toEqual(pair('comparison', '1', '2'));
    expect(viewOf(readHash('#/nowhere'))).toEqual({ kind: 'unreadable', hash: '#/nowhere' });
  });
});

describe('another area in the place of this one', () => {
  it('is an entry of its own', () => {
    open('1');
    putArea(onePane(doc('2')));
    expect(bar.entries).toEqual(['/', '#/d/doc-1', '#/d/doc-2']);
  });
});
