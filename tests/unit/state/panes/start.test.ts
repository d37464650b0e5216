import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRemembering } from '../../../../renderer/state/layout/remembered.ts';
import { readHash } from '../../../../renderer/state/panes/address.ts';
import { EMPTY_AREA, type PaneArea } from '../../../../renderer/state/panes/model.ts';
import { openView, splitActive, stepHistory, usePanes } from '../../../../renderer/state/panes/panes.ts';
import { resumeAt, startAt } from '../../../../renderer/state/panes/start.ts';
import { doc, documentId, onePane, pair, picture, resetPanes, split } from './areas.ts';

const shown = () => picture(usePanes.getState().area);
const LEFT = split(onePane(doc('1'), doc('2', 'b2')), 'column', doc('3', 'b3'));
const PICTURE = 'column([1 *2/b2], ![*3/b3])';

/** What was left arrives, with document 9 read last. */
const arrive = (hash: string, area: PaneArea | null = LEFT) =>
  resumeAt(readHash(hash), { area, lastRead: documentId('9') });

beforeEach(() => {
  // What the start goes on to remember is of no matter here.
  vi.useFakeTimers();
  resetPanes();
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe('a start', () => {
  it('shows what was left', () => {
    arrive('');
    startAt(readHash(''));
    expect(shown()).toBe(PICTURE);
  });

  it('opens the address in what was left, in the active pane', () => {
    arrive('#/d/doc-7/b7');
    expect(shown()).toBe('column([1 *2/b2], ![*7/b7])');
    startAt(readHash('#/d/doc-7/b7'));
    expect(shown()).toBe('column([1 *2/b2], ![*7/b7])');
    expect(stepHistory(-1)).toBe(true);
    expect(shown()).toBe(PICTURE);
  });

  it('stays where it was left if the address names that', () => {
    arrive('#/d/doc-3');
    startAt(readHash('#/d/doc-3'));
    expect(shown()).toBe(PICTURE);
    expect(stepHistory(-1)).toBe(false);
  });

  it('tells an address that is none', () => {
    arrive('#/nowhere');
    expect(shown()).toBe('column([1 *2/b2], ![*?#/nowhere])');
  });

  it('shows the document read last where nothing was left', () => {
    for (const area of [null, EMPTY_AREA]) {
      resetPanes();
      arrive('', area);
      expect(shown()).toBe('row(![*9])');
    }
  });

  it('shows the address alone where nothing was left', () => {
    arrive('#/d/doc-7', null);
    expect(shown()).toBe('row(![*7])');
    expect(stepHistory(-1)).toBe(false);
    resetPanes();
    arrive('#/nowhere', null);
    expect(shown()).toBe('row(![*?#/nowhere])');
  });

  it('shows an empty pane where nothing was ever read', () => {
    resumeAt(readHash(''), { area: null, lastRead: null });
    expect(shown()).toBe('row(![])');
  });
});

describe('what was left and comes late', () => {
  it('is put in place while nothing was touched', () => {
    startAt(readHash(''));
    arrive('');
    expect(shown()).toBe(PICTURE);
    for (const [hash, name] of [
      ['#/d/doc-7/b7', '7/b7'],
      ['#/c/doc-1/doc-2', 'comparison:1:2'],
      ['#/nowhere', '?#/nowhere'],
    ] as const) {
      resetPanes();
      startAt(readHash(hash));
      expect(shown()).toBe(`row(![*${name}])`);
      arrive(hash);
      expect(shown()).toBe(`column([1 *2/b2], ![*${name}])`);
    }
  });

  it('does not take away what the reader opened meanwhile', () => {
    for (const hash of ['', '#/d/doc-7', '#/nowhere']) {
      resetPanes();
      startAt(readHash(hash));
      openView(doc('5'));
      arrive(hash);
      expect(shown()).toBe('row(![*5])');
    }
  });

  it('is followed by what the reader opened meanwhile at the next start', async () => {
    startAt(readHash(''));
    openView(doc('5'));
    // The starts of the tests before this one remember it too.
    vi.clearAllTimers();
    arrive('');
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    const stored = async () => {
      const { area } = await startRemembering();
      return area === null ? null : picture(area);
    };
    await vi.waitFor(async () => expect(await stored()).toBe('row(![*5])'));
  });

  it('does not take away a further tab, nor a further pane', () => {
    const hash = '#/d/doc-7';
    startAt(readHash(hash));
    openView(doc('7'), { where: 'tab' });
    arrive(hash);
    expect(shown()).toBe('row(![7 *7])');
    resetPanes();
    startAt(readHash(hash));
    splitActive('row');
    arrive(hash);
    expect(shown()).toBe('row([*7], ![*7])');
    resetPanes();
    splitActive('row');
    arrive('');
    expect(shown()).toBe('row([], ![])');
  });

  it('does not take away another place of the document to which the reader went', () => {
    startAt(readHash('#/d/doc-7/b1'));
    openView(doc('7', 'b2'));
    arrive('#/d/doc-7/b1');
    expect(shown()).toBe('row(![*7/b2])');
  });

  it('opens nothing of its own in what was touched', () => {
    openView(pair('reports', '1', '2'));
    arrive('', null);
    expect(shown()).toBe('row(![*reports:1:2])');
  });
});
