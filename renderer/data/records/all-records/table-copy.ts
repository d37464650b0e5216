/**
 * A copy of one table of records in memory. Reading a row is cheap, believing it is not: a row that has the revision
 * and the instant of a record known already is that record, which also keeps its identity, so that what was worked out
 * of it (its folded text) need not be worked out again.
 */
import type { RecordId } from '../../../core/annotation/model.ts';
import type { RecordOf, RecordTable } from '../../commit/change.ts';
import type { NotesDatabase } from '../../database/notes-database.ts';
import { type DamagedRow, readRows } from '../../database/rows.ts';
import { type ChangedKeys, NO_KEYS } from './changed-keys.ts';

/** Rows read at a time: the page can draw and answer between two of them. */
const PAGE = 500;

export interface TableCopy<Table extends RecordTable> {
  /** Living and deleted ones. */
  readonly records: () => Iterable<RecordOf<Table>>;
  readonly damaged: () => readonly DamagedRow[];
  /** Reads the rows that may have changed; one of them that is no longer there is forgotten. */
  readonly read: (database: NotesDatabase, changed: ChangedKeys) => Promise<void>;
}

interface Rows<Table extends RecordTable> {
  readonly valid: Map<string, RecordOf<Table>>;
  readonly damaged: Map<string, DamagedRow>;
}

/** Empty before the first reading. */
export function createTableCopy<Table extends RecordTable>(table: Table): TableCopy<Table> {
  let rows: Rows<Table> = { valid: new Map(), damaged: new Map() };

  const take = (into: Rows<Table>, read: readonly unknown[]): void => {
    const unknown: unknown[] = [];
    for (const row of read) {
      const known = knownRecord(rows.valid, row);
      if (known === null) unknown.push(row);
      else into.valid.set(known.id, known);
    }
    const { valid, damaged } = readRows(table, unknown);
    for (const record of valid) into.valid.set(record.id, record);
    for (const row of damaged) into.damaged.set(row.key, row);
  };

  const readAll = async (database: NotesDatabase): Promise<void> => {
    const fresh: Rows<Table> = { valid: new Map(), damaged: new Map() };
    let page = await database[table].limit(PAGE).toArray();
    while (page.length > 0) {
      take(fresh, page);
      const last = (page.at(-1) as { readonly id: RecordId }).id;
      page = page.length < PAGE ? [] : await database[table].where('id').above(last).limit(PAGE).toArray();
    }
    rows = fresh;
  };

  const readKeys = async (database: NotesDatabase, keys: ReadonlySet<string>): Promise<void> => {
    const read = await database[table].bulkGet([...keys]);
    const fresh: Rows<Table> = { valid: new Map(), damaged: new Map() };
    take(
      fresh,
      read.filter((row) => row !== undefined),
    );
    const others = <Value>(known: ReadonlyMap<string, Value>) => [...known].filter(([key]) => !keys.has(key));
    rows = {
      valid: new Map([...others(rows.valid), ...fresh.valid]),
      damaged: new Map([...others(rows.damaged), ...fresh.damaged]),
    };
  };

  return {
    records: () => rows.valid.values(),
    damaged: () => [...rows.damaged.values()],
    read: async (database, changed) => {
      if (changed === 'all') await readAll(database);
      else if (changed !== NO_KEYS && changed.size > 0) await readKeys(database, changed);
    },
  };
}

/** Every commit raises the revision and stamps the instant: equal ones are the same writing of the record. */
function knownRecord<Table extends RecordTable>(
  known: ReadonlyMap<string, RecordOf<Table>>,
  row: unknown,
): RecordOf<Table> | null {
  if (typeof row !== 'object' || row === null || !('id' in row)) return null;
  const record = known.get(String(row.id));
  if (record === undefined || !('revision' in row) || !('modified' in row)) return null;
  return row.revision === record.revision && row.modified === record.modified ? record : null;
}
