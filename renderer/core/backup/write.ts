/**
 * Writes a backup file in slices, so that a page with ten thousand notes stays alive. The same rows and origin give the
 * same bytes: no clock, no order but that of the rows.
 */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { fail, ok, type Result } from '../result.ts';
import {
  BACKUP_CONTENT_LIMIT,
  BACKUP_FILE_LIMIT,
  BACKUP_MIME,
  BACKUP_TABLES,
  type BackupOrigin,
  type BackupRows,
  type BackupTable,
  type BackupTools,
  MANIFEST_PART,
  MIME_PART,
  partName,
} from './format.ts';
import { joined } from './joined.ts';
import { type PartSummary, writeManifest } from './manifest.ts';
import { textOfValue } from './value-text.ts';

/** Rows per slice: some milliseconds of work on an office laptop. */
const SLICE = 200;
/** The beginning of what a zip can say; local time, as zip has it. */
const NO_TIME = '1980-01-01T00:00:00';

export interface WrittenBackup {
  /** The file's bytes, to be put one after the other. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  /** How many rows it holds, by table. */
  readonly counts: { readonly [Table in BackupTable]: number };
}

/** `unportable`: rows that hold what no file can hold, by table; nothing is left out in silence. */
export type WriteFailure =
  | { readonly code: 'tooMuch' }
  | { readonly code: 'unportable'; readonly table: BackupTable; readonly rows: number };

/** Linear in the rows; in memory at most about twice what the file unpacks to. */
export async function writeBackup(
  rows: BackupRows,
  origin: BackupOrigin,
  tools: BackupTools,
): Promise<Result<WrittenBackup, WriteFailure>> {
  const archive = new Archive();
  archive.store(MIME_PART, BACKUP_MIME);
  const parts: [BackupTable, PartSummary][] = [];
  let room = BACKUP_CONTENT_LIMIT;
  for (const table of BACKUP_TABLES) {
    const part = await partOf(table, rows[table], room, tools);
    if (!part.ok) return part;
    room -= part.value.length;
    parts.push([table, { rows: rows[table].length, ...(await summaryOf(part.value, tools)) }]);
    await archive.deflate(partName(table), part.value, tools);
  }
  const summaries = Object.fromEntries(parts) as { readonly [Table in BackupTable]: PartSummary };
  const manifest = await writeManifest({ ...origin, parts: summaries }, (text) =>
    tools.sha256(bytesOf(text)),
  );
  await archive.deflate(MANIFEST_PART, bytesOf(manifest), tools);
  const chunks = archive.end();
  if (lengthOf(chunks) > BACKUP_FILE_LIMIT) return fail({ code: 'tooMuch' });
  const counts = Object.fromEntries(
    parts.map(([table, part]) => [table, part.rows]),
  ) as WrittenBackup['counts'];
  return ok({ chunks, counts });
}

async function summaryOf(bytes: Uint8Array<ArrayBuffer>, { sha256 }: BackupTools) {
  return { bytes: bytes.length, sha256: await sha256(bytes) };
}

/** The lines of one table, at most `room` bytes of them. */
async function partOf(
  table: BackupTable,
  rows: readonly unknown[],
  room: number,
  { pause }: BackupTools,
): Promise<Result<Uint8Array<ArrayBuffer>, WriteFailure>> {
  const slices: Uint8Array<ArrayBuffer>[] = [];
  let unportable = 0;
  let length = 0;
  for (let start = 0; start < rows.length; start += SLICE) {
    const lines = rows.slice(start, start + SLICE).map(textOfValue);
    unportable += lines.filter((line) => line === null).length;
    const slice = bytesOf(lines.map((line) => `${line}\n`).join(''));
    length += slice.length;
    if (length > room) return fail({ code: 'tooMuch' });
    slices.push(slice);
    await pause();
  }
  return unportable === 0 ? ok(joined(slices)) : fail({ code: 'unportable', table, rows: unportable });
}

/** A zip archive that grows part by part. */
class Archive {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#chunks.push(chunk);
  });

  store(name: string, text: string): void {
    const file = new ZipPassThrough(name);
    file.mtime = NO_TIME;
    this.#zip.add(file);
    file.push(bytesOf(text), true);
  }

  async deflate(name: string, bytes: Uint8Array, { pause }: BackupTools): Promise<void> {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    this.#zip.add(file);
    const step = 256 * 1024;
    for (let start = 0; start < bytes.length; start += step) {
      file.push(bytes.subarray(start, start + step));
      await pause();
    }
    file.push(new Uint8Array(0), true);
  }

  end(): readonly Uint8Array<ArrayBuffer>[] {
    this.#zip.end();
    return this.#chunks;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return strToU8(text);
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
