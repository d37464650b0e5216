import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Author,
  type AuthorId,
  type Bookmark,
  COLOUR_IDS,
  type Instant,
  type Mark,
  type Note,
  type RecordBase,
  type RecordId,
} from '../../../../renderer/core/annotation/model.ts';
import { type Change, RECORD_TABLES } from '../../../../renderer/data/commit/change.ts';
import {
  bookmarkContent as contentOfBookmark,
  markContent as contentOfMark,
  noteContent as contentOfNote,
} from '../../../../renderer/data/commit/record-content.ts';
import type { NotesDatabase } from '../../../../renderer/data/database/notes-database.ts';
import {
  BLOCK,
  bookmarkContent,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  recordId,
} from '../notes-fixture.ts';

const MARKS = [recordId(1), recordId(2)];
const NOTES = [recordId(11), recordId(12), recordId(13)];
const BOOKMARKS = [recordId(21), recordId(22)];
const AUTHORS = [recordId(31), recordId(32)] as readonly string[] as readonly AuthorId[];

/** Stamps of a record as a backup holds them. */
const stamps = fc.record({
  revision: fc.integer({ min: 1, max: 6 }),
  deleted: fc.constantFrom(null, '2023-05-01T00:00:00.000Z' as Instant),
});

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
    kind: fc.constant('restoreMark' as const),
    id: fc.constantFrom(...MARKS),
    colour: fc.constantFrom(...COLOUR_IDS),
    stamps,
  }),
  fc.record({
    kind: fc.constant('restoreNote' as const),
    id: fc.constantFrom(...NOTES),
    mark: fc.constantFrom(...MARKS),
    stamps,
  }),
  fc.record({ kind: fc.constant('purge' as const), id: fc.constantFrom(...MARKS, ...NOTES) }),
  fc.record({
    kind: fc.constant('putAuthor' as const),
    id: fc.constantFrom(...AUTHORS),
    name: fc.constantFrom('王', '李', '张'),
  }),
  fc.record({
    kind: fc.constant('setSetting' as const),
    key: fc.constantFrom('layout', 'recent'),
    value: fc.option(fc.nat(9)),
  }),
);

type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

async function fixtureWithMarks() {
  const fixture = notesFixture();
  await fixture.commit(
    MARKS.map((id) => ({ kind: 'putMark', id, expected: 0, content: markContent(), deleted: false })),
  );
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
    settings: settings.filter(({ key }) => key !== 'author').map(({ key, value }) => [key, value]),
  };
}

/** Their names by id: what a commit adds stays when it is taken back, what it changes does not. */
async function authorNames(database: NotesDatabase): Promise<Readonly<Record<string, string>>> {
  const authors = (await database.authors.toArray()) as Author[];
  return Object.fromEntries(authors.map(({ id, name }) => [id, name]));
}

function isLiving({ deleted }: RecordBase): boolean {
  return deleted === null;
}

async function storedById(database: NotesDatabase): Promise<ReadonlyMap<RecordId, RecordBase>> {
  const tables = await Promise.all(RECORD_TABLES.map((table) => database[table].toArray()));
  const rows = tables.flat() as RecordBase[];
  return new Map(rows.map((row) => [row.id, row]));
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

/** The wishes that make sense now: nothing is deleted that never was, no note hung on a mark that was purged. */
async function changesFor(database: NotesDatabase, wishes: readonly Wish[]): Promise<readonly Change[]> {
  const stored = await storedById(database);
  return wishes.flatMap((each): readonly Change[] => {
    if (each.kind === 'setSetting') return [each];
    if (each.kind === 'putAuthor') return [authorChange(each.id, each.name)];
    const mark = markOf(each);
    if (mark !== null && !stored.has(mark)) return [];
    const expected = stored.get(each.id)?.revision ?? 0;
    if (each.kind === 'restoreMark') return [restoreMark(each, expected)];
    if (each.kind === 'restoreNote') return [restoreNote(each, expected)];
    if (each.kind === 'purge') return purgeChange(each.id, stored.get(each.id), wishes);
    if (!('content' in each) && expected === 0) return [];
    return [{ ...each, expected }];
  });
}

/** The mark that a note is to hang on; null if none is. */
function markOf(each: Wish): RecordId | null {
  if (each.kind === 'restoreNote') return each.mark;
  return each.kind === 'putNote' && each.content.target.kind === 'mark' ? each.content.target.id : null;
}

/** Nothing if it lives, or if something else is to be done to it. */
function purgeChange(
  id: RecordId,
  stored: RecordBase | undefined,
  wishes: readonly Wish[],
): readonly Change[] {
  const others = wishes.filter((other) => other.kind !== 'purge' && 'id' in other && other.id === id);
  if (stored === undefined || stored.deleted === null || others.length > 0) return [];
  return [{ kind: 'purge', table: MARKS.includes(id) ? 'marks' : 'notes', id, expected: stored.revision }];
}

function authorChange(id: AuthorId, name: string): Change {
  return { kind: 'putAuthor', author: { id, name, unit: '规划办' } };
}

const MADE = {
  created: '2023-01-01T00:00:00.000Z' as Instant,
  modified: '2023-04-01T00:00:00.000Z' as Instant,
  author: recordId(99) as string as AuthorId,
};

function restoreMark(
  { id, colour, stamps: given }: Extract<Wish, { kind: 'restoreMark' }>,
  expected: number,
): Change {
  const record = { ...markContent(), ...MADE, ...given, id, colour };
  return { kind: 'restoreRecord', table: 'marks', record, expected };
}

function restoreNote(
  { id, mark, stamps: given }: Extract<Wish, { kind: 'restoreNote' }>,
  expected: number,
): Change {
  const record = { ...noteContent({ kind: 'mark', id: mark }), ...MADE, ...given, id };
  return { kind: 'restoreRecord', table: 'notes', record, expected };
}

function restoredRevisions(changes: readonly Change[]): ReadonlyMap<RecordId, number> {
  return new Map(
    changes.flatMap((change) =>
      change.kind === 'restoreRecord' ? [[change.record.id, change.record.revision]] : [],
    ),
  );
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
            const named = await authorNames(database);
            const done = await commit(await changesFor(database, wishes));
            if (!done.ok) throw new Error(JSON.stringify(done.error));
            const after = await visible(database);
            const undone = await commit(done.value.inverse);
            if (!undone.ok) throw new Error(JSON.stringify(undone.error));
            expect(await visible(database)).toEqual(before);
            expect(await authorNames(database)).toMatchObject(named);
            expect(await commit(undone.value.inverse)).toMatchObject({ ok: true });
            expect(await visible(database)).toEqual(after);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves no living note on a dead mark, whatever is committed, and raises every revision, by one unless a restored record has more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (steps) => {
          const { commit, database } = await fixtureWithMarks();
          for (const wishes of steps) {
            const before = await storedById(database);
            const changes = await changesFor(database, wishes);
            const done = await commit(changes);
            if (!done.ok) throw new Error(JSON.stringify(done.error));
            const after = await storedById(database);
            const given = restoredRevisions(changes);
            for (const step of done.value.revisions) {
              expect(step.before).toBe(before.get(step.id)?.revision ?? 0);
              expect(step.after).toBe(after.get(step.id)?.revision);
              expect(step.after).toBeGreaterThan(step.before);
              // One more if it is a note that could not stay on its mark.
              const restored = given.get(step.id);
              const most = restored === undefined ? step.before + 1 : Math.max(step.before + 1, restored) + 1;
              expect(step.after).toBeLessThanOrEqual(most);
            }
            expect(await strayNotes(database)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
