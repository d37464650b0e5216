/**
 * The run-time check of what the page sends to save over files that may be there already: the places asked for, then
 * what is written to those that were chosen. Nothing from another process is believed.
 */
import type { ChooseTargetsRequest, WriteTargetsRequest } from '../../preload/contract.ts';
import { isPlainFileName, isTextMime, SAVE_LIMIT_BYTES } from '../save-request.ts';
import { saveText } from '../text-zh.ts';

/** More files than this at once are no export of a gazette. */
export const FILES_LIMIT = 2000;

export type ParsedRequest<Request> =
  | { readonly kind: 'valid'; readonly request: Request }
  | { readonly kind: 'refused'; readonly reason: string };

/** Accepts a plain file name with its type, or plain names that differ on every file system. Reasons in Chinese. */
export function parseChooseRequest(input: unknown): ParsedRequest<ChooseTargetsRequest> {
  const { place, name, mime, names } = fieldsOf(input);
  if (place === 'file' && typeof name === 'string' && isTextMime(mime)) {
    return isPlainFileName(name)
      ? { kind: 'valid', request: { place, name, mime } }
      : refused(saveText.badName);
  }
  if (place !== 'folder' || !isList(names, isString)) return refused(saveText.badRequest);
  if (!names.every(isPlainFileName)) return refused(saveText.badName);
  const keys = new Set(names.map((each) => each.normalize('NFC').toLowerCase()));
  if (names.length === 0 || keys.size < names.length) return refused(saveText.badNames);
  return { kind: 'valid', request: { place, names: [...names] } };
}

/** Accepts a token and texts that are together no larger than one file may be. Reasons in Chinese. */
export function parseWriteRequest(input: unknown): ParsedRequest<WriteTargetsRequest> {
  const { token, writes } = fieldsOf(input);
  if (typeof token !== 'string' || !isList(writes, isWrite)) return refused(saveText.badRequest);
  const bytes = writes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > SAVE_LIMIT_BYTES) return refused(saveText.tooLarge(SAVE_LIMIT_BYTES / 1024 / 1024));
  return { kind: 'valid', request: { token, writes: writes.map(({ text, where }) => ({ text, where })) } };
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

function isList<Item>(list: unknown, isItem: (item: unknown) => item is Item): list is readonly Item[] {
  return Array.isArray(list) && list.length <= FILES_LIMIT && list.every(isItem);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isWrite(value: unknown): value is WriteTargetsRequest['writes'][number] {
  const { text, where } = fieldsOf(value);
  return typeof text === 'string' && (where === 'over' || where === 'beside');
}

function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}
