/**
 * The run-time check of what the page sends to be saved. The page is ours, yet nothing from another process is
 * believed: shape, type, size and name are all verified before a dialog opens.
 */
import type { SaveBytesRequest, SaveFileRequest, SaveTextRequest } from '../preload/contract.ts';
import { saveText } from './text-zh.ts';

/** The largest file that is written, in bytes. */
export const SAVE_LIMIT_BYTES = 64 * 1024 * 1024;
/** The longest suggested name in UTF-16 units: date, number and title as exports build it, with room to spare. */
const NAME_LIMIT = 120;

const TEXT_MIMES: ReadonlySet<unknown> = new Set<SaveTextRequest['mime']>([
  'text/markdown',
  'text/csv',
  'application/json',
]);
const BYTES_MIMES: ReadonlySet<unknown> = new Set<SaveBytesRequest['mime']>(['application/x-gazette-backup']);

export type ParsedSave =
  | { readonly kind: 'valid'; readonly request: SaveFileRequest }
  | { readonly kind: 'refused'; readonly reason: string };

/** Accepts exactly a SaveFileRequest with a plain file name; unknown fields are dropped. The reason is in Chinese. */
export function parseSaveRequest(input: unknown): ParsedSave {
  if (typeof input !== 'object' || input === null) return refused(saveText.badRequest);
  const request = contentOf(input as Record<string, unknown>);
  if (request === null) return refused(saveText.badRequest);
  if (!isPlainFileName(request.name)) return refused(saveText.badName);
  if (isTooLarge(request)) return refused(saveText.tooLarge(SAVE_LIMIT_BYTES / 1024 / 1024));
  return { kind: 'valid', request };
}

/** Text under a type of text, or bytes under a type of bytes; null for anything else. */
function contentOf({ name, mime, text, bytes }: Record<string, unknown>): SaveFileRequest | null {
  if (typeof name !== 'string') return null;
  if (typeof text === 'string' && isTextMime(mime)) return { name, mime, text };
  if (areBytes(bytes) && isBytesMime(mime)) return { name, mime, bytes };
  return null;
}

function isTooLarge(request: SaveFileRequest): boolean {
  if ('bytes' in request) return request.bytes.length > SAVE_LIMIT_BYTES;
  return request.text.length > SAVE_LIMIT_BYTES || Buffer.byteLength(request.text) > SAVE_LIMIT_BYTES;
}

/** A name that is one on Windows and Linux alike: no separators, no reserved characters, no dots alone. */
export function isPlainFileName(name: string): boolean {
  if (name.length === 0 || name.length > NAME_LIMIT || /^[.\s]|[.\s]$/.test(name)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return !/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
}

export function isTextMime(mime: unknown): mime is SaveTextRequest['mime'] {
  return TEXT_MIMES.has(mime);
}

/** Bytes with memory of their own, none that other threads share. */
export function areBytes(bytes: unknown): bytes is Uint8Array<ArrayBuffer> {
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer;
}

function isBytesMime(mime: unknown): mime is SaveBytesRequest['mime'] {
  return BYTES_MIMES.has(mime);
}

function refused(reason: string): ParsedSave {
  return { kind: 'refused', reason };
}
