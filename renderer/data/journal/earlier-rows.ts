/**
 * Reads a database that an earlier release left, as it is, before it is upgraded: through IndexedDB itself, at the
 * version it has, since opening it with Dexie is what upgrades it.
 */
import { BACKUP_TABLES, type BackupTable } from '../../core/backup/format.ts';
import { NOTES_DATABASE_NAME } from '../database/notes-database.ts';
import type { NumberedRows } from './contents.ts';

/** Rows and number at one moment. A table that the release did not have is empty. Rejects with what IndexedDB says. */
export async function readEarlierRows(factory: IDBFactory): Promise<NumberedRows> {
  const database = await settled(factory.open(NOTES_DATABASE_NAME));
  try {
    const names = [...database.objectStoreNames];
    const reading = database.transaction(names, 'readonly');
    const rowsOf = async (table: BackupTable): Promise<readonly unknown[]> =>
      names.includes(table) ? settled(reading.objectStore(table).getAll()) : [];
    const number = names.includes('outbox') ? await lastKey(reading.objectStore('outbox')) : 0;
    const rows: [BackupTable, readonly unknown[]][] = [];
    for (const table of BACKUP_TABLES) rows.push([table, await rowsOf(table)]);
    return { number, rows: Object.fromEntries(rows) as NumberedRows['rows'] };
  } finally {
    database.close();
  }
}

async function lastKey(store: IDBObjectStore): Promise<number> {
  const cursor = await settled(store.openKeyCursor(null, 'prev'));
  return Number(cursor?.key ?? 0);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
