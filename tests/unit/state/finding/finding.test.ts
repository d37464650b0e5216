import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockId, DocumentId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { commandOf } from '../../../../renderer/state/commands/commands.ts';
import {
  beginFinding,
  documentToSearch,
  drawDocument,
  endFinding,
  type Finding,
  findSelected,
  openHit,
  stepFinding,
  typeQuery,
  useFindings,
} from '../../../../renderer/state/finding/finding.ts';
import { setPlace, usePlaces } from '../../../../renderer/state/place.ts';
import { closeDocument, openAddress, useReader } from '../../../../renderer/state/reader.ts';

const ONE = 'doc-1' as DocumentId;
const OTHER = 'doc-2' as DocumentId;
const b = (order: number) => `b${order}` as BlockId;

function documentOf(id: DocumentId, ...texts: readonly string[]): GazetteDocument {
  const blocks = texts.map((text, order) => ({ id: b(order), text }));
  return { id, blocks } as unknown as GazetteDocument;
}

const FIRST = documentOf(ONE, '照明办法', '一、道路照明', '二、照明与照明', '三、附则');
const SECOND = documentOf(OTHER, '供水', '路灯照明');

/** Every hash that was pushed or put in place. */
let pushed: string[];
let replaced: string[];

/** Opens a document as the reader would, and draws it. */
function draw(document: GazetteDocument): () => void {
  openAddress({ documentId: document.id, blockId: null });
  return drawDocument(document);
}

function finding(documentId: DocumentId = ONE): Finding {
  const found = useFindings.getState().byDocument.get(documentId);
  if (found === undefined) throw new Error('nothing is looked for');
  return found;
}

/** The current place as `block:start`; null if there is none. */
function current(documentId: DocumentId = ONE): string | null {
  const { places, current: index } = finding(documentId);
  const place = places[index ?? -1];
  return place === undefined ? null : `${place.blockId}:${place.start}`;
}

function type(query: string): void {
  beginFinding(ONE);
  typeQuery(ONE, query, false);
}

beforeEach(() => {
  pushed = [];
  replaced = [];
  const location = { pathname: '/', hash: '' };
  vi.stubGlobal('window', {
    location,
    history: {
      pushState: (_: null, __: string, url: string) => pushed.push(url),
      replaceState: (_: null, __: string, url: string) => replaced.push(url),
    },
  });
  useReader.setState({ address: null, reveal: null, unreadable: null });
  usePlaces.setState({ byDocument: new Map() });
  useFindings.setState({ drawn: new Map(), byDocument: new Map(), lastQuery: '', opened: null });
});

afterEach(() => vi.unstubAllGlobals());

describe('typing', () => {
  it('makes the first place at or after the reading place the current one', () => {
    draw(FIRST);
    setPlace(ONE, { blockId: b(1), offset: 0 });
    type('照明');
    expect(finding().places).toHaveLength(4);
    expect(current()).toBe('b1:4');
    expect(finding().turn).toBeNull();
  });

  it('goes on from where the reader was, not from what was found on the way', () => {
    draw(FIRST);
    type('附');
    expect(current()).toBe('b3:2');
    typeQuery(ONE, '照', false);
    expect(current()).toBe('b0:0');
  });

  it('goes round to the first place where none follows, and says so', () => {
    draw(FIRST);
    setPlace(ONE, { blockId: b(3), offset: 0 });
    type('照明');
    expect(current()).toBe('b0:0');
    expect(finding().turn).toBe('start');
  });

  it('shows what an input method composes and looks for it when it is committed', () => {
    draw(FIRST);
    type('照');
    const { places, steps } = finding();
    typeQuery(ONE, '照ming', true);
    expect(finding()).toMatchObject({ typed: '照ming', query: '照', places, steps });
    typeQuery(ONE, '照明', false);
    expect(finding()).toMatchObject({ typed: '照明', query: '照明' });
  });

  it('keeps the field and no place where nothing is found, and recovers', () => {
    draw(FIRST);
    type('照名');
    expect(finding()).toMatchObject({ typed: '照名', places: [], current: null, turn: null, isOpen: true });
    stepFinding(ONE, 1);
    stepFinding(ONE, -1);
    expect(finding()).toMatchObject({ typed: '照名', current: null });
    typeQuery(ONE, '照明', false);
    expect(current()).toBe('b0:0');
  });

  it('looks for nothing once the field is empty', () => {
    draw(FIRST);
    type('照明');
    typeQuery(ONE, '', false);
    expect(finding()).toMatchObject({ typed: '', places: [], current: null });
  });

  it.each(['"', '-照', '标题:', '或', '\u0000', '\ud800', '((', '的'.repeat(3000)])(
    'takes any string: %j',
    (query) => {
      draw(FIRST);
      type(query);
      stepFinding(ONE, 1);
      stepFinding(ONE, -1);
      expect(finding().query).toBe(query);
    },
  );

  it('does nothing for a document that is not drawn', () => {
    beginFinding(ONE);
    typeQuery(ONE, '照明', false);
    stepFinding(ONE, 1);
    endFinding(ONE);
    expect(useFindings.getState().byDocument.size).toBe(0);
  });
});

