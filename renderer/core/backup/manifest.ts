/**
 * The manifest of a backup: what the file is, and what each of its parts must be. It is believed only as a whole, by
 * its own checksum, and before anything else only in its version.
 */
import * as v from 'valibot';
import type { Instant } from '../annotation/model.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  BACKUP_FORMAT,
  BACKUP_TABLES,
  BACKUP_VERSION,
  type BackupOrigin,
  type BackupProblem,
  type BackupTable,
} from './format.ts';
import { textOfValue, valueOfText } from './value-text.ts';

/** What must be true of a part. `bytes` unpacked; `sha256` in lower-case hexadecimal digits. */
export interface PartSummary {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest extends BackupOrigin {
  readonly parts: { readonly [Table in BackupTable]: PartSummary };
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const part = v.strictObject({ rows: count, bytes: count, sha256: digest });
const parts = Object.fromEntries(BACKUP_TABLES.map((table) => [table, part])) as {
  readonly [Table in BackupTable]: typeof part;
};

const claim = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(count, v.minValue(1)) });
const manifest = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  created: v.custom<Instant>(
    (input) => typeof input === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(input),
  ),
  database: v.pipe(count, v.minValue(1)),
  parts: v.strictObject(parts),
  sha256: digest,
});

/** Checks a text: `of` is SHA-256 as 64 hexadecimal digits. */
export type TextDigest = (text: string) => Promise<string>;

/** The manifest as the text of its part. */
export async function writeManifest(
  { created, database, parts: all }: Manifest,
  sha256: TextDigest,
): Promise<string> {
  const body = { format: BACKUP_FORMAT, version: BACKUP_VERSION, created, database, parts: all };
  return JSON.stringify({ ...body, sha256: await sha256(canonical(body)) }, null, 2);
}

/** `database`: the newest version of rows that this program reads. */
export async function readManifest(
  text: string,
  database: number,
  sha256: TextDigest,
): Promise<Result<Manifest, BackupProblem>> {
  const json = valueOfText(text)?.value;
  const claimed = v.safeParse(claim, json);
  if (!claimed.success) return damaged('the manifest cannot be read');
  if (claimed.output.version > BACKUP_VERSION) return fail({ code: 'newer' });
  const parsed = v.safeParse(manifest, json);
  if (!parsed.success) return damaged(`manifest: ${parsed.issues[0].message}`);
  const { sha256: promised, ...body } = parsed.output;
  if ((await sha256(canonical(body))) !== promised) return damaged('the manifest is not what was written');
  if (body.database > database) return fail({ code: 'newer' });
  return ok({ created: body.created, database: body.database, parts: body.parts });
}

function canonical(body: object): string {
  const text = textOfValue(body);
  if (text === null) throw new Error('a manifest is plain JSON');
  return text;
}

function damaged(detail: string): Result<never, BackupProblem> {
  return fail({ code: 'damaged', detail });
}
