/**
 * The changes that take a commit back: each record to what was stored, each created one to a tombstone.
 */
import type { RecordId } from '../../core/annotation/model.ts';
import { type Change, RECORD_TABLES, type RecordOf, type RecordTable } from './change.ts';
import type { Draft } from './commit-draft.ts';
import { bookmarkContent, markContent, noteContent } from './record-content.ts';

/** What brings back all that the draft overwrites; what it purges, and authors and damaged rows it adds, stay so. */
export function inverseOf(draft: Draft): readonly Change[] {
  const { snapshot, authors, settings } = draft;
  return [
    ...RECORD_TABLES.flatMap((table) => restoringChanges(draft, table)),
    ...[...authors.keys()].flatMap((id): readonly Change[] => {
      const author = snapshot.authors.get(id);
      return author === undefined ? [] : [{ kind: 'putAuthor', author }];
    }),
    ...[...settings.keys()].map(
      (key): Change => ({ kind: 'setSetting', key, value: snapshot.settings.get(key) ?? null }),
    ),
  ];
}

function restoringChanges<Table extends RecordTable>(
  { snapshot, records, restored }: Draft,
  table: Table,
): readonly Change[] {
  return [...records[table].values()].map(({ id, revision: expected }): Change => {
    const stored = snapshot.records[table].get(id);
    if (stored === undefined) return INVERSES[table].remove({ id, expected });
    if (restored.has(id)) return INVERSES[table].overwrite(expected, stored);
    return INVERSES[table].restore({ id, expected, deleted: stored.deleted !== null }, stored);
  });
}

/** Which record, and the revision it is expected to have. */
interface Expected {
  readonly id: RecordId;
  readonly expected: number;
}

/** The changes that bring a record back to what was stored, also with its stamps, and that take back its creation. */
const INVERSES: {
  readonly [Table in RecordTable]: {
    readonly restore: (at: Expected & { readonly deleted: boolean }, stored: RecordOf<Table>) => Change;
    readonly overwrite: (expected: number, record: RecordOf<Table>) => Change;
    readonly remove: (at: Expected) => Change;
  };
} = {
  marks: {
    restore: (at, stored) => ({ kind: 'putMark', ...at, content: markContent(stored) }),
    overwrite: (expected, record) => ({ kind: 'restoreRecord', table: 'marks', record, expected }),
    remove: (at) => ({ kind: 'deleteMark', ...at }),
  },
  notes: {
    restore: (at, stored) => ({ kind: 'putNote', ...at, content: noteContent(stored) }),
    overwrite: (expected, record) => ({ kind: 'restoreRecord', table: 'notes', record, expected }),
    remove: (at) => ({ kind: 'deleteNote', ...at }),
  },
  bookmarks: {
    restore: (at, stored) => ({ kind: 'putBookmark', ...at, content: bookmarkContent(stored) }),
    overwrite: (expected, record) => ({ kind: 'restoreRecord', table: 'bookmarks', record, expected }),
    remove: (at) => ({ kind: 'deleteBookmark', ...at }),
  },
};