describe('stepping', () => {
  it('walks each range in printed order and round the ends, in words', () => {
    draw(FIRST);
    type('照明');
    const walked: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      stepFinding(ONE, 1);
      walked.push([current(), finding().turn]);
    }
    expect(walked).toEqual([
      ['b1:4', null],
      ['b2:2', null],
      ['b2:5', null],
      ['b0:0', 'start'],
    ]);
    stepFinding(ONE, -1);
    expect([current(), finding().turn]).toEqual(['b2:5', 'end']);
    stepFinding(ONE, -1);
    expect([current(), finding().turn]).toEqual(['b2:2', null]);
  });

  it('asks for a query where none was ever typed', () => {
    draw(FIRST);
    stepFinding(ONE, 1);
    expect(finding()).toMatchObject({ isOpen: true, asked: 1, steps: 0 });
  });

  it('makes no entry in the history', () => {
    draw(FIRST);
    type('照明');
    const entries = pushed.length;
    for (let step = 0; step < 6; step += 1) stepFinding(ONE, step % 2 === 0 ? 1 : -1);
    expect(pushed).toHaveLength(entries);
    expect(replaced).toEqual([]);
  });

  it('goes on after the finding was ended, with the bar closed', () => {
    draw(FIRST);
    setPlace(ONE, { blockId: b(1), offset: 0 });
    type('照明');
    endFinding(ONE);
    expect(finding()).toMatchObject({ isOpen: false, isPainted: false });
    stepFinding(ONE, 1);
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true });
    expect(current()).toBe('b2:2');
  });

  it('starts anew where the reader is if he read on since', () => {
    draw(FIRST);
    type('照明');
    endFinding(ONE);
    setPlace(ONE, { blockId: b(2), offset: 0 });
    stepFinding(ONE, 1);
    expect(current()).toBe('b2:2');
    endFinding(ONE);
    setPlace(ONE, { blockId: b(1), offset: 0 });
    stepFinding(ONE, -1);
    expect(current()).toBe('b0:0');
  });
});

describe('opening the bar', () => {
  it('offers what was looked for last without moving, and the first step goes to the place at hand', () => {
    draw(FIRST);
    type('照明');
    stepFinding(ONE, 1);
    endFinding(ONE);
    const { steps } = finding();
    setPlace(ONE, { blockId: b(2), offset: 0 });
    beginFinding(ONE);
    expect(finding()).toMatchObject({ isOpen: true, typed: '照明', current: null, steps });
    expect(finding().places).toHaveLength(4);
    stepFinding(ONE, 1);
    expect(current()).toBe('b2:2');
  });

  it('keeps the current place if the reader is still there', () => {
    draw(FIRST);
    setPlace(ONE, { blockId: b(0), offset: 0 });
    type('照明');
    stepFinding(ONE, 1);
    endFinding(ONE);
    beginFinding(ONE);
    expect(current()).toBe('b1:4');
  });

  it('is a new wish to type each time', () => {
    draw(FIRST);
    beginFinding(ONE);
    const { asked } = finding();
    beginFinding(ONE);
    expect(finding().asked).toBe(asked + 1);
  });

  it('takes selected words over as the current place', () => {
    draw(FIRST);
    beginFinding(ONE);
    findSelected(ONE, '照明', { blockId: b(2), start: 5, end: 7 });
    expect(finding()).toMatchObject({ typed: '照明', query: '照明', isOpen: true });
    expect(current()).toBe('b2:5');
    stepFinding(ONE, 1);
    expect([current(), finding().turn]).toEqual(['b0:0', 'start']);
  });
});

