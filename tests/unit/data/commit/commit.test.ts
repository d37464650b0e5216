import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { AuthorId, Mark, Note } from '../../../../renderer/core/annotation/model.ts';
import { followChanges } from '../../../../renderer/data/records/all-records/changed-keys.ts';
import { readAllRecords, readDocumentRecords } from '../../../../renderer/data/records/records.ts';
import {
  BLOCK,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
} from '../notes-fixture.ts';

const MARK = recordId(1);
const NOTE = recordId(2);
const onMark = noteContent({ kind: 'mark', id: MARK });

const putMark = { kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false } as const;
const putNote = { kind: 'putNote', id: NOTE, expected: 0, content: onMark, deleted: false } as const;

describe('commit', () => {
  it('stores a mark with its note and stamps both', async () => {
    const { commit, database } = notesFixture();
    expect(await commit([putMark, putNote])).toMatchObject({
      ok: true,
      value: {
        revisions: [
          { id: MARK, before: 0, after: 1 },
          { id: NOTE, before: 0, after: 1 },
        ],
      },
    });
    const { marks, notes, damaged } = await readDocumentRecords(database, DOCUMENT);
    expect(marks).toEqual([
      {
        ...markContent(),
        id: MARK,
        created: '2024-01-01T08:00:00.000Z',
        modified: '2024-01-01T08:00:00.000Z',
        author: expect.any(String),
        revision: 1,
        deleted: null,
      },
    ]);
    expect(notes[0]).toMatchObject({ ...onMark, revision: 1, author: marks[0]?.author });
    expect(damaged).toEqual([]);
  });

  it('makes one author for all records, and knows him again after a restart', async () => {
    const first = notesFixture();
    await first.commit([putMark]);
    const second = notesFixture(first.factory);
    await second.commit([putNote]);
    const { marks, notes } = await readAllRecords(second.database);
    expect(notes[0]?.author).toBe(marks[0]?.author);
    expect(await second.database.authors.toArray()).toEqual([{ id: marks[0]?.author, name: '', unit: '' }]);
  });

  it('asks Chromium for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await notesFixture().commit([putMark]);
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    transaction.mockRestore();
    const durabilities = writing.map(([, , options]) => options?.durability);
    expect(durabilities).toEqual(['strict']);
  });

  it('refuses a change made on another revision than the stored one, and writes nothing of that commit', async () => {
    const { commit, factory } = notesFixture();
    await commit([putMark]);
    const other = notesFixture(factory);
    await other.commit([{ ...putMark, expected: 1, content: { ...markContent(), colour: 'question' } }]);
    expect(await commit([putNote, { kind: 'deleteMark', id: MARK, expected: 1 }])).toEqual({
      ok: false,
      error: { code: 'changedElsewhere', ids: [MARK] },
    });
    const { marks, notes } = await readAllRecords(other.database);
    expect(marks).toMatchObject([{ colour: 'question', revision: 2 }]);
    expect(notes).toEqual([]);
  });

  it('refuses to create over a record that exists, and to change one that does not', async () => {
    const { commit } = notesFixture();
    await commit([putMark]);
    expect(await commit([putMark])).toMatchObject({ error: { code: 'changedElsewhere' } });
    expect(await commit([{ ...putNote, expected: 3 }])).toMatchObject({
      error: { code: 'changedElsewhere' },
    });
  });

  it('moves the notes of a deleted mark to its clause, in the same commit', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark, putNote]);
    const result = await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    expect(result).toMatchObject({ ok: true, value: { revisions: [{ id: MARK }, { id: NOTE, after: 2 }] } });
    const { marks, notes } = await readDocumentRecords(database, DOCUMENT);
    expect(marks).toEqual([]);
    expect(notes).toMatchObject([
      {
        id: NOTE,
        target: { kind: 'block', documentId: DOCUMENT, blockId: BLOCK },
        markdown: onMark.markdown,
      },
    ]);
    expect(await database.marks.get(MARK)).toMatchObject({
      deleted: '2024-01-01T08:00:01.000Z',
      revision: 2,
    });
  });

  it('leaves a deleted note deleted when its mark is deleted too', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark, putNote]);
    await commit([{ kind: 'deleteNote', id: NOTE, expected: 1 }]);
    const result = await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    expect(result).toMatchObject({ value: { revisions: [{ id: MARK }] } });
    expect(await readAllRecords(database)).toEqual({ marks: [], notes: [], damaged: [] });
  });

  it('hangs a note that comes back after its mark was deleted on the clause', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark, putNote]);
    await commit([{ kind: 'deleteNote', id: NOTE, expected: 1 }]);
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    await commit([{ ...putNote, expected: 2 }]);
    expect((await readAllRecords(database)).notes).toMatchObject([
      { target: { kind: 'block' }, revision: 3 },
    ]);
  });

  it('gives back mark and note where they were when the deletion is taken back', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark, putNote]);
    const deletion = await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    if (!deletion.ok) throw new Error('not deleted');
    expect(await commit(deletion.value.inverse)).toMatchObject({ ok: true });
    const { marks, notes } = await readAllRecords(database);
    expect(marks).toMatchObject([{ id: MARK, deleted: null, revision: 3 }]);
    expect(notes).toMatchObject([{ id: NOTE, target: { kind: 'mark', id: MARK } }]);
  });

  it('keeps fields of a row that it does not know', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([putMark]);
    const row = (await database.marks.get(MARK)) as Mark;
    await plantRow(factory, 'marks', { ...row, weight: 7 });
    await commit([{ ...putMark, expected: 1, content: { ...markContent(), colour: 'funding' } }]);
    expect(await database.marks.get(MARK)).toMatchObject({ colour: 'funding', weight: 7, revision: 2 });
  });

  it('never writes over a row that it cannot read', async () => {
    const { commit, connection, database, factory } = notesFixture();
    await connection.open();
    const damaged = { id: MARK, documentId: DOCUMENT, colour: 'mauve' };
    await plantRow(factory, 'marks', damaged);
    expect(await commit([putMark])).toEqual({ ok: false, error: { code: 'changedElsewhere', ids: [MARK] } });
    expect(await database.marks.get(MARK)).toEqual(damaged);
  });

  it('lets a note be edited whose mark cannot be read', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([putMark, putNote]);
    await plantRow(factory, 'marks', { id: MARK, documentId: DOCUMENT });
    const edited = { ...putNote, expected: 1, content: { ...onMark, markdown: '改过' } };
    expect(await commit([edited])).toMatchObject({ ok: true });
    const { notes, damaged } = await readAllRecords(database);
    expect(notes).toMatchObject([{ markdown: '改过', target: { kind: 'mark', id: MARK } }]);
    expect(damaged).toMatchObject([{ table: 'marks', key: MARK }]);
  });

  it('throws at no record that could not be read again, but fails and writes nothing', async () => {
    const { commit, database } = notesFixture();
    const broken = { ...markContent(), segments: [] };
    expect(await commit([putNote, { ...putMark, content: broken }])).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    expect(await readAllRecords(database)).toEqual({ marks: [], notes: [], damaged: [] });
  });

  it('reports a full disk as such, and has written nothing', async () => {
    const { commit, connection, database } = notesFixture();
    await connection.open();
    let full = true;
    database.use({
      stack: 'dbcore',
      name: 'full-disk',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const refuse = () => Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
          return {
            ...table,
            mutate: (request) => (full && name === 'notes' ? refuse() : table.mutate(request)),
          };
        },
      }),
    });
    database.close();
    expect(await commit([putMark, putNote])).toEqual({ ok: false, error: { code: 'quota' } });
    expect((await readAllRecords(database)).marks).toEqual([]);
    full = false;
    expect(await commit([putMark, putNote])).toMatchObject({ ok: true });
  });

  it('sets and forgets settings, and takes both back', async () => {
    const { commit, database } = notesFixture();
    const set = await commit([{ kind: 'setSetting', key: 'recent', value: [DOCUMENT] }]);
    expect(await database.settings.get('recent')).toMatchObject({ value: [DOCUMENT] });
    if (!set.ok) throw new Error('not set');
    await commit(set.value.inverse);
    expect(await database.settings.get('recent')).toBeUndefined();
    expect(await database.authors.count()).toBe(0);
  });

  it('tells nobody that a table changed which it did not write', async () => {
    const { commit, connection } = notesFixture();
    await connection.open();
    const told: string[] = [];
    const stop = followChanges((parts) => told.push(...Object.keys(parts)));
    await commit([{ kind: 'setSetting', key: 'recent', value: [DOCUMENT] }]);
    await commit([putMark]);
    stop();
    const tables = new Set(told.map((part) => part.split('/')[3]));
    expect([...tables].sort()).toEqual(['authors', 'marks', 'settings']);
    expect(told.filter((part) => part.includes('/marks/')).length).toBeGreaterThan(0);
  });

  it('stores an author; taken back, he has his former name, and a new one stays', async () => {
    const { commit, database } = notesFixture();
    const id = '00000000-0000-4000-8000-000000000077' as AuthorId;
    const named = (name: string) => ({ kind: 'putAuthor', author: { id, name, unit: '村镇办' } }) as const;
    const first = await commit([named('李明')]);
    expect(first).toMatchObject({ ok: true, value: { inverse: [], revisions: [] } });
    const second = await commit([named('李明亮')]);
    expect(await database.authors.toArray()).toEqual([{ id, name: '李明亮', unit: '村镇办' }]);
    if (!second.ok) throw new Error(second.error.code);
    await commit(second.value.inverse);
    expect(await database.authors.toArray()).toEqual([{ id, name: '李明', unit: '村镇办' }]);
  });

  it('keeps the author who made a record when it is changed', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark]);
    const { author } = (await readAllRecords(database)).marks[0] as Mark;
    const other = { id: recordId(77), name: '王', unit: '规划办' };
    await database.authors.put(other);
    await commit([{ kind: 'setSetting', key: 'author', value: other.id }]);
    await commit([{ ...putMark, expected: 1 }, putNote]);
    const { marks, notes } = await readAllRecords(database);
    expect(marks[0]?.author).toBe(author);
    expect((notes[0] as Note).author).toBe(other.id);
  });
});
