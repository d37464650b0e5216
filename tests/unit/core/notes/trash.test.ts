import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { recordsOf } from '../../../../renderer/core/notes/entries.ts';
import {
  daysLeft,
  isExpired,
  KEPT_DAYS,
  revivedWith,
  trashItems,
} from '../../../../renderer/core/notes/trash.ts';
import { anyRecords, at, free, mark, note, onMark } from './records.ts';

const DAY_MS = 86_400_000;
const deleted = (day: number) => ({ deleted: at(day) });
const later = (instant: Instant, ms: number) => new Date(Date.parse(instant) + ms).toISOString() as Instant;

const DELETED = {
  deletedMarks: [mark(1, '应当保护', deleted(5)), mark(2, '处以罚款', deleted(7))],
  deletedNotes: [
    note(11, onMark(1), '一起删的', deleted(5)),
    note(12, onMark(1), '先删的', deleted(4)),
    note(13, free('专题'), '自由', deleted(9)),
    note(14, onMark(99), '标记还在', deleted(6)),
  ],
};

const outline = (items: ReturnType<typeof trashItems>) =>
  items.map((item) =>
    recordsOf({ ...item, documentId: null, blockId: null }).map(({ id }) => Number(id.slice(-4))),
  );

describe('the trash', () => {
  it('lists the newest first, and what was deleted in one step as one', () => {
    expect(outline(trashItems(DELETED))).toEqual([[13], [2], [14], [1, 11], [12]]);
  });

  it('holds every deleted record once', () => {
    fc.assert(
      fc.property(
        anyRecords,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 60, maxLength: 60 }),
        (records, days) => {
          const dead = <Each extends object>(each: Each, index: number) => ({
            ...each,
            deleted: at(days[index] ?? 1),
          });
          const deletedMarks = records.marks.map(dead);
          const deletedNotes = records.notes.map(dead);
          const items = trashItems({ deletedMarks, deletedNotes });
          const held = outline(items).flat();
          expect([...held].sort()).toEqual(
            [...deletedMarks, ...deletedNotes].map(({ id }) => Number(id.slice(-4))).sort(),
          );
          const times = items.map((item) => item.deleted);
          expect(times).toEqual([...times].sort().reverse());
        },
      ),
    );
  });

  it('brings a mark back with what went with it, and a note with its mark', () => {
    const items = trashItems(DELETED);
    const revived = items.map((item) => {
      const { marks, notes } = revivedWith(item, DELETED.deletedMarks);
      return [...marks, ...notes].map(({ id }) => Number(id.slice(-4)));
    });
    expect(revived).toEqual([[13], [2], [14], [1, 11], [1, 12]]);
  });
});

describe('the days that are left', () => {
  const record = mark(1, '应当保护', deleted(5));

  it.each([
    [0, 30],
    [1, 30],
    [DAY_MS, 29],
    [29 * DAY_MS, 1],
    [30 * DAY_MS - 1, 1],
    [30 * DAY_MS, 0],
    [400 * DAY_MS, 0],
  ])('%i ms after deletion are %i', (ms, days) => {
    expect(daysLeft([record], later(at(5), ms))).toBe(days);
    expect(isExpired(record, later(at(5), ms))).toBe(days === 0);
  });

  it('are all of them while the clock stands before the deletion', () => {
    expect(daysLeft([record], at(2))).toBe(KEPT_DAYS);
    expect(isExpired(record, '1970-01-01T00:00:00.000Z' as Instant)).toBe(false);
  });

  it('cannot be told when it was deleted before it was made, and never run out', () => {
    const reset = mark(1, '应当保护', { created: at(5), deleted: '2000-01-01T00:00:00.000Z' });
    expect(daysLeft([reset], at(9))).toBeNull();
    expect(isExpired(reset, at(9))).toBe(false);
  });

  it('are those of the youngest record of an item', () => {
    expect(daysLeft([record, mark(2, '处以罚款', deleted(9))], at(10))).toBe(29);
  });
});
