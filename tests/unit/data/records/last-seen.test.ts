import { expect, test } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import type { LastSeen } from '../../../../renderer/core/backup/last-seen.ts';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { findLoss, keepLastSeen, readLastSeen } from '../../../../renderer/data/records/last-seen.ts';
import { markContent, notesFixture, recordId, tickingClock } from '../notes-fixture.ts';

function seenMark(number: number, modified: string): LastSeen {
  const newest = { table: 'marks', id: recordId(number), modified: modified as Instant } as const;
  return { marks: 2, notes: 1, bookmarks: 0, newest };
}

/** A database with one mark, as it was seen. */
async function withMark() {
  const { connection, database } = notesFixture();
  const commit = createCommit(connection, tickingClock());
  const put = (expected: number, deleted = false) =>
    commit([{ kind: 'putMark', id: recordId(1), expected, content: markContent(), deleted }]);
  await put(0);
  const { modified } = (await database.marks.get(recordId(1))) as { modified: string };
  return { database, put, before: seenMark(1, modified) };
}

test('nothing is missing while the newest record is there, changed or deleted since', async () => {
  const { database, put, before } = await withMark();
  expect(await findLoss(database, before)).toBeNull();
  await put(1);
  expect(await findLoss(database, before)).toBeNull();
  await put(2, true);
  expect(await findLoss(database, before)).toBeNull();
});

test('an empty database is a lost one; one without the newest record, or with an earlier state of it, an older one', async () => {
  const { database, before } = await withMark();
  expect(await findLoss(database, seenMark(2, before.newest.modified))).toBe('older');
  expect(await findLoss(database, seenMark(1, '2099-01-01T00:00:00.000Z'))).toBe('older');
  await database.marks.clear();
  expect(await findLoss(database, before)).toBe('lost');
});

/** localStorage with what the test needs of it. */
function memory(refuses = false): Storage {
  const items = new Map<string, string>();
  const guard = () => {
    if (refuses) throw new DOMException('no', 'SecurityError');
  };
  return {
    getItem: (key: string) => {
      guard();
      return items.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      guard();
      items.set(key, value);
    },
    removeItem: (key: string) => {
      guard();
      items.delete(key);
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
  };
}

test('what is remembered is read back, and forgotten', () => {
  const storage = memory();
  const seen = seenMark(1, '2024-05-17T08:00:00.000Z');
  expect(readLastSeen(storage)).toBeNull();
  expect(keepLastSeen(seen, storage)).toBe(true);
  expect(readLastSeen(storage)).toEqual(seen);
  expect(keepLastSeen(null, storage)).toBe(true);
  expect(storage.length).toBe(0);
});

test.each(['', '{', '{"marks":1}', '[]', '{"marks":-1,"notes":0,"bookmarks":0,"newest":null}'])(
  'what is damaged (%s) counts as nothing',
  (text) => {
    const storage = memory();
    keepLastSeen(seenMark(1, '2024-05-17T08:00:00.000Z'), storage);
    storage.setItem(storage.key(0) ?? '', text);
    expect(readLastSeen(storage)).toBeNull();
  },
);

test('a machine that remembers nothing is no obstacle', () => {
  const storage = memory(true);
  expect(keepLastSeen(seenMark(1, '2024-05-17T08:00:00.000Z'), storage)).toBe(false);
  expect(readLastSeen(storage)).toBeNull();
});
