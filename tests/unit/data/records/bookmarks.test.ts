import { describe, expect, it } from 'vitest';
import type { Bookmark } from '../../../../renderer/core/annotation/model.ts';
import { readBookmarks } from '../../../../renderer/data/records/bookmarks.ts';
import { readAllRecords, readDocumentRecords } from '../../../../renderer/data/records/records.ts';
import {
  bookmarkContent,
  DOCUMENT,
  markContent,
  notesFixture,
  plantRow,
  recordId,
} from '../notes-fixture.ts';

const ID = recordId(1);
const content = bookmarkContent();
const put = { kind: 'putBookmark', id: ID, expected: 0, content, deleted: false } as const;
const remove = { kind: 'deleteBookmark', id: ID, expected: 1 } as const;

describe('bookmarks', () => {
  it('are stored with their stamps and read back', async () => {
    const { commit, database } = notesFixture();
    expect(await commit([put])).toMatchObject({
      ok: true,
      value: {
        revisions: [{ id: ID, before: 0, after: 1 }],
        inverse: [{ kind: 'deleteBookmark', id: ID, expected: 1 }],
      },
    });
    const [author] = await database.authors.toArray();
    expect(await readBookmarks(database)).toEqual({
      bookmarks: [
        {
          ...content,
          id: ID,
          created: '2024-01-01T08:00:00.000Z',
          modified: '2024-01-01T08:00:00.000Z',
          author: (author as { id: string }).id,
          revision: 1,
          deleted: null,
        },
      ],
      damaged: [],
    });
  });

  it('are no marks and no notes', async () => {
    const { commit, database } = notesFixture();
    await commit([put]);
    const none = { marks: [], notes: [], damaged: [] };
    expect(await readAllRecords(database)).toEqual(none);
    expect(await readDocumentRecords(database, DOCUMENT)).toEqual(none);
  });

  it('leave a tombstone when they are deleted, and come back when that is taken back', async () => {
    const { commit, database } = notesFixture();
    await commit([put]);
    const deletion = await commit([remove]);
    if (!deletion.ok) throw new Error('not deleted');
    expect((await readBookmarks(database)).bookmarks).toEqual([]);
    expect(await database.bookmarks.get(ID)).toMatchObject({
      ...content,
      revision: 2,
      deleted: '2024-01-01T08:00:01.000Z',
    });
    expect(deletion.value.inverse).toEqual([{ ...put, expected: 2 }]);
    await commit(deletion.value.inverse);
    expect((await readBookmarks(database)).bookmarks).toMatchObject([
      { ...content, id: ID, revision: 3, created: '2024-01-01T08:00:00.000Z' },
    ]);
  });

  it('keep the instant of their deletion when they are put once more as deleted', async () => {
    const { commit, database } = notesFixture();
    await commit([put]);
    await commit([remove]);
    await commit([{ ...put, expected: 2, content: bookmarkContent('第十四条'), deleted: true }]);
    expect(await database.bookmarks.get(ID)).toMatchObject({
      revision: 3,
      modified: '2024-01-01T08:00:02.000Z',
      deleted: '2024-01-01T08:00:01.000Z',
    });
  });

  it('are deleted with what the same commit put into them', async () => {
    const { commit, database } = notesFixture();
    await commit([put]);
    const moved = bookmarkContent('第十四条');
    await commit([{ ...put, expected: 1, content: moved }, remove]);
    expect(await database.bookmarks.get(ID)).toMatchObject({
      ...moved,
      revision: 2,
      deleted: expect.any(String),
    });
  });

  it('are refused on another revision than the stored one, with all that comes with them', async () => {
    const { commit, database } = notesFixture();
    await commit([put]);
    const mark = {
      kind: 'putMark',
      id: recordId(2),
      content: markContent(),
      expected: 0,
      deleted: false,
    } as const;
    const refused = { ok: false, error: { code: 'changedElsewhere', ids: [ID] } };
    expect(await commit([mark, put])).toEqual(refused);
    expect(await commit([mark, { ...remove, expected: 2 }])).toEqual(refused);
    expect((await readAllRecords(database)).marks).toEqual([]);
    expect((await readBookmarks(database)).bookmarks).toMatchObject([{ revision: 1 }]);
  });

  it('are committed together with marks, each in its table', async () => {
    const { commit, database } = notesFixture();
    const mark = {
      kind: 'putMark',
      id: recordId(2),
      content: markContent(),
      expected: 0,
      deleted: false,
    } as const;
    const done = await commit([put, mark]);
    expect(done).toMatchObject({
      value: {
        inverse: [
          { kind: 'deleteMark', id: recordId(2) },
          { kind: 'deleteBookmark', id: ID },
        ],
      },
    });
    expect((await readAllRecords(database)).marks).toHaveLength(1);
    expect((await readBookmarks(database)).bookmarks).toHaveLength(1);
  });

  it('keep fields that this program does not know', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([put]);
    await plantRow(factory, 'bookmarks', {
      ...((await database.bookmarks.get(ID)) as Bookmark),
      name: '照明',
    });
    await commit([remove]);
    expect(await database.bookmarks.get(ID)).toMatchObject({ name: '照明', revision: 2 });
  });

  it('that cannot be read are named and never written over', async () => {
    const { commit, connection, database, factory } = notesFixture();
    await connection.open();
    const torn = { id: ID, documentId: DOCUMENT };
    await plantRow(factory, 'bookmarks', torn);
    expect(await commit([put])).toEqual({ ok: false, error: { code: 'changedElsewhere', ids: [ID] } });
    expect(await database.bookmarks.get(ID)).toEqual(torn);
    expect(await readBookmarks(database)).toEqual({
      bookmarks: [],
      damaged: [{ table: 'bookmarks', key: ID, reason: expect.any(String) }],
    });
  });

  it('are not held up by a damaged row of another table under the same id', async () => {
    const { commit, connection, database, factory } = notesFixture();
    await connection.open();
    await plantRow(factory, 'notes', { id: ID });
    expect(await commit([put])).toMatchObject({ ok: true });
    expect((await readBookmarks(database)).bookmarks).toHaveLength(1);
  });

  it('that could not be read again are not written', async () => {
    const { commit, database } = notesFixture();
    const broken = { ...content, segment: { ...content.segment, end: 2 } };
    expect(await commit([{ ...put, content: broken }])).toMatchObject({ error: { code: 'failed' } });
    expect(await database.bookmarks.count()).toBe(0);
  });
});
