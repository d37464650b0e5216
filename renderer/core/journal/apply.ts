/** What the rows of the database are after further commits, without a database. */
import { BACKUP_TABLES, type BackupRows, type BackupTable } from '../backup/format.ts';
import { textOfValue } from '../backup/value-text.ts';
import type { Entry } from './entry.ts';

/** The tables whose rows the user made himself; the others hold what he chose and where he read. */
const WRITTEN_TABLES = ['marks', 'notes', 'bookmarks', 'authors'] as const satisfies readonly BackupTable[];

/** The rows after the entries, applied in order as they are; in no particular order. Linear in both. */
export function rowsAfter(rows: BackupRows, entries: readonly Entry[]): BackupRows {
  const keyed = (table: BackupTable) =>
    new Map(rows[table].map((row) => [keyText(keyOf(table, row)), row] as const));
  const byTable = new Map(BACKUP_TABLES.map((table) => [table, keyed(table)] as const));
  for (const { table, key, row } of entries.flatMap(({ writes }) => writes)) {
    if (row === null) byTable.get(table)?.delete(keyText(key));
    else byTable.get(table)?.set(keyText(key), row);
  }
  const after = BACKUP_TABLES.map((table) => [table, [...(byTable.get(table)?.values() ?? [])]] as const);
  return Object.fromEntries(after) as unknown as BackupRows;
}

/** Whether there is neither a mark nor a note nor a bookmark nor a name: nothing that anybody wrote. */
export function holdNothingWritten(rows: BackupRows): boolean {
  return WRITTEN_TABLES.every((table) => rows[table].length === 0);
}

/** The primary key of a stored row. */
export function keyOf(table: BackupTable, row: unknown): unknown {
  return (row as Readonly<Record<string, unknown>>)[table === 'settings' ? 'key' : 'id'];
}

function keyText(key: unknown): string {
  return textOfValue(key) ?? String(key);
}
