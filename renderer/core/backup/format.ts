/**
 * The form of a backup file (`*.zbbak`), version 1: a zip archive that any zip program opens, with
 *
 *     mimetype          application/x-gazette-backup, first and stored, so that the file is known by its first bytes
 *     marks.jsonl …     one part per table, one row per line, in the order of their keys, as `value-text.ts` writes them
 *     manifest.json     what this is, and of every part how many rows and bytes it has and its SHA-256
 *
 * Nothing is believed that the manifest does not vouch for; the manifest carries a checksum of itself.
 */
import type { Instant } from '../annotation/model.ts';

/** The tables that a backup holds: all of `gazette-notes`. */
export const BACKUP_TABLES = ['marks', 'notes', 'bookmarks', 'authors', 'settings'] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** The rows of every table, as they are stored: also the deleted ones and those that cannot be read. */
export type BackupRows = { readonly [Table in BackupTable]: readonly unknown[] };

export const BACKUP_FORMAT = 'gazette-reader-backup';
/** The newest form this program reads, and the one it writes. */
export const BACKUP_VERSION = 1;
export const BACKUP_MIME = 'application/x-gazette-backup';
export const BACKUP_EXTENSION = '.zbbak';
export const MIME_PART = 'mimetype';
export const MANIFEST_PART = 'manifest.json';

/** The largest file that is written or read, in bytes: what main is willing to save. */
export const BACKUP_FILE_LIMIT = 64 * 1024 * 1024;
/** The most that all parts of a file may unpack to, in bytes. */
export const BACKUP_CONTENT_LIMIT = 256 * 1024 * 1024;

/** The file name of a table's part. */
export function partName(table: BackupTable): string {
  return `${table}.jsonl`;
}

/** Where the backup comes from. */
export interface BackupOrigin {
  readonly created: Instant;
  /** The version of the notes database whose rows it holds. */
  readonly database: number;
}

/** What reading and writing backups needs from outside. */
export interface BackupTools {
  /** SHA-256, as 64 lower-case hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Lets the page do other things; called between slices of work of a few milliseconds. */
  readonly pause: () => Promise<void>;
}

/**
 * Why a file is no backup that can be restored. `foreign`: something else; `truncated`: its end is missing;
 * `damaged`: not what was written, or never written by this program; `newer`: by a newer program; `tooLarge`: more
 * bytes than a backup has; `tooMuch`: it would unpack to more than a backup holds. `detail` is English.
 */
export type BackupProblem =
  | { readonly code: 'empty' | 'tooLarge' | 'foreign' | 'truncated' | 'newer' | 'tooMuch' }
  | { readonly code: 'damaged'; readonly detail: string };
