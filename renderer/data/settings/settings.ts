/**
 * Reads and stores settings and reading positions in the notes database, and follows them across windows.
 * What they are is in `setting-values.ts`; every write goes through `commit.ts`.
 */
import type { DocumentId } from '../../core/gazette/model.ts';
import type { Result } from '../../core/result.ts';
import type { CommitFailure, Committed } from '../commit/change.ts';
import { commit } from '../commit/commit.ts';
import { notesConnection } from '../database/connection.ts';
import { useLive } from '../database/live.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import {
  DEFAULT_SETTINGS,
  type Position,
  parsePosition,
  parseSetting,
  type SettingKey,
  type SettingValues,
} from './setting-values.ts';

/** The stored value, or the default if there is none, it is damaged, or the database cannot be used. */
export async function readSetting<Key extends SettingKey>(key: Key): Promise<SettingValues[Key]> {
  return parseSetting(key, await readStored(key));
}

/**
 * The setting as it is now in any window: undefined until it is known, the default where nothing usable is stored or
 * the database cannot be used.
 */
export function useSetting<Key extends SettingKey>(key: Key): SettingValues[Key] | undefined {
  const live = useLive((database) => storedValue(database, key), `setting:${key}`);
  if (live.kind === 'loading') return undefined;
  return live.kind === 'ready' ? parseSetting(key, live.value) : DEFAULT_SETTINGS[key];
}

export function saveSetting<Key extends SettingKey>(
  key: Key,
  value: SettingValues[Key],
): Promise<Result<Committed, CommitFailure>> {
  return commit([{ kind: 'setSetting', key, value }]);
}

/** Where the document was left; null if it was never read or that cannot be known. */
export async function readPosition(documentId: DocumentId): Promise<Position | null> {
  return parsePosition(await readStored(positionKey(documentId)));
}

/** One durable write per call: the caller waits until scrolling rests. */
export function savePosition(
  documentId: DocumentId,
  position: Position,
): Promise<Result<Committed, CommitFailure>> {
  return commit([{ kind: 'setSetting', key: positionKey(documentId), value: position }]);
}

function positionKey(documentId: DocumentId): string {
  return `position:${documentId}`;
}

/** Undefined if nothing is stored or the database cannot be used; that it cannot is told by its connection. */
async function readStored(key: string): Promise<unknown> {
  const { kind } = await notesConnection.open();
  return kind === 'ready' ? storedValue(notesConnection.database, key) : undefined;
}

async function storedValue(database: NotesDatabase, key: string): Promise<unknown> {
  return (await database.settings.get(key))?.value;
}
