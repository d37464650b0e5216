/** The changes that backups, the recycle bin and the list of authors ask for. */
import { describe, expect, it } from 'vitest';
import type { Author, AuthorId, Instant, Mark, Note } from '../../../../renderer/core/annotation/model.ts';
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
const WANG: Author = { id: recordId(31) as string as AuthorId, name: '王', unit: '规划办' };
const putMark = { kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false } as const;

const stamps = {
  created: '2023-01-01T00:00:00.000Z' as Instant,
  modified: '2023-04-01T00:00:00.000Z' as Instant,
  author: WANG.id,
  revision: 7,
  deleted: null,
};
const backedUpMark: Mark = { ...markContent(), ...stamps, id: MARK };
const backedUpNote: Note = { ...noteContent({ kind: 'mark', id: MARK }), ...stamps, id: NOTE };
const restoreMark = { kind: 'restoreRecord', table: 'marks', record: backedUpMark, expected: 0 } as const;
const restoreNote = { kind: 'restoreRecord', table: 'notes', record: backedUpNote, expected: 0 } as const;

describe('restoring a record', () => {
  it('writes it as it is given where nothing is stored, and makes no author for it', async () => {
    const { commit, database } = notesFixture();
    expect(await commit([restoreMark, restoreNote])).toMatchObject({
      ok: true,
      value: { revisions: [{ id: MARK, before: 0, after: 7 }, { id: NOTE }] },
    });
    expect(await database.marks.get(MARK)).toEqual(backedUpMark);
    expect(await database.notes.get(NOTE)).toEqual(backedUpNote);
    expect(await database.authors.count()).toBe(0);
  });

  it('never lets a revision fall, and gives back the former record with its stamps', async () => {
    const { commit, database } = notesFixture();
    await commit([{ ...restoreMark, record: { ...backedUpMark, revision: 9 } }]);
    const former = await database.marks.get(MARK);
    const older = {
      ...backedUpMark,
      colour: 'question' as const,
      author: recordId(32) as string as AuthorId,
    };
    const done = await commit([{ ...restoreMark, record: older, expected: 9 }]);
    expect(await database.marks.get(MARK)).toEqual({ ...older, revision: 10 });
    if (!done.ok) throw new Error('not restored');
    await commit(done.value.inverse);
    expect(await database.marks.get(MARK)).toEqual({ ...(former as Mark), revision: 11 });
  });

  it('is refused where something else is stored than was expected, or what is stored cannot be read', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([putMark]);
    const stored = await database.marks.get(MARK);
    expect(await commit([restoreMark])).toMatchObject({ error: { code: 'changedElsewhere', ids: [MARK] } });
    expect(await database.marks.get(MARK)).toEqual(stored);
    await plantRow(factory, 'notes', { id: NOTE });
    expect(await commit([restoreNote])).toMatchObject({ error: { code: 'changedElsewhere', ids: [NOTE] } });
    expect(await database.notes.get(NOTE)).toEqual({ id: NOTE });
  });

  it('hangs a note on the clause if its mark is dead here, as a later revision with the stamps of the backup', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark]);
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    await commit([restoreNote]);
    expect(await database.notes.get(NOTE)).toEqual({
      ...backedUpNote,
      revision: 8,
      target: { kind: 'block', documentId: DOCUMENT, blockId: BLOCK },
    });
  });

  it('refuses a record that could not be read again', async () => {
    const { commit, database } = notesFixture();
    const broken = { ...restoreMark, record: { ...backedUpMark, modified: 'gestern' as Instant } };
    expect(await commit([restoreNote, broken])).toMatchObject({ error: { code: 'failed' } });
    expect(await database.notes.count()).toBe(0);
  });
});

describe('restoring a row that cannot be read', () => {
  const row = { id: MARK, colour: 'mauve', weight: undefined };
  const restore = { kind: 'restoreDamaged', table: 'marks', id: MARK, row, expected: 0 } as const;

  it('writes it as it is, and leaves it there when the rest is taken back', async () => {
    const { commit, database } = notesFixture();
    const done = await commit([restore, restoreNote]);
    expect(await database.marks.get(MARK)).toStrictEqual(row);
    if (!done.ok) throw new Error('not restored');
    expect(await commit(done.value.inverse)).toMatchObject({ ok: true });
    expect(await database.marks.get(MARK)).toStrictEqual(row);
    expect(await database.notes.get(NOTE)).toMatchObject({ deleted: expect.any(String) });
  });

  it('is refused where anything is stored under its id', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([putMark]);
    expect(await commit([restore])).toMatchObject({ error: { code: 'changedElsewhere' } });
    await plantRow(factory, 'marks', { id: MARK, other: 1 });
    expect(await commit([restore])).toMatchObject({ error: { code: 'changedElsewhere' } });
    expect(await database.marks.get(MARK)).toEqual({ id: MARK, other: 1 });
  });
});

describe('purging', () => {
  const purge = { kind: 'purge', table: 'marks', id: MARK, expected: 2 } as const;

  it('removes a tombstone for ever', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark]);
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    expect(await commit([purge])).toMatchObject({ ok: true, value: { inverse: [], revisions: [] } });
    expect(await database.marks.count()).toBe(0);
  });

  it('refuses a living record, one that was revived elsewhere, and one that the same commit revives', async () => {
    const { commit, database } = notesFixture();
    await commit([putMark]);
    expect(await commit([{ ...purge, expected: 1 }])).toMatchObject({ error: { code: 'failed' } });
    await commit([{ kind: 'deleteMark', id: MARK, expected: 1 }]);
    const revive = { ...putMark, expected: 2 };
    expect(await commit([purge, revive])).toMatchObject({ error: { code: 'failed' } });
    await commit([revive]);
    expect(await commit([purge])).toMatchObject({ error: { code: 'changedElsewhere', ids: [MARK] } });
    expect(await database.marks.get(MARK)).toMatchObject({ deleted: null, revision: 3 });
  });
});

describe('storing an author', () => {
  it('keeps what it does not know of him, and the inverse gives back his former name', async () => {
    const { commit, database, factory } = notesFixture();
    const created = await commit([{ kind: 'putAuthor', author: WANG }]);
    expect(created).toMatchObject({ ok: true, value: { inverse: [] } });
    await plantRow(factory, 'authors', { ...WANG, stamp: 7 });
    const renamed = await commit([{ kind: 'putAuthor', author: { ...WANG, name: '王建国' } }]);
    expect(await database.authors.toArray()).toEqual([{ ...WANG, name: '王建国', stamp: 7 }]);
    if (!renamed.ok) throw new Error('not renamed');
    await commit(renamed.value.inverse);
    expect(await database.authors.toArray()).toEqual([{ ...WANG, stamp: 7 }]);
  });

  it('makes what follows his once he is set', async () => {
    const { commit, database } = notesFixture();
    await commit([
      { kind: 'putAuthor', author: WANG },
      { kind: 'setSetting', key: 'author', value: WANG.id },
    ]);
    await commit([putMark]);
    expect(await database.marks.get(MARK)).toMatchObject({ author: WANG.id });
    expect(await database.authors.count()).toBe(1);
  });

  it('refuses one that could not be read again', async () => {
    const { commit, database } = notesFixture();
    const nameless = { ...WANG, id: '王' as AuthorId };
    expect(await commit([{ kind: 'putAuthor', author: nameless }])).toMatchObject({
      error: { code: 'failed' },
    });
    expect(await database.authors.count()).toBe(0);
  });
});
