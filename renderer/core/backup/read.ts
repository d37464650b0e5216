/**
 * Reads a backup file that somebody chose: believes nothing, says what is wrong, and gives all of it or nothing. What
 * the rows mean is not decided here: rows that this program cannot read were written into the backup as they were.
 */
import { strFromU8, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../result.ts';
import {
  BACKUP_CONTENT_LIMIT,
  BACKUP_FILE_LIMIT,
  BACKUP_MIME,
  BACKUP_TABLES,
  type BackupOrigin,
  type BackupProblem,
  type BackupRows,
  type BackupTable,
  type BackupTools,
  MANIFEST_PART,
  MIME_PART,
  partName,
} from './format.ts';
import { excess, unpack } from './inflate.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { textOfValue, valueOfText } from './value-text.ts';
import { packedBytes, readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A manifest has some kilobytes. */
const MANIFEST_LIMIT = 64 * 1024;
/** Lines per slice: some milliseconds of work on an office laptop. */
const SLICE = 500;

export interface Backup extends BackupOrigin {
  readonly rows: BackupRows;
}

/** `database`: the newest version of rows that this program reads. Linear; never rejects for what the bytes are. */
export async function readBackup(
  file: Uint8Array,
  database: number,
  tools: BackupTools,
): Promise<Result<Backup, BackupProblem>> {
  if (file.length === 0) return fail({ code: 'empty' });
  if (file.length > BACKUP_FILE_LIMIT) return fail({ code: 'tooLarge' });
  if (!hasMime(file)) return fail({ code: 'foreign' });
  const directory = readDirectory(file);
  if (directory === 'cut') return fail({ code: 'truncated' });
  if (directory === 'broken') return damaged('the directory of the archive makes no sense');
  const manifest = await manifestOf(file, directory, database, tools);
  if (!manifest.ok) return manifest;
  if (!hasJustItsParts(directory)) return damaged('there are other parts than a backup has');
  const { created, database: version, parts } = manifest.value;
  if (BACKUP_TABLES.reduce((sum, table) => sum + parts[table].bytes, 0) > BACKUP_CONTENT_LIMIT)
    return fail({ code: 'tooMuch' });
  const rows: [BackupTable, readonly unknown[]][] = [];
  for (const table of BACKUP_TABLES) {
    const read = await rowsOf(file, directory, table, parts[table], tools);
    if (!read.ok) return read;
    rows.push([table, read.value]);
  }
  return ok({ created, database: version, rows: Object.fromEntries(rows) as BackupRows });
}

/** Whether the file begins as every backup does: a zip whose first part, stored, is its type. */
function hasMime(file: Uint8Array): boolean {
  const beginning = strFromU8(file.subarray(0, 4), true);
  const named = strFromU8(file.subarray(30, 30 + MIME_PART.length + BACKUP_MIME.length), true);
  return beginning === 'PK\u0003\u0004' && named === MIME_PART + BACKUP_MIME;
}

function hasJustItsParts(directory: readonly ZipEntry[]): boolean {
  const expected = [MIME_PART, MANIFEST_PART, ...BACKUP_TABLES.map(partName)].sort();
  const found = directory.map(({ name }) => name).sort();
  return found.length === expected.length && found.every((name, index) => name === expected[index]);
}

async function manifestOf(
  file: Uint8Array,
  directory: readonly ZipEntry[],
  database: number,
  tools: BackupTools,
): Promise<Result<Manifest, BackupProblem>> {
  const bytes = await partOf(file, directory, MANIFEST_PART, MANIFEST_LIMIT, tools);
  if (!bytes.ok) return bytes;
  return readManifest(strFromU8(bytes.value), database, (text) => tools.sha256(strToU8(text)));
}

/** The unpacked bytes of the one part of that name, at most `limit` of them. */
async function partOf(
  file: Uint8Array,
  directory: Exclude<ZipDirectory, string>,
  name: string,
  limit: number,
  tools: BackupTools,
): Promise<Result<Uint8Array<ArrayBuffer>, BackupProblem>> {
  const entry = directory.find((each) => each.name === name);
  const packed = entry === undefined ? null : packedBytes(file, entry);
  if (entry === undefined || packed === null) return damaged(`${name} is missing`);
  const bytes = excess(entry.unpacked, limit) ?? (await unpack(packed, entry.method, limit, tools));
  if (bytes === 'tooMuch') return fail({ code: 'tooMuch' });
  if (bytes === 'broken' || bytes.length !== entry.unpacked) return damaged(`${name} cannot be unpacked`);
  return ok(bytes);
}

async function rowsOf(
  file: Uint8Array,
  directory: readonly ZipEntry[],
  table: BackupTable,
  promised: Manifest['parts'][BackupTable],
  tools: BackupTools,
): Promise<Result<readonly unknown[], BackupProblem>> {
  const name = partName(table);
  const bytes = await partOf(file, directory, name, promised.bytes, tools);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== promised.bytes || (await tools.sha256(bytes.value)) !== promised.sha256)
    return damaged(`${name} is not what was written`);
  const rows = await parsedLines(bytes.value, tools);
  if (rows === null || rows.length !== promised.rows) return damaged(`${name} holds no rows`);
  if (!haveKeysOfTheirOwn(table, rows)) return damaged(`${name} holds rows without keys or keys twice`);
  return ok(rows);
}

/** Null if a line is none that a backup has. */
async function parsedLines(bytes: Uint8Array, { pause }: BackupTools): Promise<readonly unknown[] | null> {
  const lines = strFromU8(bytes).split('\n');
  if (lines.pop() !== '') return null;
  const rows: unknown[] = [];
  for (let start = 0; start < lines.length; start += SLICE) {
    for (const line of lines.slice(start, start + SLICE)) {
      const parsed = valueOfText(line);
      if (parsed === null) return null;
      rows.push(parsed.value);
    }
    await pause();
  }
  return rows;
}

/** Whether each row is an object under a key of its own, as each stored row is. */
function haveKeysOfTheirOwn(table: BackupTable, rows: readonly unknown[]): boolean {
  const keyName = table === 'settings' ? 'key' : 'id';
  const keys = new Set<string | null>();
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !Object.hasOwn(row, keyName)) return false;
    keys.add(textOfValue((row as Record<string, unknown>)[keyName]));
  }
  return keys.size === rows.length;
}

function damaged(detail: string): Result<never, BackupProblem> {
  return fail({ code: 'damaged', detail });
}
