import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant, Mark, Note, RecordId } from '../../../../renderer/core/annotation/model.ts';
import { entriesOf } from '../../../../renderer/core/notes/entries.ts';
import { type DeletedRecords, trashItems } from '../../../../renderer/core/notes/trash.ts';
import type { Change } from '../../../../renderer/data/commit/change.ts';
import { commit, createCommit } from '../../../../renderer/data/commit/commit.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { deleteNote, undo, useAnnotating } from '../../../../renderer/state/annotating/annotating.ts';
import { deleteMark } from '../../../../renderer/state/annotating/marks.ts';
import { deleteEntries } from '../../../../renderer/state/notes/bulk.ts';
import { purgeExpired, purgeItems, restoreItem } from '../../../../renderer/state/notes/trash.ts';
import { notesText } from '../../../../renderer/text-zh/notes.ts';
import { trashText } from '../../../../renderer/text-zh/trash.ts';
import { BLOCK, DOCUMENT, markContent, noteContent, recordId } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const [MARK, NOTE] = [recordId(1), recordId(11)];
const notice = () => useAnnotating.getState().notice;

async function deleted(): Promise<DeletedRecords> {
  const isDead = (record: Mark | Note) => record.deleted !== null;
  return {
    deletedMarks: ((await database.marks.toArray()) as Mark[]).filter(isDead),
    deletedNotes: ((await database.notes.toArray()) as Note[]).filter(isDead),
  };
}

async function onlyItem() {
  const [item, ...others] = trashItems(await deleted());
  if (item === undefined || others.length > 0) throw new Error('the trash does not hold one item');
  return item;
}

const living = async () => {
  const { marks, notes } = await readAllRecords(database);
  return { marks: marks.map(({ id }) => id), notes: notes.map(({ target }) => target) };
};
const ALL = { marks: [MARK], notes: [{ kind: 'mark', id: MARK }] };

/** Puts a tombstone into the database as one that was deleted long ago. */
async function agePast(table: 'marks' | 'notes', id: RecordId, change: Partial<Mark>): Promise<void> {
  const row = (await database[table].get(id)) as object;
  await database[table].put({ ...row, ...change });
}

const at = (text: string) => text as Instant;
const clockAt = (now: string) => ({ now: () => at(now), newId: () => recordId(77) });
const placesAt = (now: string) => ({
  clock: clockAt(now),
  commit: createCommit(notesConnection, clockAt(now)),
});

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  const changes: readonly Change[] = [
    { kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false },
    {
      kind: 'putNote',
      id: NOTE,
      expected: 0,
      content: noteContent({ kind: 'mark', id: MARK }),
      deleted: false,
    },
  ];
  await commit(changes);
});

describe('getting something back from the trash', () => {
  it('brings a mark back with the note that went with it, and can be taken back', async () => {
    await deleteEntries(entriesOf(await readAllRecords(database)));
    expect(await living()).toEqual({ marks: [], notes: [] });
    await restoreItem(await onlyItem(), await deleted());
    expect(await living()).toEqual(ALL);
    expect(notice()).toMatchObject({
      text: trashText.restored(' 1 项（1 处标记、1 条批注）'),
      step: expect.any(Number),
    });
    await undo();
    expect(await living()).toEqual({ marks: [], notes: [] });
  });

  it('brings a note back on its mark, with the mark if that was deleted later', async () => {
    const { marks, notes } = await readAllRecords(database);
    await deleteNote(notes[0] as Note);
    await deleteMark(marks[0] as Mark);
    const items = trashItems(await deleted());
    const note = items.find(({ mark }) => mark === null);
    expect(items).toHaveLength(2);
    await restoreItem(note as NonNullable<typeof note>, await deleted());
    expect(await living()).toEqual(ALL);
    expect(notice()?.text).toBe(trashText.restored(' 2 项（1 处标记、1 条批注）'));
  });

  it('brings a mark back alone when its note had moved to the clause', async () => {
    const { marks } = await readAllRecords(database);
    await deleteMark(marks[0] as Mark);
    await restoreItem(await onlyItem(), await deleted());
    expect(await living()).toEqual({
      marks: [MARK],
      notes: [{ kind: 'block', documentId: DOCUMENT, blockId: BLOCK }],
    });
  });
});

describe('removing for ever', () => {
  it('removes the rows, offers no way back, and undo does not pretend', async () => {
    await deleteEntries(entriesOf(await readAllRecords(database)));
    await purgeItems([await onlyItem()]);
    expect([await database.marks.count(), await database.notes.count()]).toEqual([0, 0]);
    expect(notice()).toMatchObject({ text: trashText.purged(' 1 项（1 处标记、1 条批注）'), step: null });
    await undo();
    expect(notice()).toMatchObject({ text: notesText.actions.undoRefused, tone: 'failed' });
    expect([await database.marks.count(), await database.notes.count()]).toEqual([0, 0]);
  });

  it('refuses what another window brought back, and removes nothing', async () => {
    await deleteEntries(entriesOf(await readAllRecords(database)));
    const item = await onlyItem();
    await restoreItem(item, await deleted());
    await purgeItems([item]);
    expect(notice()).toMatchObject({ text: trashText.purgeRefused, tone: 'failed' });
    expect(await living()).toEqual(ALL);
  });

  it('is never done to a living record', async () => {
    expect(await commit([{ kind: 'purge', table: 'marks', id: MARK, expected: 1 }])).toMatchObject({
      ok: false,
    });
    expect(await living()).toEqual(ALL);
  });
});

describe('the cleaning at the start', () => {
  const DELETED_AT = '2026-03-01T08:00:00.000Z';

  beforeEach(async () => {
    await deleteEntries(entriesOf(await readAllRecords(database)));
    const past = { created: at('2026-01-01T00:00:00.000Z'), deleted: at(DELETED_AT) };
    await agePast('marks', MARK, past);
    await agePast('notes', NOTE, past);
  });

  const cleanAt = async (now: string) => {
    const removed = await purgeExpired(await deleted(), placesAt(now));
    return [removed, await database.marks.count(), await database.notes.count()];
  };

  it('removes what was deleted thirty days ago, not a moment earlier', async () => {
    expect(await cleanAt('2026-03-31T07:59:59.999Z')).toEqual([0, 1, 1]);
    expect(await cleanAt('2026-03-31T08:00:00.000Z')).toEqual([2, 0, 0]);
  });

  it('removes nothing while the clock is set back', async () => {
    expect(await cleanAt('1970-01-01T00:00:00.000Z')).toEqual([0, 1, 1]);
    expect(await cleanAt('2026-02-01T00:00:00.000Z')).toEqual([0, 1, 1]);
  });

  it('keeps what was deleted while the clock was set back', async () => {
    await agePast('marks', MARK, { deleted: at('2000-01-01T00:00:00.000Z') });
    expect(await cleanAt('2026-03-31T08:00:00.000Z')).toEqual([1, 1, 0]);
  });

  it('leaves the living alone, however old', async () => {
    for (const item of trashItems(await deleted())) await restoreItem(item, await deleted());
    expect(await cleanAt('2036-01-01T00:00:00.000Z')).toEqual([0, 1, 1]);
    expect((await living()).marks).toEqual([MARK]);
  });
});
