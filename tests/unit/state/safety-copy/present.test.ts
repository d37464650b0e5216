import { describe, expect, test } from 'vitest';
import type { AllRecords } from '../../../../renderer/data/records/all-records/all-records.ts';
import { presentOf } from '../../../../renderer/state/safety-copy/present.ts';

type Content = Partial<Record<keyof AllRecords | 'bookmarks', readonly unknown[]>>;

const record = (revision: number, minute: number) => ({
  id: `${revision}-${minute}`,
  revision,
  modified: `2024-05-17T08:${String(minute).padStart(2, '0')}:00.000Z`,
});

function present({ bookmarks = [], ...content }: Content) {
  const none = { marks: [], notes: [], deletedMarks: [], deletedNotes: [], damaged: [] };
  const records = { ...none, ...content } as unknown as AllRecords;
  return presentOf(records, { bookmarks: bookmarks as never });
}

const BEFORE: Content = { marks: [record(1, 1), record(2, 5)], notes: [record(1, 3)] };
const fingerprint = (content: Content) => present(content).fingerprint;

describe('the fingerprint of what was made', () => {
  test('is nothing where nothing is', () => {
    expect(fingerprint({})).toBeNull();
  });

  test('tells of what was deleted, too: it comes back from a copy', () => {
    const deleted = { deletedMarks: [record(1, 1)], deletedNotes: [record(1, 2)] };
    const all = [deleted, { ...deleted, deletedMarks: [] }, { ...deleted, deletedNotes: [] }].map(
      fingerprint,
    );
    expect(all).not.toContain(null);
    expect(new Set(all).size).toBe(3);
  });

  test('stays the same in whatever order the records come', () => {
    const turned = { marks: [record(2, 5), record(1, 1)], notes: [record(1, 3)] };
    expect(fingerprint(turned)).toBe(fingerprint(BEFORE));
  });

  test.each<[string, Content]>([
    ['one is added', { marks: [record(1, 1), record(2, 5)], notes: [record(1, 3), record(1, 4)] }],
    ['a clause is bookmarked', { ...BEFORE, bookmarks: [record(1, 2)] }],
    ['one is changed in the same moment', { marks: [record(1, 1), record(3, 5)], notes: [record(1, 3)] }],
    [
      'one is changed with a clock that was set back',
      { marks: [record(1, 1), record(2, 5)], notes: [record(2, 0)] },
    ],
    ['one is deleted', { marks: [record(1, 1)], notes: [record(1, 3)], deletedMarks: [record(3, 6)] }],
    ['one is purged', { marks: [record(2, 5)], notes: [record(1, 3)] }],
  ])('is another one if %s', (_what, content) => {
    expect(fingerprint(content)).not.toBe(fingerprint(BEFORE));
  });
});

test('what was seen are the living ones, and the newest of them', () => {
  const { seen } = present({ ...BEFORE, bookmarks: [record(1, 7)], deletedNotes: [record(4, 9)] });
  expect(seen).toEqual({
    marks: 2,
    notes: 1,
    bookmarks: 1,
    newest: { table: 'bookmarks', id: '1-7', modified: '2024-05-17T08:07:00.000Z' },
  });
  expect(present({ deletedNotes: [record(4, 9)] }).seen).toBeNull();
});
