/**
 * One commit as the journal keeps it: which rows stood where after it, as one line of JSON,
 *
 *     {"at":"2024-05-17T01:02:03.004Z","writes":[{"key":"…","row":{…},"table":"marks"},{"key":"…","row":null,"table":"notes"}]}
 *
 * written without loss by `core/backup/value-text.ts`. `row: null`: the row was removed. Entries outlive the program
 * that wrote them, so they hold rows, not orders: applying one needs no knowledge of what they mean.
 */
import * as v from 'valibot';
import type { Instant } from '../annotation/model.ts';
import { BACKUP_TABLES, type BackupTable } from '../backup/format.ts';
import { textOfValue, valueOfText } from '../backup/value-text.ts';

/** What stands under a key of a table after the commit; null: nothing. */
export interface RowWrite {
  readonly table: BackupTable;
  readonly key: unknown;
  readonly row: object | null;
}

export interface Entry {
  /** When it was committed. */
  readonly at: Instant;
  /** In the order in which they were written. */
  readonly writes: readonly RowWrite[];
}

const object = v.custom<object>((input) => typeof input === 'object' && input !== null);
const entry = v.object({
  at: v.custom<Instant>((input) => typeof input === 'string' && !Number.isNaN(Date.parse(input))),
  writes: v.array(v.object({ table: v.picklist(BACKUP_TABLES), key: v.unknown(), row: v.nullable(object) })),
});

/** One line without its end; null if a row holds what only a database can hold. */
export function textOfEntry({ at, writes }: Entry): string | null {
  return textOfValue({ at, writes });
}

/** What {@link textOfEntry} wrote; null for anything else. */
export function entryOfText(text: string): Entry | null {
  const parsed = v.safeParse(entry, valueOfText(text)?.value);
  return parsed.success ? parsed.output : null;
}
