import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../../../renderer/core/gazette/model.ts';
import { type BlockOrders, rankBlocks } from '../../../../renderer/core/notes/block-order.ts';
import { entriesOf, type NoteEntry } from '../../../../renderer/core/notes/entries.ts';
import { lastTouched, orderByPlace, orderByTime } from '../../../../renderer/core/notes/order.ts';
import { entriesOfRow, rowsOf } from '../../../../renderer/core/notes/rows.ts';
import { readCorpus } from '../../../support/probe/corpus.ts';
import { CORPUS } from '../../../support/project.ts';
import {
  anyRecords,
  at,
  block,
  FOREIGN,
  free,
  LIGHTING,
  mark,
  note,
  onBlock,
  onDocument,
  onMark,
  REPORT,
} from './records.ts';

const LIBRARY = [LIGHTING, REPORT];
const UNREAD: BlockOrders = new Map();

const segment = (blockId: string, start = 0) => ({
  segments: [{ blockId: block(blockId), start, end: start + 2, exact: '照明', prefix: '', suffix: '' }],
});
const numbers = (entries: readonly NoteEntry[]) => entries.map(({ id }) => Number(id.slice(-4)));

const ENTRIES = entriesOf({
  marks: [
    mark(1, '照明', segment('body__art_10')),
    mark(2, '照明', segment('body__art_2', 9)),
    mark(3, '照明', segment('body__art_2', 4)),
    mark(4, '照明', { ...segment('body__art_1'), documentId: REPORT, modified: at(2) }),
    mark(5, '照明', segment('att_1__item_1')),
    mark(6, '照明', segment('enc_1__art_1')),
  ],
  notes: [
    note(11, onBlock(LIGHTING, 'body__art_2'), '条款'),
    note(12, onDocument(LIGHTING), '全文'),
    note(13, onDocument(FOREIGN), '文库没有'),
    note(14, free('专题'), '自由', { modified: at(3) }),
    note(15, onMark(1), '后写', { modified: at(4) }),
  ],
});

describe('the order by place', () => {
  it('is that of the library, then of the clauses by their ids, then of the marks in a clause', () => {
    expect(numbers(orderByPlace(ENTRIES, LIBRARY, UNREAD))).toEqual([12, 11, 3, 2, 1, 6, 5, 4, 13, 14]);
  });

  it('is that of the document itself once it is read; a clause it does not have comes last', () => {
    const printed = ['body__art_10', 'att_1__item_1', 'body__art_2'].map(block);
    const blocks = new Map([[LIGHTING, new Map(printed.map((id, index) => [id, index]))]]);
    expect(numbers(orderByPlace(ENTRIES, LIBRARY, blocks))).toEqual([12, 1, 5, 11, 3, 2, 6, 4, 13, 14]);
  });

  it('of ids agrees with the printed one for nearly all neighbours of the corpus', () => {
    const { documents } = readCorpus(CORPUS);
    let neighbours = 0;
    let turned = 0;
    for (const { blocks } of documents) {
      const natural = rankBlocks(new Set(blocks.map(({ id }) => id)), undefined);
      blocks.slice(1).forEach(({ id }, index) => {
        neighbours += 1;
        const before = blocks[index]?.id as BlockId;
        if ((natural.get(before) ?? 0) > (natural.get(id) ?? 0)) turned += 1;
      });
    }
    expect(neighbours).toBeGreaterThan(2_000);
    expect(turned / neighbours).toBeLessThan(0.15);
  });
});

describe('the order by time', () => {
  it('puts first what was touched last, a note on a mark being a touch of it', () => {
    expect(numbers(orderByTime(ENTRIES)).slice(0, 3)).toEqual([1, 14, 4]);
  });
});

describe('both orders', () => {
  const orders = [
    ['place', (entries: readonly NoteEntry[]) => orderByPlace(entries, LIBRARY, UNREAD)],
    ['time', orderByTime],
  ] as const;

  it.each(orders)('by %s lose nothing, do not depend on where they start, and are settled', (_, order) => {
    fc.assert(
      fc.property(anyRecords, fc.infiniteStream(fc.nat()), (records, random) => {
        const entries = entriesOf(records);
        const ordered = order(entries);
        expect([...ordered].sort(byId)).toEqual([...entries].sort(byId));
        const shuffled = entries
          .map((entry) => ({ entry, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(order(shuffled)).toEqual(ordered);
        expect(order(ordered)).toEqual(ordered);
      }),
    );
  });

  it('by time never rises', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const times = orderByTime(entriesOf(records)).map(lastTouched);
        expect(times).toEqual([...times].sort().reverse());
      }),
    );
  });

  it('make rows in which each document is named once, above all its entries', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const ordered = orderByPlace(entriesOf(records), LIBRARY, UNREAD);
        const rows = rowsOf(ordered, 'place');
        const heads = rows.filter((row) => row.kind === 'document');
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        expect(heads.flatMap(entriesOfRow)).toEqual(ordered);
        expect(rows.filter((row) => row.kind === 'entry').flatMap(entriesOfRow)).toEqual(ordered);
        rows.forEach((row, index) => {
          if (row.kind === 'document') expect(rows[index + 1]).toMatchObject({ entry: row.entries[0] });
        });
        expect(rowsOf(ordered, 'time').flatMap(entriesOfRow)).toEqual(ordered);
      }),
    );
  });
});

function byId(a: NoteEntry, b: NoteEntry): number {
  return a.id < b.id ? -1 : 1;
}
