/**
 * What the notes database held when it was last looked at, as the browser shell remembers it apart from the database:
 * there is no journal there, so that this alone tells a database that was lost from one in which nobody has written yet.
 */
import * as v from 'valibot';
import type { Instant, RecordBase, RecordId } from '../annotation/model.ts';

const TABLES = ['marks', 'notes', 'bookmarks'] as const;

/** Living records by table. */
export type SeenRecords = {
  readonly [Table in (typeof TABLES)[number]]: readonly Pick<RecordBase, 'id' | 'modified'>[];
};

export interface LastSeen {
  /** How many living ones there were. */
  readonly marks: number;
  readonly notes: number;
  readonly bookmarks: number;
  /** The living record that was changed last. */
  readonly newest: {
    readonly table: (typeof TABLES)[number];
    readonly id: RecordId;
    readonly modified: Instant;
  };
}

/** `lost`: nothing of it is there; `older`: the newest of it is not there as it was. */
export type LossReason = 'lost' | 'older';

/** Null if there is nothing to lose. Linear. */
export function seenOf(records: SeenRecords): LastSeen | null {
  let newest: LastSeen['newest'] | null = null;
  for (const table of TABLES) {
    for (const { id, modified } of records[table]) {
      if (newest === null || modified > newest.modified) newest = { table, id, modified };
    }
  }
  if (newest === null) return null;
  const { marks, notes, bookmarks } = records;
  return { marks: marks.length, notes: notes.length, bookmarks: bookmarks.length, newest };
}

/**
 * Null if nothing is missing. `modified`: of the record that was the newest, deleted or not, as it is stored now; null if
 * there is none. `isEmpty`: no record at all is stored, whatever its state.
 */
export function lossOf(
  { newest }: LastSeen,
  now: { readonly isEmpty: boolean; readonly modified: string | null },
): LossReason | null {
  if (now.isEmpty) return 'lost';
  return now.modified === null || now.modified < newest.modified ? 'older' : null;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lastSeen = v.object({
  marks: count,
  notes: count,
  bookmarks: count,
  newest: v.object({
    table: v.picklist(TABLES),
    id: v.custom<RecordId>((input) => typeof input === 'string'),
    modified: v.custom<Instant>((input) => typeof input === 'string' && !Number.isNaN(Date.parse(input))),
  }),
});

/** What was written by `JSON.stringify`; null for anything else. */
export function parseLastSeen(text: string | null): LastSeen | null {
  try {
    const result = v.safeParse(lastSeen, JSON.parse(text ?? 'null'));
    return result.success ? result.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
