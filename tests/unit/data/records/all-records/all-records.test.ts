import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Note, RecordId } from '../../../../../renderer/core/annotation/model.ts';
import type { Change } from '../../../../../renderer/data/commit/change.ts';
import {
  type AllRecords,
  type AllRecordsStore,
  createAllRecords,
} from '../../../../../renderer/data/records/all-records/all-records.ts';
import {
  type Fixture,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
} from '../../notes-fixture.ts';

const MARK = recordId(1);
const putMark: Change = { kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false };
const free = (markdown: string) => noteContent({ kind: 'free', title: '专题' }, markdown);
const putNote = (id: RecordId, markdown: string, expected = 0): Change => ({
  kind: 'putNote',
  id,
  expected,
  content: free(markdown),
  deleted: false,
});

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A store that somebody looks at. */
function watched({ connection }: Fixture): AllRecordsStore {
  const store = createAllRecords(connection);
  stops.push(store.subscribe(() => undefined));
  return store;
}

/** What the store holds once it fits. */
async function until(store: AllRecordsStore, fits: (records: AllRecords) => boolean): Promise<AllRecords> {
  return vi.waitFor(() => {
    const live = store.current();
    if (live.kind !== 'ready' || !fits(live.value)) throw new Error(`not yet: ${JSON.stringify(live)}`);
    return live.value;
  });
}

/** A write that nobody is told of, as one while this window could not listen. */
function putSilently(factory: IDBFactory, row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('gazette-notes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('notes', 'readwrite');
      writing.objectStore('notes').put(row);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const words = (notes: readonly Note[]) => notes.map(({ markdown }) => markdown).sort();

describe('all records in memory', () => {
  it('are what is stored, the deleted ones apart', async () => {
    const fixture = notesFixture();
    await fixture.commit([putMark, putNote(recordId(11), '甲'), putNote(recordId(12), '乙')]);
    await fixture.commit([{ kind: 'deleteNote', id: recordId(12), expected: 1 }]);
    const records = await until(watched(fixture), () => true);
    expect(records.marks.map(({ id }) => id)).toEqual([MARK]);
    expect(words(records.notes)).toEqual(['甲']);
    expect(records.deletedMarks).toEqual([]);
    expect(words(records.deletedNotes)).toEqual(['乙']);
  });

  it('follow what this window and another one write, delete and purge', async () => {
    const fixture = notesFixture();
    const store = watched(fixture);
    await until(store, ({ notes }) => notes.length === 0);
    await fixture.commit([putNote(recordId(11), '甲')]);
    await until(store, ({ notes }) => words(notes).join() === '甲');
    const other = notesFixture(fixture.factory);
    await other.commit([putNote(recordId(11), '甲改', 1), putNote(recordId(12), '乙')]);
    await until(store, ({ notes }) => words(notes).join() === '乙,甲改');
    await other.commit([{ kind: 'deleteNote', id: recordId(11), expected: 2 }]);
    await until(
      store,
      ({ notes, deletedNotes }) => notes.length === 1 && words(deletedNotes).join() === '甲改',
    );
    await other.commit([{ kind: 'purge', table: 'notes', id: recordId(11), expected: 3 }]);
    await until(store, ({ deletedNotes }) => deletedNotes.length === 0);
  });

  it('follow one commit of more records than Dexie names one by one', async () => {
    const fixture = notesFixture();
    const store = watched(fixture);
    await until(store, () => true);
    const ids = Array.from({ length: 1_300 }, (_, index) => recordId(100 + index));
    await fixture.commit(ids.map((id) => putNote(id, `批注${id.slice(-4)}`)));
    const { notes } = await until(store, (records) => records.notes.length === ids.length);
    expect(new Set(notes.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('keep a record that did not change the same object, and give one that did a new one', async () => {
    const fixture = notesFixture();
    await fixture.commit([putNote(recordId(11), '甲'), putNote(recordId(12), '乙')]);
    const store = watched(fixture);
    const before = await until(store, ({ notes }) => notes.length === 2);
    await fixture.commit([putNote(recordId(12), '乙改', 1)]);
    const after = await until(store, ({ notes }) => words(notes).includes('乙改'));
    const byId = (records: AllRecords, id: RecordId) => records.notes.find((note) => note.id === id);
    expect(byId(after, recordId(11))).toBe(byId(before, recordId(11)));
    expect(byId(after, recordId(12))).not.toBe(byId(before, recordId(12)));
    // A commit of many is told without keys: everything is read again.
    const many = Array.from({ length: 60 }, (_, index) => putNote(recordId(200 + index), '许多'));
    await fixture.commit(many);
    const last = await until(store, ({ notes }) => notes.length === 62);
    expect(byId(last, recordId(12))).toBe(byId(after, recordId(12)));
  });

  it('name a row that cannot be read, and take it in when it can', async () => {
    const fixture = notesFixture();
    await fixture.commit([putNote(recordId(11), '甲')]);
    await plantRow(fixture.factory, 'notes', { id: recordId(12), markdown: 7 });
    const store = watched(fixture);
    const { notes, damaged } = await until(store, () => true);
    expect(words(notes)).toEqual(['甲']);
    expect(damaged).toMatchObject([{ table: 'notes', key: recordId(12) }]);
    const [sound] = notes;
    await plantRow(fixture.factory, 'notes', { ...sound, id: recordId(12), markdown: '好了' });
    await until(
      store,
      (records) => records.damaged.length === 0 && words(records.notes).join() === '好了,甲',
    );
  });

  it('are read anew after the database was closed to this window', async () => {
    const fixture = notesFixture();
    await fixture.commit([putNote(recordId(11), '甲')]);
    const store = watched(fixture);
    const { notes } = await until(store, () => true);
    await putSilently(fixture.factory, { ...notes[0], id: recordId(12), markdown: '乙' });
    expect(store.current()).toMatchObject({ value: { notes: [{ markdown: '甲' }] } });
    fixture.database.close({ disableAutoOpen: false });
    await until(store, (records) => words(records.notes).join() === '乙,甲');
  });

  it('say that the database cannot be used, and recover', async () => {
    const fixture = notesFixture();
    await fixture.commit([putNote(recordId(11), '甲')]);
    const store = watched(fixture);
    await until(store, () => true);
    const broken = vi.spyOn(fixture.database.notes, 'bulkGet').mockRejectedValueOnce(new Error('disk'));
    await notesFixture(fixture.factory).commit([putNote(recordId(12), '乙')]);
    await vi.waitFor(() => expect(store.current()).toEqual({ kind: 'unavailable', reason: 'failed' }));
    broken.mockRestore();
    await fixture.commit([putNote(recordId(13), '丙')]);
    await until(store, ({ notes }) => words(notes).join() === '丙,乙,甲');
  });
});
