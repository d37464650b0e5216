import { describe, expect, it } from 'vitest';
import type { Author } from '../../../../renderer/core/annotation/model.ts';
import { entryOfText } from '../../../../renderer/core/journal/entry.ts';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import type { CommitJournal } from '../../../../renderer/data/journal/commit-journal.ts';
import { followChanges } from '../../../../renderer/data/records/all-records/changed-keys.ts';
import {
  bookmarkContent,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
  tickingClock,
} from '../notes-fixture.ts';

const MARK = recordId(1);
const NOTE = recordId(2);
const AUTHOR = { id: recordId(9) as string, name: '王', unit: '规划办' } as Author;
const putMark = { kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false } as const;

function journalled(parts: Partial<CommitJournal> = {}) {
  const fixture = notesFixture();
  const told: string[] = [];
  const journal: CommitJournal = {
    admit: async () => 'open',
    reached: () => 0,
    written: () => told.push('written'),
    fellBehind: () => told.push('fellBehind'),
    ...parts,
  };
  const commit = createCommit(fixture.connection, tickingClock(), () => journal);
  const outbox = async () =>
    (await fixture.database.outbox.toArray()).map(({ number, text }) => ({ number, ...entryOfText(text) }));
  return { ...fixture, plain: fixture.commit, commit, told, outbox };
}

describe('a commit with a journal', () => {
  it('leaves an entry with every row as it stands in the database, of whatever table', async () => {
    const { commit, database, outbox, told } = journalled();
    const bookmark = recordId(3);
    await commit([
      putMark,
      {
        kind: 'putNote',
        id: NOTE,
        expected: 0,
        content: noteContent({ kind: 'mark', id: MARK }),
        deleted: false,
      },
      { kind: 'putBookmark', id: bookmark, expected: 0, content: bookmarkContent(), deleted: false },
      { kind: 'putAuthor', author: AUTHOR },
      { kind: 'setSetting', key: 'pen', value: { colour: 'duty' } },
    ]);
    const [entry, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(entry?.number).toBe(1);
    const stored = await Promise.all(
      (['marks', 'notes', 'bookmarks', 'authors', 'settings'] as const).map(async (table) =>
        ((await database.table(table).toArray()) as Record<string, unknown>[]).map((row) => ({
          table,
          key: row[table === 'settings' ? 'key' : 'id'],
          row,
        })),
      ),
    );
    const order = (writes: readonly object[] | undefined) =>
      (writes ?? []).map((each) => JSON.stringify(each)).sort();
    // The author who was made for the first record, and that he is the present one, are among them.
    expect(stored.flat()).toHaveLength(7);
    expect(order(entry?.writes?.map(({ table, key, row }) => ({ table, key, row })))).toEqual(
      order(stored.flat().map(({ table, key, row }) => ({ table, key, row: sorted(row) }))),
    );
    expect(told).toEqual(['written']);
  });

  it('keeps in the entry what stood in the row and this program does not know', async () => {
    const { commit, factory, outbox } = journalled();
    await commit([putMark]);
    await plantRow(factory, 'marks', { ...(await markRow(factory)), invented: [1] });
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    expect((await outbox())[1]?.writes).toMatchObject([
      { table: 'marks', key: MARK, row: { invented: [1], revision: 2, deleted: expect.any(String) } },
    ]);
  });

  it('says what was removed: a purged record, a setting that is forgotten', async () => {
    const { commit, outbox } = journalled();
    await commit([putMark]);
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    await commit([
      { kind: 'purge', table: 'marks', id: MARK, expected: 2 },
      { kind: 'setSetting', key: 'author', value: null },
    ]);
    expect((await outbox())[2]).toMatchObject({
      number: 3,
      writes: [
        { table: 'marks', key: MARK, row: null },
        { table: 'settings', key: 'author', row: null },
      ],
    });
  });

  it('holds a row that cannot be read as it was put', async () => {
    const { commit, outbox } = journalled();
    const row = { id: NOTE, colour: 'mauve', at: new Date(0), gone: undefined };
    await commit([{ kind: 'restoreDamaged', table: 'notes', id: NOTE, row, expected: 0 }]);
    expect((await outbox())[0]?.writes).toStrictEqual([{ table: 'notes', key: NOTE, row }]);
  });

  it('that is refused or writes nothing leaves no entry and no gap', async () => {
    const { commit, outbox, told } = journalled();
    await commit([putMark]);
    expect(await commit([putMark])).toMatchObject({ ok: false, error: { code: 'changedElsewhere' } });
    expect(await commit([])).toMatchObject({ ok: true });
    const twice = {
      kind: 'restoreDamaged',
      table: 'marks',
      id: MARK,
      row: { id: MARK },
      expected: 0,
    } as const;
    expect(await commit([{ kind: 'setSetting', key: 'a', value: 1 }, twice])).toMatchObject({ ok: false });
    await commit([{ kind: 'setSetting', key: 'b', value: 1 }]);
    expect((await outbox()).map(({ number }) => number)).toEqual([1, 2]);
    expect(told).toEqual(['written', 'written', 'written']);
  });

  it.each([
    ['shut', { code: 'databaseUnavailable', reason: 'failed' }],
    ['held', { code: 'held' }],
  ] as const)('that is not admitted (%s) writes nothing, and says why', async (admission, error) => {
    const { commit, database, outbox, told } = journalled({ admit: async () => admission });
    expect(await commit([putMark])).toEqual({ ok: false, error });
    expect([await database.marks.count(), await outbox(), told]).toEqual([0, [], []]);
  });

  it('waits until it is admitted', async () => {
    let open: (admission: 'open') => void = () => undefined;
    const { commit, connection, database } = journalled({
      admit: () =>
        new Promise((resolve) => {
          open = resolve;
        }),
    });
    const committing = commit([putMark]);
    await connection.open();
    expect(await database.marks.count()).toBe(0);
    open('open');
    expect(await committing).toMatchObject({ ok: true });
    expect(await database.marks.count()).toBe(1);
  });

  it('counting a number that the copy has already writes nothing, and says that the database fell behind', async () => {
    const { commit, database, outbox, told } = journalled({ reached: () => 1 });
    expect(await commit([putMark])).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect([await database.marks.count(), await outbox(), told]).toEqual([0, [], ['fellBehind']]);
  });

  it('whose rows no text can hold leaves an entry without one', async () => {
    const { commit, database } = journalled();
    expect(await commit([{ kind: 'setSetting', key: 'odd', value: new Map() }])).toMatchObject({ ok: true });
    expect(await database.outbox.toArray()).toEqual([{ number: 1, text: '' }]);
  });
});

describe('a commit without a journal', () => {
  it('leaves no entry, and tells nobody of a table that it does not write', async () => {
    const { plain, connection, database } = journalled();
    // Opening a new database is a change of all its tables.
    await connection.open();
    const parts: string[] = [];
    const stop = followChanges((changed) => parts.push(...Object.keys(changed)));
    expect(await plain([putMark, { kind: 'setSetting', key: 'a', value: 1 }])).toMatchObject({ ok: true });
    stop();
    expect(await database.outbox.count()).toBe(0);
    expect(parts.some((part) => part.includes('/marks/'))).toBe(true);
    expect(parts.filter((part) => part.includes('/outbox/'))).toEqual([]);
  });
});

async function markRow(factory: Parameters<typeof notesFixture>[0]): Promise<object> {
  const { connection, database } = notesFixture(factory);
  await connection.open();
  const row = (await database.marks.where('documentId').equals(DOCUMENT).first()) as object;
  database.close();
  return row;
}

/** Keys in order at every depth, as an entry is read back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
