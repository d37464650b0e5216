/**
 * Backups for tests: rows out of a seeded generator, and archives put together by hand from the documented form, not by
 * the writer that is tested.
 */
import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { BACKUP_TABLES, type BackupRows, type BackupTools } from '../../../../renderer/core/backup/format.ts';
import { joined } from '../../../../renderer/core/backup/joined.ts';
import { writeBackup } from '../../../../renderer/core/backup/write.ts';

export const ORIGIN = { created: '2024-05-17T01:02:03.004Z' as Instant, database: 2 };

export const tools: BackupTools = {
  sha256: async (bytes) => sha256(bytes),
  pause: async () => undefined,
};

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A generator of numbers from 0 up to below `limit`, the same for the same seed (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export function uuid(table: number, number: number): string {
  return `${table}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Ext-B characters, emoji with modifiers and joiners, quotes, escapes, line ends, and half a surrogate pair. */
const PIECES = [
  ...'衡南县人民政府办公室关于印发县城照明管理办法的通知',
  '𠮷',
  '𪚥',
  '👨‍👩‍👧',
  '🇨🇳',
  '👍🏽',
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u0000',
  '\ud842',
  '{"id":',
  '__proto__',
] as const;

export function randomText(random: (limit: number) => number, length: number): string {
  return Array.from({ length: random(length) }, () => PIECES[random(PIECES.length)]).join('');
}

const AUTHORS = [
  { id: uuid(9, 1), name: '王', unit: '规划办' },
  { id: uuid(9, 2), name: '𠮷田', unit: '' },
];

/** `amount` notes, half as many marks, some bookmarks, of two authors; every tenth record is deleted. */
export function randomRows(seed: number, amount: number): BackupRows {
  const random = seeded(seed);
  const base = (table: number, number: number) => ({
    id: uuid(table, number),
    created: '2024-05-17T01:02:03.004Z',
    modified: `2024-06-${String(1 + random(28)).padStart(2, '0')}T01:02:03.004Z`,
    author: AUTHORS[random(2)]?.id,
    revision: 1 + random(9),
    deleted: random(10) === 0 ? '2024-07-01T00:00:00.000Z' : null,
  });
  const segment = () => {
    const exact = `条${randomText(random, 20)}`;
    const start = random(500);
    return {
      blockId: `art_${random(90)}`,
      start,
      end: start + exact.length,
      exact,
      prefix: '都',
      suffix: '',
    };
  };
  const study = () => ({ tags: [randomText(random, 4)], sessionId: null });
  const many = <Row>(count: number, make: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    marks: many(amount / 2, (index) => ({
      ...base(1, index),
      documentId: `doc-${random(29)}`,
      segments: [segment(), segment()],
      colour: ['duty', 'deadline', 'funding'][random(3)],
      style: ['fill', 'underline'][random(2)],
      ...study(),
    })),
    notes: many(amount, (index) => ({
      ...base(2, index),
      target: { kind: 'free', title: randomText(random, 8) },
      markdown: randomText(random, 120),
      ...study(),
    })),
    bookmarks: many(amount / 50, (index) => ({
      ...base(3, index),
      documentId: `doc-${random(29)}`,
      segment: segment(),
    })),
    authors: AUTHORS,
    settings: [
      { key: 'author', value: AUTHORS[0]?.id, modified: ORIGIN.created },
      { key: 'layout', value: { sideWidth: 300, isOpen: true }, modified: ORIGIN.created },
    ],
  };
}

export const EMPTY_ROWS: BackupRows = { marks: [], notes: [], bookmarks: [], authors: [], settings: [] };

/** The file that the program writes for these rows. */
export async function backupOf(rows: BackupRows, origin = ORIGIN): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeBackup(rows, origin, tools);
  if (!written.ok) throw new Error(written.error.code);
  return joined(written.value.chunks);
}

export type Part = readonly [name: string, content: string | Uint8Array];

/**
 * A zip archive of these parts; those called `mimetype` stored, the others deflated. `packed`: deflate streams that
 * stand there instead, by name; their unpacked size is what they have packed.
 */
export function archive(
  parts: readonly Part[],
  packed: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of parts) {
    const stream = packed[name];
    const isStored = name === 'mimetype' || stream !== undefined;
    const file = isStored ? new ZipPassThrough(name) : new ZipDeflate(name);
    if (stream !== undefined) file.compression = 8;
    zip.add(file);
    file.push(stream ?? (typeof content === 'string' ? strToU8(content) : content), true);
  }
  zip.end();
  return joined(chunks);
}

export interface Forgery {
  /** The parts of tables; empty where not given. */
  readonly tables?: Readonly<Partial<Record<string, string | Uint8Array>>>;
  /** What the manifest claims instead of the truth; its checksum is right. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What it claims of parts instead of the truth. */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly more?: readonly Part[];
  readonly packed?: Readonly<Record<string, Uint8Array>>;
}

/** An archive in the form of a backup, every checksum right, by somebody who means harm. */
export function forged(forgery: Forgery): Uint8Array<ArrayBuffer> {
  const { tables = {}, claims = {}, parts = {}, more = [], packed = {} } = forgery;
  const contents = BACKUP_TABLES.map((table) => [table, tables[table] ?? ''] as const);
  const summaries = contents.map(([table, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const rows = typeof content === 'string' ? content.split('\n').length - 1 : 0;
    return [table, { bytes: bytes.length, rows, sha256: sha256(bytes), ...parts[table] }] as const;
  });
  const body = {
    format: 'gazette-reader-backup',
    version: 1,
    created: ORIGIN.created,
    database: 2,
    parts: Object.fromEntries(summaries),
    ...claims,
  };
  const manifest = JSON.stringify({ ...body, sha256: sha256(JSON.stringify(sorted(body))) });
  const all: readonly Part[] = [
    ['mimetype', 'application/x-gazette-backup'],
    ...contents.map(([table, content]): Part => [`${table}.jsonl`, content]),
    ['manifest.json', manifest],
    ...more,
  ];
  return archive(all, packed);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
