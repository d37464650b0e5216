import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import type { TabId } from '../../../../renderer/state/panes/model.ts';
import {
  clauseIn,
  placeIn,
  pointAt,
  pointedIn,
  setPlace,
  usePlaces,
} from '../../../../renderer/state/panes/place.ts';

const READING = { tabId: 't1' as TabId, documentId: 'd1' as DocumentId };
const [TENTH, FOURTEENTH] = ['art_10' as BlockId, 'art_14' as BlockId];

beforeEach(() => {
  usePlaces.setState({ byTab: new Map(), pointedByTab: new Map() });
});

describe('本条', () => {
  it('is what stands at the reading line, and nothing before the document is shown', () => {
    expect(clauseIn(READING)).toBeNull();
    setPlace(READING, { blockId: TENTH, offset: 0.5 });
    expect(clauseIn(READING)).toBe(TENTH);
  });

  it('is what the reader pointed at until that is out of view; the reading place stays what it is', () => {
    setPlace(READING, { blockId: TENTH, offset: 0.5 });
    pointAt(READING, FOURTEENTH);
    expect([clauseIn(READING), pointedIn(READING)]).toEqual([FOURTEENTH, FOURTEENTH]);
    expect(placeIn(READING)).toEqual({ blockId: TENTH, offset: 0.5 });
    pointAt(READING, null);
    expect([clauseIn(READING), pointedIn(READING)]).toEqual([TENTH, null]);
  });

  it('is no other tab’s, and no other document’s in the same tab', () => {
    pointAt(READING, FOURTEENTH);
    expect(clauseIn({ ...READING, tabId: 't2' as TabId })).toBeNull();
    expect(clauseIn({ ...READING, documentId: 'd2' as DocumentId })).toBeNull();
  });

  it('tells of it only when it changes', () => {
    let told = 0;
    const stop = usePlaces.subscribe(() => {
      told += 1;
    });
    pointAt(READING, null);
    pointAt(READING, FOURTEENTH);
    pointAt(READING, FOURTEENTH);
    pointAt({ ...READING, documentId: 'd2' as DocumentId }, FOURTEENTH);
    stop();
    expect(told).toBe(2);
  });
});
