import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuthorId,
  type Bookmark,
  COLOUR_IDS,
  type Mark,
  type Note,
  type RecordBase,
  type RecordId,
} from '../../../renderer/core/annotation/model.ts';
import { type Change, RECORD_TABLES } from '../../../renderer/data/change.ts';
import {
  bookmarkContent as contentOfBookmark,
  markContent as contentOfMark,
  noteContent as contentOfNote,
} from '../../../renderer/data/commit-plan.ts';
import type { NotesDatabase } from '../../../renderer/data/notes-database.ts';
import {
  BLOCK,
  bookmarkContent,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  recordId,
} from './notes-fixture.ts';

const MARKS = [recordId(1), recordId(2)];
const NOTES = [recordId(11), recordId(12), recordId(13)];
/** Known before: a new author would stay when he is taken back. */
const AUTHOR = recordId(31) as string as AuthorId;
const BOOKMARKS = [recordId(21), recordId(22)];

/** A change without the revision, which is looked up when it is made. */
const wish = fc.oneof(
  fc.record({
    kind: fc.constant('putMark' as const),
    id: fc.constantFrom(...MARKS),
    content: fc.constantFrom(...COLOUR_IDS).map((colour) => ({ ...markContent(), colour })),
    deleted: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('putNote' as const),
    id: fc.constantFrom(...NOTES),
    content: fc
      .tuple(
        fc.oneof(
          fc.constantFrom(...MARKS).map((id) => ({ kind: 'mark' as const, id })),
          fc.constant({ kind: 'block' as const, documentId: DOCUMENT, blockId: BLOCK }),
          fc.constant({ kind: 'free' as const, title: '专题' }),
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      )
      .map(([target, markdown]) => noteContent(target, markdown)),
    deleted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('deleteMark' as const), id: fc.constantFrom(...MARKS) }),
  fc.record({
    kind: fc.constant('putBookmark' as const),
    id: fc.constantFrom(...BOOKMARKS),
    content: fc.constantFrom('第一条', '第二条', '第三条').map(bookmarkContent),
    deleted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('deleteNote' as const), id: fc.constantFrom(...NOTES) }),
  fc.record({ kind: fc.constant('deleteBookmark' as const), id: fc.constantFrom(...BOOKMARKS) }),
  fc.record({
    kind: fc.constant('putAuthor' as const),
    author: fc.constantFrom('李明', '王芳').map((name) => ({ id: AUTHOR, name, unit: '' })),
  }),
  fc.record({
    kind: fc.constant('setSetting' as const),
    key: fc.constantFrom('layout', 'recent'),
    value: fc.option(fc.nat(9)),
  }),
);

type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

/** Notes are only ever hung on marks that exist. */
async function fixtureWithMarks() {
  const fixture = notesFixture();
  await fixture.commit([
    ...MARKS.map(
      (id) => ({ kind: 'putMark', id, expected: 0, content: markContent(), deleted: false }) as const,
    ),
    { kind: 'putAuthor', author: { id: AUTHOR, name: '', unit: '' } },
  ]);
  return fixture;
}

/** What the user would see: content and liveness, without revisions and instants; the dead are as if they were not. */
async function visible(database: NotesDatabase) {
  const marks = (await database.marks.toArray()) as Mark[];
  const notes = (await database.notes.toArray()) as Note[];
  const bookmarks = (await database.bookmarks.toArray()) as Bookmark[];
  const settings = await database.settings.toArray();
  return {
    marks: marks.filter(isLiving).map((mark) => [mark.id, contentOfMark(mark)]),
    notes: notes.filter(isLiving).map((note) => [note.id, contentOfNote(note)]),
    bookmarks: bookmarks.filter(isLiving).map((bookmark) => [bookmark.id, contentOfBookmark(bookmark)]),
    authors: await database.authors.toArray(),
    settings: settings.filter(({ key }) => key !== 'author').map(({ key, value }) => [key, value]),
  };
}

function isLiving({ deleted }: RecordBase): boolean {
  return deleted === null;
}

async function revisions(database: NotesDatabase): Promise<ReadonlyMap<RecordId, number>> {
  const tables = await Promise.all(RECORD_TABLES.map((table) => database[table].toArray()));
  const rows = tables.flat() as RecordBase[];
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** Living notes that hang on a dead mark. */
async function strayNotes(database: NotesDatabase): Promise<readonly Note[]> {
  const marks = (await database.marks.toArray()) as Mark[];
  const dead = new Set(marks.filter(({ deleted }) => deleted !== null).map(({ id }) => id));
  const notes = (await database.notes.toArray()) as Note[];
  return notes.filter(
    ({ deleted, target }) => deleted === null && target.kind === 'mark' && dead.has(target.id),
  );
}

/** The wishes that make sense now: nothing is deleted that never was. */
async function changesFor(database: NotesDatabase, wishes: readonly Wish[]): Promise<readonly Change[]> {
  const stored = await revisions(database);
  return wishes.flatMap((each): Change[] => {
    if (each.kind === 'setSetting' || each.kind === 'putAuthor') return [each];
    const expected = stored.get(each.id) ?? 0;
    if (!('content' in each) && expected === 0) return [];
    return [{ ...each, expected }];
  });
}

describe('the inverse of a commit', () => {
  it('restores what the user saw, and its own inverse what he saw after', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (steps) => {
          const { commit, database } = await fixtureWithMarks();
          for (const wishes of steps) {
            const before = await visible(database);
            const done = await commit(await changesFor(database, wishes));
            if (!done.ok) throw new Error(JSON.stringify(done.error));
            const after = await visible(database);
            const undone = await commit(done.value.inverse);
            if (!undone.ok) throw new Error(JSON.stringify(undone.error));
            expect(await visible(database)).toEqual(before);
            expect(await commit(undone.value.inverse)).toMatchObject({ ok: true });
            expect(await visible(database)).toEqual(after);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves no living note on a dead mark, whatever is committed, and raises every revision by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (steps) => {
          const { commit, database } = await fixtureWithMarks();
          for (const wishes of steps) {
            const before = await revisions(database);
            const done = await commit(await changesFor(database, wishes));
            if (!done.ok) throw new Error(JSON.stringify(done.error));
            const after = await revisions(database);
            expect(done.value.revisions).toEqual(
              done.value.revisions.map(({ id }) => {
                const revision = before.get(id) ?? 0;
                return { id, before: revision, after: revision + 1 };
              }),
            );
            expect(done.value.revisions.map((step) => step.after)).toEqual(
              done.value.revisions.map(({ id }) => after.get(id)),
            );
            expect(await strayNotes(database)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
