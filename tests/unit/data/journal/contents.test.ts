import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import type { Entry, RowWrite } from '../../../../renderer/core/journal/entry.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import {
  readNumbered,
  readStanding,
  replaceEverything,
  replayEntries,
} from '../../../../renderer/data/journal/contents.ts';
import {
  addToOutbox,
  forgetUpTo,
  oldestNumber,
  reachedNumber,
  waitingAbove,
} from '../../../../renderer/data/journal/outbox.ts';
import { EMPTY_ROWS, randomRows } from '../../core/backup/backup-fixture.ts';
import { notesFixture } from '../notes-fixture.ts';

const AT = '2024-05-17T01:02:03.004Z' as Instant;
const note = (id: string, markdown = ''): RowWrite => ({ table: 'notes', key: id, row: { id, markdown } });
const entry = (...writes: readonly RowWrite[]): Entry => ({ at: AT, writes });

async function opened() {
  const { connection, database } = notesFixture();
  await connection.open();
  return database;
}

describe('the outbox', () => {
  it('numbers commits from 1, and says how far they have come', async () => {
    const database = await opened();
    expect([await reachedNumber(database), await oldestNumber(database)]).toEqual([0, null]);
    expect(await addToOutbox(database, AT, [note('a')])).toBe(1);
    expect(await addToOutbox(database, AT, [note('b')])).toBe(2);
    expect([await reachedNumber(database), await oldestNumber(database)]).toEqual([2, 1]);
    expect(await waitingAbove(database, 1, 10)).toMatchObject([{ number: 2 }]);
    expect(await waitingAbove(database, 0, 1)).toMatchObject([{ number: 1 }]);
  });

  it('forgets what was handed over, but never the newest', async () => {
    const database = await opened();
    for (const id of ['a', 'b', 'c']) await addToOutbox(database, AT, [note(id)]);
    await forgetUpTo(database, 1);
    expect(await oldestNumber(database)).toBe(2);
    await forgetUpTo(database, 9);
    expect([await oldestNumber(database), await reachedNumber(database)]).toEqual([3, 3]);
    expect(await addToOutbox(database, AT, [note('d')])).toBe(4);
  });
});

describe('entries replayed', () => {
  it('leave each row as the last of them has it, and numbering goes on after them', async () => {
    const database = await opened();
    await database.notes.bulkAdd([{ id: 'a' }, { id: 'b' }]);
    const removed = { table: 'notes', key: 'b', row: null } as const;
    const setting = { table: 'settings', key: 'pen', row: { key: 'pen', value: 1, modified: AT } } as const;
    await replayEntries(database, [entry(note('a', '1'), removed), entry(note('a', '2'), setting)], {
      number: 7,
      text: 'last',
    });
    expect(await database.notes.toArray()).toEqual([{ id: 'a', markdown: '2' }]);
    expect(await database.settings.toArray()).toEqual([setting.row]);
    expect(await reachedNumber(database)).toBe(7);
    expect(await addToOutbox(database, AT, [])).toBe(8);
  });

  it('change nothing if one of them cannot be written', async () => {
    const database = await opened();
    const keyless = { table: 'notes', key: 'x', row: { markdown: 'no key' } } as const;
    await expect(
      replayEntries(database, [entry(note('a'), keyless)], { number: 7, text: 'last' }),
    ).rejects.toThrow();
    expect([await database.notes.count(), await reachedNumber(database)]).toEqual([0, 0]);
  });
});

describe('everything replaced', () => {
  it('is row by row what was given, under the number that was given', async () => {
    const database = await opened();
    await addToOutbox(database, AT, [note('old')]);
    await database.notes.add({ id: 'old' });
    const rows = randomRows(5, 30);
    await replaceEverything(database, { rows, number: 12 });
    const source = await opened();
    for (const table of ['marks', 'notes', 'bookmarks', 'authors', 'settings'] as const)
      await source.table(table).bulkAdd([...rows[table]]);
    expect(await readNumbered(database)).toEqual({ number: 12, rows: await readEverything(source) });
    expect(await oldestNumber(database)).toBe(12);
  });

  it('stays as it was if a row cannot be written', async () => {
    const database = await opened();
    await database.notes.add({ id: 'old' });
    const rows = { ...EMPTY_ROWS, notes: [{ id: 'a' }, { id: 'a' }] };
    await expect(replaceEverything(database, { rows, number: 12 })).rejects.toThrow();
    expect(await database.notes.toArray()).toEqual([{ id: 'old' }]);
    expect(await reachedNumber(database)).toBe(0);
  });
});

describe('the standing of a database', () => {
  it('of a new one is nothing', async () => {
    expect(await readStanding(await opened())).toEqual({ reached: 0, oldest: null, holdsRecords: false });
  });

  it.each(['marks', 'notes', 'bookmarks', 'authors'] as const)(
    'says that there is one of %s',
    async (table) => {
      const database = await opened();
      await database.settings.add({ key: 'pen', value: 1, modified: AT });
      expect((await readStanding(database)).holdsRecords).toBe(false);
      await database.table(table).add({ id: 'a' });
      expect(await readStanding(database)).toEqual({ reached: 0, oldest: null, holdsRecords: true });
    },
  );

  it('says from where on it can hand over', async () => {
    const database = await opened();
    for (const id of ['a', 'b', 'c']) await addToOutbox(database, AT, [note(id)]);
    await forgetUpTo(database, 1);
    expect(await readStanding(database)).toEqual({ reached: 3, oldest: 2, holdsRecords: false });
  });
});