describe('another document', () => {
  it('ends the finding in the first, and F3 looks for the same words in it', () => {
    const leave = draw(FIRST);
    type('照明');
    leave();
    draw(SECOND);
    expect(useFindings.getState().byDocument.size).toBe(0);
    stepFinding(OTHER, 1);
    expect(current(OTHER)).toBe('b1:2');
    expect(finding(OTHER).turn).toBeNull();
  });

  it('leaves the first without paint when the reader comes back', () => {
    const leave = draw(FIRST);
    type('照明');
    leave();
    draw(SECOND)();
    draw(FIRST);
    expect(useFindings.getState().byDocument.has(ONE)).toBe(false);
    stepFinding(ONE, 1);
    expect(current()).toBe('b0:0');
  });

  it('keeps a finding of its own when two are drawn', () => {
    draw(FIRST);
    draw(SECOND);
    type('照明');
    beginFinding(OTHER);
    typeQuery(OTHER, '供水', false);
    expect(finding(ONE).query).toBe('照明');
    expect(current(OTHER)).toBe('b0:0');
  });
});

describe('opening a search hit', () => {
  const hit = { documentId: ONE, blockId: b(2), ranges: [[2, 4] as const] };

  it('shows it and walks on from it, the bar closed and all places painted', () => {
    openHit(hit, '照明');
    expect(useReader.getState().reveal).toMatchObject({ blockId: b(2), ranges: [[2, 4]] });
    drawDocument(FIRST);
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true, query: '照明', own: null });
    expect(finding().places).toHaveLength(4);
    expect(current()).toBe('b2:2');
    stepFinding(ONE, 1);
    expect(current()).toBe('b2:5');
  });

  it('takes the place of what was looked for in a document that is already drawn', () => {
    draw(FIRST);
    type('道路');
    openHit(hit, '照明');
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true, typed: '照明', query: '照明' });
    expect(current()).toBe('b2:2');
  });

  it('keeps a near miss painted, and F3 says that nothing is found', () => {
    openHit(hit, '照名');
    drawDocument(FIRST);
    expect(finding()).toMatchObject({ places: [], current: null, own: { blockId: b(2), ranges: [[2, 4]] } });
    stepFinding(ONE, 1);
    expect(finding()).toMatchObject({ places: [], current: null, isOpen: false, steps: 1 });
    expect(finding().own).not.toBeNull();
  });

  it('goes from a near miss to the next place that is found elsewhere', () => {
    openHit({ documentId: ONE, blockId: b(1), ranges: [[0, 1]] }, '照明');
    drawDocument(FIRST);
    expect(finding()).toMatchObject({ current: null, own: { blockId: b(1) } });
    stepFinding(ONE, 1);
    expect(current()).toBe('b1:4');
  });

  it('paints no stretch of a document that is meant as a whole', () => {
    openHit({ documentId: ONE, blockId: b(0), ranges: [] }, '年份:1999');
    drawDocument(FIRST);
    expect(finding()).toMatchObject({ current: null, own: null });
  });

  it('holds for a pane that is drawn twice, not for one that comes back later', () => {
    openHit(hit, '照明');
    drawDocument(FIRST)();
    const leave = drawDocument(FIRST);
    expect(current()).toBe('b2:2');
    leave();
    openAddress({ documentId: OTHER, blockId: null });
    openAddress({ documentId: ONE, blockId: b(2) });
    drawDocument(FIRST);
    expect(useFindings.getState().byDocument.has(ONE)).toBe(false);
  });

  it('is what the bar offers next', () => {
    openHit(hit, '照明');
    drawDocument(FIRST);
    beginFinding(ONE);
    expect(finding()).toMatchObject({ isOpen: true, typed: '照明' });
    expect(current()).toBe('b2:2');
  });
});

describe('the commands', () => {
  const IDS = ['find', 'findNext', 'findPrevious'] as const;

  it('are disabled while no document is open, or it is not drawn yet', () => {
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([false, false, false]);
    openAddress({ documentId: ONE, blockId: null });
    expect(documentToSearch()).toBeNull();
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([false, false, false]);
    const leave = drawDocument(FIRST);
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([true, true, true]);
    leave();
    closeDocument();
    for (const id of IDS) commandOf(id).run();
    expect(useFindings.getState().byDocument.size).toBe(0);
  });

  it('work on the document that is open', () => {
    draw(FIRST);
    draw(SECOND);
    commandOf('find').run();
    expect(finding(OTHER).isOpen).toBe(true);
    expect(useFindings.getState().byDocument.has(ONE)).toBe(false);
    typeQuery(OTHER, '照明', false);
    commandOf('findNext').run();
    expect(finding(OTHER).turn).toBe('only');
    commandOf('findPrevious').run();
    expect(finding(OTHER).turn).toBe('only');
  });
});
