/**
 * A notes database in memory with a clock that ticks one second per look, for tests of whatever writes or reads it.
 */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Instant, RecordId } from '../../../renderer/core/annotation/model.ts';
import type { BlockId, DocumentId } from '../../../renderer/core/gazette/model.ts';
import type { BookmarkContent, MarkContent, NoteContent } from '../../../renderer/data/commit/change.ts';
import type { Clock } from '../../../renderer/data/commit/clock.ts';
import { type Commit, createCommit } from '../../../renderer/data/commit/commit.ts';
import { createConnection, type NotesConnection } from '../../../renderer/data/database/connection.ts';
import { NotesDatabase } from '../../../renderer/data/database/notes-database.ts';

export const DOCUMENT = '2018-08--nzbf-2018-11' as DocumentId;
export const BLOCK = 'enc_1__chap_3__art_13' as BlockId;

export function recordId(number: number): RecordId {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as RecordId;
}

export function tickingClock(): Clock {
  let seconds = 0;
  let ids = 900_000;
  return {
    now: () => new Date(Date.UTC(2024, 0, 1, 8, 0, seconds++)).toISOString() as Instant,
    newId: () => recordId(ids++),
  };
}

export interface Fixture {
  readonly factory: IDBFactory;
  readonly database: NotesDatabase;
  readonly connection: NotesConnection;
  readonly commit: Commit;
}

/** Opens nothing yet; give the factory of another fixture for a second window on its database. */
export function notesFixture(factory: IDBFactory = new IDBFactory()): Fixture {
  const database = new NotesDatabase({ indexedDB: factory, IDBKeyRange });
  const connection = createConnection(database, factory);
  return { factory, database, connection, commit: createCommit(connection, tickingClock()) };
}

/** Puts a row into a database behind the program's back. */
export async function plantRow(factory: IDBFactory, table: string, row: object): Promise<void> {
  const database = await new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange }).open();
  await database.table(table).put(row);
  database.close();
}

export function markContent(exact = '应当保护县城照明设施', start = 12): MarkContent {
  return {
    documentId: DOCUMENT,
    segments: [{ blockId: BLOCK, start, end: start + exact.length, exact, prefix: '都', suffix: '，' }],
    colour: 'duty',
    style: 'fill',
    tags: [],
    sessionId: null,
  };
}

export function bookmarkContent(
  exact = '第十三条 县城城区下列区域和位置应当设置亮化设施：',
): BookmarkContent {
  return {
    documentId: DOCUMENT,
    segment: { blockId: BLOCK, start: 0, end: exact.length, exact, prefix: '', suffix: '' },
  };
}

export function noteContent(target: NoteContent['target'], markdown = '本镇由规划办落实'): NoteContent {
  return { target, markdown, tags: [], sessionId: null };
}
