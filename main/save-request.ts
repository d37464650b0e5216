/**
 * The run-time check of what the page sends to be saved. The page is ours, yet nothing from another process is
 * believed: shape, type, size and name are all verified before a dialog opens.
 */
import type { SaveFileRequest, SaveTextRequest } from '../preload/contract.ts';
import { saveText } from './text-zh.ts';

/** The largest file that is written, in bytes of UTF-8. */
export const SAVE_LIMIT_BYTES = 64 * 1024 * 1024;
/** The longest suggested name in UTF-16 units: date, number and title as exports build it, with room to spare. */
const NAME_LIMIT = 120;

const MIMES: ReadonlySet<string> = new Set<SaveFileRequest['mime']>([
  'text/markdown',
  'text/csv',
  'application/json',
]);

export type ParsedSave =
  | { readonly kind: 'valid'; readonly request: SaveFileRequest }
  | { readonly kind: 'refused'; readonly reason: string };

/** Accepts exactly a SaveFileRequest with a plain file name; unknown fields are dropped. The reason is in Chinese. */
export function parseSaveRequest(input: unknown): ParsedSave {
  if (typeof input !== 'object' || input === null) return refused(saveText.badRequest);
  const { name, mime, text } = input as Record<string, unknown>;
  if (typeof name !== 'string' || typeof text !== 'string' || !isTextMime(mime))
    return refused(saveText.badRequest);
  if (!isPlainFileName(name)) return refused(saveText.badName);
  if (text.length > SAVE_LIMIT_BYTES || Buffer.byteLength(text) > SAVE_LIMIT_BYTES) {
    return refused(saveText.tooLarge(SAVE_LIMIT_BYTES / 1024 / 1024));
  }
  return { kind: 'valid', request: { name, mime, text } };
}

/** A name that is one on Windows and Linux alike: no separators, no reserved characters, no dots alone. */
export function isPlainFileName(name: string): boolean {
  if (name.length === 0 || name.length > NAME_LIMIT || /^[.\s]|[.\s]$/.test(name)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return !/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
}

export function isTextMime(mime: unknown): mime is SaveTextRequest['mime'] {
  return typeof mime === 'string' && MIMES.has(mime);
}

function refused(reason: string): ParsedSave {
  return { kind: 'refused', reason };
}
