/**
 * What may be believed of a row read from the notes database: one parse function per shape. Rows come from older and
 * newer programs and from damaged disks, so they are untrusted; what does not parse is named, left where it is and
 * never written over.
 */
import * as v from 'valibot';
import {
  type Author,
  type AuthorId,
  type Bookmark,
  COLOUR_IDS,
  type Instant,
  MARK_STYLES,
  type Mark,
  type Note,
  type RecordId,
} from '../../core/annotation/model.ts';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import type { RecordOf, RecordTable } from '../commit/change.ts';

/** A stored row that cannot be read, and why (English, for the journal). */
export interface DamagedRow {
  readonly table: RecordTable;
  /** The primary key as text. */
  readonly key: string;
  readonly reason: string;
}

/** The readable rows, and those that were dropped. */
export interface ReadRows<Model> {
  readonly valid: readonly Model[];
  readonly damaged: readonly DamagedRow[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A string that matches the pattern, taken for the branded type named by the caller. */
function branded<Branded extends string>(pattern: RegExp) {
  return v.custom<Branded>((input) => typeof input === 'string' && pattern.test(input));
}

const recordId = branded<RecordId>(UUID);
const authorId = branded<AuthorId>(UUID);
const instant = branded<Instant>(INSTANT);
const documentId = branded<DocumentId>(/./);
const blockId = branded<BlockId>(/./);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const recordFields = {
  id: recordId,
  created: instant,
  modified: instant,
  author: authorId,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deleted: v.nullable(instant),
};
const studyFields = { tags: v.array(v.string()), sessionId: v.nullable(recordId) };

const segment = v.pipe(
  v.object({
    blockId,
    start: offset,
    end: offset,
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.check(({ start, end, exact }) => end - start === exact.length, 'the offsets do not span the quote'),
);

const markFields = {
  ...studyFields,
  documentId,
  segments: v.pipe(v.array(segment), v.minLength(1)),
  colour: v.picklist(COLOUR_IDS),
  style: v.picklist(MARK_STYLES),
};
const mark = v.object({ ...recordFields, ...markFields });

const noteFields = {
  target: v.variant('kind', [
    v.object({ kind: v.literal('mark'), id: recordId }),
    v.object({ kind: v.literal('block'), documentId, blockId }),
    v.object({ kind: v.literal('document'), documentId }),
    v.object({ kind: v.literal('free'), title: v.string() }),
  ]),
  markdown: v.string(),
  ...studyFields,
};
const note = v.object({ ...recordFields, ...noteFields });

const bookmark = v.object({ ...recordFields, documentId, segment });

/** What the user decides about a mark, wherever it was kept. */
export const markContentSchema = v.object(markFields);
/** What the user decides about a note, wherever it was kept. */
export const noteContentSchema = v.object(noteFields);
/** The id of a record. */
export const recordIdSchema = recordId;

const author = v.object({ id: authorId, name: v.string(), unit: v.string() });

/** A parsed row, or why it cannot be read. */
export type Parsed<Model> =
  | { readonly ok: true; readonly value: Model }
  | { readonly ok: false; readonly reason: string };

export function parseMark(row: unknown): Parsed<Mark> {
  return parse(mark, row);
}

export function parseNote(row: unknown): Parsed<Note> {
  return parse(note, row);
}

export function parseBookmark(row: unknown): Parsed<Bookmark> {
  return parse(bookmark, row);
}

export function parseAuthor(row: unknown): Parsed<Author> {
  return parse(author, row);
}

const PARSERS: { readonly [Table in RecordTable]: (row: unknown) => Parsed<RecordOf<Table>> } = {
  marks: parseMark,
  notes: parseNote,
  bookmarks: parseBookmark,
};

/** Parses a row of this table. */
export function parseRecord<Table extends RecordTable>(table: Table, row: unknown): Parsed<RecordOf<Table>> {
  return PARSERS[table](row);
}

/** Parses every row of one table; the order of the valid ones is kept. */
export function readRows<Table extends RecordTable>(
  table: Table,
  rows: readonly unknown[],
): ReadRows<RecordOf<Table>> {
  const valid: RecordOf<Table>[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    const parsed = parseRecord(table, row);
    if (parsed.ok) valid.push(parsed.value);
    else damaged.push({ table, key: keyOf(row), reason: parsed.reason });
  }
  return { valid, damaged };
}

/** {@link readRows} without the records that were deleted. */
export function readLiving<Table extends RecordTable>(
  table: Table,
  rows: readonly unknown[],
): ReadRows<RecordOf<Table>> {
  const { valid, damaged } = readRows(table, rows);
  return { valid: valid.filter(isLiving), damaged };
}

/** Whether the record was not deleted. */
export function isLiving({ deleted }: { readonly deleted: Instant | null }): boolean {
  return deleted === null;
}

function parse<Model>(schema: v.GenericSchema<unknown, Model>, row: unknown): Parsed<Model> {
  const result = v.safeParse(schema, row);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'row'}: ${issue.message}` };
}

function keyOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '?';
}
