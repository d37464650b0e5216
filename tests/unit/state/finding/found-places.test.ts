import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import {
  type FoundPlace,
  firstFrom,
  foundPlaces,
  indexOfRange,
  lastBefore,
  positionOf,
  stepFrom,
} from '../../../../renderer/state/finding/found-places.ts';

function documentOf(...texts: readonly string[]): GazetteDocument {
  const blocks = texts.map((text, order) => ({ id: `b${order}`, text }));
  return { id: 'doc-1', blocks } as unknown as GazetteDocument;
}

const id = (order: number) => `b${order}` as BlockId;
const place = (order: number, start: number, end: number): FoundPlace => ({
  blockId: id(order),
  order,
  start,
  end,
});

const LIGHTING = documentOf('照明管理办法', '县城照明、道路照明', '', '其他');

/** Places as a document gives them: ascending, never overlapping. */
const places = fc
  .array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 12 })
  .map((starts) =>
    [
      ...new Map(starts.map(([order, at]) => [`${order}-${at}`, place(order, at * 2, at * 2 + 2)])).values(),
    ].sort((a, b) => a.order - b.order || a.start - b.start),
  );
const position = fc.record({ order: fc.nat(3), offset: fc.nat(42) });

describe('the places of a query', () => {
  it('stand in printed order, each range of a block for itself', () => {
    expect(foundPlaces(LIGHTING, '照明')).toEqual([place(0, 0, 2), place(1, 2, 4), place(1, 7, 9)]);
  });

  it('fall on the printed characters, however they are typed', () => {
    const document = documentOf('文号：南政办发〔２０１８〕11号');
    const [found] = foundPlaces(document, '[2018]11');
    expect(found && document.blocks[0]?.text.slice(found.start, found.end)).toBe('〔２０１８〕11');
  });

  it('are those of its words where no block holds it as typed', () => {
    expect(foundPlaces(LIGHTING, '办法 道路')).toEqual([place(0, 4, 6), place(1, 5, 7)]);
  });

  it.each(['', '   ', '　', '龘', '没有这几个字'])('are none for %j', (query) => {
    expect(foundPlaces(LIGHTING, query)).toEqual([]);
  });

  it.each(['"', '-', '“”', '标题:', '或 OR', '((((', '\\', '\u0000', '\ud800', '的'.repeat(5000)])(
    'are plain data whatever is typed: %j',
    (query) => {
      expect(Array.isArray(foundPlaces(LIGHTING, query))).toBe(true);
    },
  );

  it('ascend, never overlap and lie in their block for any query', () => {
    const alphabet = fc.constantFrom('照', '明', '县', '、', ' ', '"', '-', ':', 'a', '１', '〔');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: alphabet, maxLength: 20 }), { maxLength: 6 }),
        fc.string({ unit: alphabet, maxLength: 6 }),
        (texts, query) => {
          const found = foundPlaces(documentOf(...texts), query);
          for (const [index, { order, start, end, blockId }] of found.entries()) {
            expect(blockId).toBe(id(order));
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(texts[order]?.length ?? -1);
            const before = found[index - 1];
            if (before !== undefined)
              expect(before.order < order || (before.order === order && before.end <= start)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the first place from a position', () => {
  const found = foundPlaces(LIGHTING, '照明');

  it('is at it, or after it', () => {
    expect(firstFrom(found, { order: 0, offset: 0 })).toEqual({ index: 0, turn: null });
    expect(firstFrom(found, { order: 0, offset: 2 })).toEqual({ index: 1, turn: null });
    expect(firstFrom(found, { order: 1, offset: 5 })).toEqual({ index: 2, turn: null });
  });

  it('is one that the position cuts through', () => {
    expect(firstFrom(found, { order: 1, offset: 3 })).toEqual({ index: 1, turn: null });
  });

  it('is the first of all, said so, where none follows', () => {
    expect(firstFrom(found, { order: 3, offset: 0 })).toEqual({ index: 0, turn: 'start' });
    expect(firstFrom(found.slice(0, 1), { order: 3, offset: 0 })).toEqual({ index: 0, turn: 'only' });
  });

  it('does not exist without places', () => {
    expect(firstFrom([], { order: 0, offset: 0 })).toBeNull();
  });
});

describe('the last place before a position', () => {
  const found = foundPlaces(LIGHTING, '照明');

  it('ends before it, else is the last of all, said so', () => {
    expect(lastBefore(found, { order: 1, offset: 4 })).toEqual({ index: 1, turn: null });
    expect(lastBefore(found, { order: 3, offset: 0 })).toEqual({ index: 2, turn: null });
    expect(lastBefore(found, { order: 0, offset: 1 })).toEqual({ index: 2, turn: 'end' });
    expect(lastBefore(found.slice(0, 1), { order: 0, offset: 0 })).toEqual({ index: 0, turn: 'only' });
    expect(lastBefore([], { order: 0, offset: 0 })).toBeNull();
  });

  it('is the neighbour of the first from there, for any places and position', () => {
    fc.assert(
      fc.property(places, position, (all, from) => {
        const first = firstFrom(all, from);
        const last = lastBefore(all, from);
        if (first === null || last === null) expect(all).toEqual([]);
        else expect((last.index + 1) % all.length).toBe(first.index);
      }),
    );
  });
});

describe('stepping', () => {
  it('goes through all places once before it comes back, either way', () => {
    fc.assert(
      fc.property(
        places.filter((all) => all.length > 1),
        fc.constantFrom(1 as const, -1 as const),
        (all, direction) => {
          let index = 0;
          const turns: unknown[] = [];
          const seen = new Set<number>();
          for (let count = 0; count < all.length; count += 1) {
            const step = stepFrom(all, index, direction);
            index = step?.index ?? -1;
            seen.add(index);
            turns.push(step?.turn);
          }
          expect(index).toBe(0);
          expect(seen.size).toBe(all.length);
          expect(turns.filter((turn) => turn !== null)).toEqual([direction === 1 ? 'start' : 'end']);
        },
      ),
    );
  });

  it('stays at the only place and says so', () => {
    expect(stepFrom([place(0, 0, 2)], 0, 1)).toEqual({ index: 0, turn: 'only' });
    expect(stepFrom([place(0, 0, 2)], 0, -1)).toEqual({ index: 0, turn: 'only' });
    expect(stepFrom([], 0, 1)).toBeNull();
  });
});

describe('the place of a range', () => {
  const found = foundPlaces(LIGHTING, '照明');

  it('is the one that it is or overlaps', () => {
    expect(indexOfRange(found, id(1), [7, 9])).toBe(2);
    expect(indexOfRange(found, id(1), [0, 3])).toBe(1);
  });

  it('is none in another block, beside the places, or without a range', () => {
    expect(indexOfRange(found, id(2), [2, 4])).toBeNull();
    expect(indexOfRange(found, id(1), [4, 7])).toBeNull();
    expect(indexOfRange(found, id(1), undefined)).toBeNull();
  });
});

describe('the position of a reading place', () => {
  it('lies as far into the block as it is read', () => {
    expect(positionOf(LIGHTING, { blockId: id(1), offset: 0 })).toEqual({ order: 1, offset: 0 });
    expect(positionOf(LIGHTING, { blockId: id(1), offset: 0.5 })).toEqual({ order: 1, offset: 4 });
    expect(positionOf(LIGHTING, { blockId: id(1), offset: 1 })).toEqual({ order: 1, offset: 9 });
  });

  it('is the beginning without a place, and for a block that is not there', () => {
    expect(positionOf(LIGHTING, undefined)).toEqual({ order: 0, offset: 0 });
    expect(positionOf(LIGHTING, { blockId: id(99), offset: 0 })).toEqual({ order: 0, offset: 0 });
  });
});
