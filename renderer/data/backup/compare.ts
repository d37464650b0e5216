/**
 * Holds a backup against what is stored here. What is the same is told by the text of the records, without what every
 * commit stamps anew; what was changed further by revisions and, where those deceive, by instants.
 */
import type { Author, AuthorId, RecordBase, RecordId } from '../../core/annotation/model.ts';
import type { BackupRows, BackupTools } from '../../core/backup/format.ts';
import { textOfValue } from '../../core/backup/value-text.ts';
import { RECORD_TABLES, type RecordOf, type RecordTable, type RestoreDamaged } from '../commit/change.ts';
import { parseAuthor, parseRecord } from '../database/rows.ts';
import { LOCAL_SETTINGS } from '../settings/setting-values.ts';
import type { AuthorComparison, ComparedRecord, Comparison, CopyPlace, RecordCase } from './comparison.ts';

/** Rows per slice: some milliseconds of work on an office laptop. */
const SLICE = 200;
const AUTHOR_KEY = 'author';

/** Linear in both; pauses between slices. */
export async function compareBackup(
  backup: BackupRows,
  here: BackupRows,
  tools: CompareTools,
): Promise<Comparison> {
  const parts: TableComparison[] = [];
  for (const table of RECORD_TABLES) parts.push(await compareTable(table, backup[table], here[table], tools));
  return {
    records: parts.flatMap(({ records }) => records),
    damaged: parts.flatMap(({ damaged }) => damaged),
    damagedLeft: parts.reduce((sum, { damagedLeft }) => sum + damagedLeft, 0),
    authors: compareAuthors(backup, here),
    settings: otherSettings(backup.settings, here.settings),
  };
}

export interface CompareTools extends Pick<BackupTools, 'pause'> {
  /** SHA-256 of the text, as 64 hexadecimal digits. */
  readonly digest: (text: string) => Promise<string>;
}

type TableComparison = Pick<Comparison, 'records' | 'damaged' | 'damagedLeft'>;

async function compareTable<Table extends RecordTable>(
  table: Table,
  theirs: readonly unknown[],
  ours: readonly unknown[],
  tools: CompareTools,
): Promise<TableComparison> {
  const stored = new Map(ours.map((row) => [keyOf(row), row]));
  const records: ComparedRecord[] = [];
  const damaged: RestoreDamaged[] = [];
  let damagedLeft = 0;
  for (const [index, row] of theirs.entries()) {
    if (index % SLICE === SLICE - 1) await tools.pause();
    const parsed = parseRecord(table, row);
    if (parsed.ok) records.push(await compareRecord(table, row as RecordOf<Table>, stored, tools));
    else if (isRestorable(row) && !stored.has(row.id)) {
      damaged.push({ kind: 'restoreDamaged', table, id: row.id, row, expected: 0 });
    } else if (textOfValue(stored.get(keyOf(row))) !== textOfValue(row)) damagedLeft += 1;
  }
  return { records, damaged, damagedLeft };
}

async function compareRecord<Table extends RecordTable>(
  table: Table,
  theirs: RecordOf<Table>,
  stored: ReadonlyMap<unknown, unknown>,
  { digest }: CompareTools,
): Promise<ComparedRecord> {
  const row = stored.get(theirs.id);
  const parsed = parseRecord(table, row);
  const ours = parsed.ok ? (row as RecordOf<Table>) : null;
  const kind = caseOf(theirs, ours, row !== undefined);
  const expected = ours?.revision ?? 0;
  if (kind !== 'conflict' && kind !== 'damagedHere')
    return compared({ table, kind, theirs, expected, copy: null });
  const id = uuidOf(await digest(`${table} ${theirs.id} ${contentText(theirs)}`));
  const known = parseRecord(table, stored.get(id));
  if (known.ok && isLiving(known.value) === isLiving(theirs))
    return compared({ table, kind: 'same', theirs, expected, copy: null });
  const copy: CopyPlace = { id, expected: known.ok ? known.value.revision : 0 };
  return compared({ table, kind, theirs, expected, copy });
}

/** That a table and its record belong together, the compiler does not see where both are generic. */
function compared<Table extends RecordTable>(
  record: Omit<ComparedRecord, 'table' | 'theirs'> & {
    readonly table: Table;
    readonly theirs: RecordOf<Table>;
  },
): ComparedRecord {
  return record as unknown as ComparedRecord;
}

function caseOf<Table extends RecordTable>(
  theirs: RecordOf<Table>,
  ours: RecordOf<Table> | null,
  isStored: boolean,
): RecordCase {
  if (ours === null) return isStored ? 'damagedHere' : 'new';
  if (isLiving(ours) !== isLiving(theirs)) return isLiving(ours) ? 'deletedThere' : 'deletedHere';
  if (contentText(ours) === contentText(theirs)) return 'same';
  if (ours.revision === theirs.revision) return 'conflict';
  const isNewerHere = ours.revision > theirs.revision;
  const [further, behind] = isNewerHere ? [ours, theirs] : [theirs, ours];
  if (further.modified < behind.modified) return 'conflict';
  return isNewerHere ? 'newerHere' : 'olderHere';
}

function isLiving({ deleted }: RecordBase): boolean {
  return deleted === null;
}

/** What a reader could see of the record, as text. */
function contentText<Table extends RecordTable>(record: RecordOf<Table>): string | null {
  return textOfValue({ ...record, revision: 0, modified: '', deleted: record.deleted !== null });
}

/** An RFC 9562 UUID, version 8, of the first half of a digest. */
function uuidOf(hex: string): RecordId {
  const pieces = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `${pieces.join('-')}-${hex.slice(20, 32)}` as RecordId;
}

function keyOf(row: unknown): unknown {
  const { id } = row as { readonly id: unknown };
  return typeof id === 'string' ? id : textOfValue(id);
}

function isRestorable(row: unknown): row is { readonly id: RecordId } {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

function compareAuthors(backup: BackupRows, here: BackupRows): AuthorComparison {
  const known = new Map(authorsIn(here).map((author) => [author.id, author]));
  const theirs = authorsIn(backup);
  const isSame = ({ id, name, unit }: Author) => known.get(id)?.name === name && known.get(id)?.unit === unit;
  const present = presentIn(backup, theirs);
  return {
    added: theirs.filter(({ id }) => !known.has(id)),
    changed: theirs.filter((author) => known.has(author.id) && !isSame(author)),
    same: theirs.filter(isSame).length,
    present: presentIn(here, [...known.values()]) === null ? present : null,
  };
}

function authorsIn({ authors }: BackupRows): readonly Author[] {
  return authors.map(parseAuthor).flatMap((author) => (author.ok ? [author.value] : []));
}

function presentIn({ settings }: BackupRows, authors: readonly Author[]): AuthorId | null {
  const id = settingsIn(settings).get(AUTHOR_KEY);
  return authors.find((author) => author.id === id)?.id ?? null;
}

function otherSettings(theirs: readonly unknown[], ours: readonly unknown[]): Comparison['settings'] {
  const stored = settingsIn(ours);
  return [...settingsIn(theirs)]
    .filter(([key]) => !LOCAL_SETTINGS.has(key))
    .filter(([key, value]) => textOfValue(value) !== textOfValue(stored.get(key)))
    .map(([key, value]) => ({ key, value }));
}

function settingsIn(rows: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    rows.flatMap((row) => {
      const { key, value } = row as { readonly key: unknown; readonly value?: unknown };
      return typeof key === 'string' ? [[key, value] as const] : [];
    }),
  );
}
