/** What stands at a path before it is written over: its text, and a digest by which a change since is known. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { PresentFile } from '../../preload/contract.ts';
import { SAVE_LIMIT_BYTES } from '../save-request.ts';

export interface Present {
  readonly file: PresentFile;
  /** Of the bytes; null for a file that is not there. Of one too large to be read its size and time. */
  readonly digest: string | null;
}

/** Throws the file system's error, except that nothing is there. */
export async function readPresent(path: string): Promise<Present> {
  const facts = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (facts === null) return { file: { kind: 'absent' }, digest: null };
  if (facts.size > SAVE_LIMIT_BYTES) {
    return { file: { kind: 'unreadable' }, digest: `${facts.size} ${facts.mtimeMs}` };
  }
  const bytes = await readFile(path);
  return { file: textOf(bytes), digest: createHash('sha256').update(bytes).digest('hex') };
}

function textOf(bytes: Uint8Array): PresentFile {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    // The decoder's one complaint: the bytes are no UTF-8.
    if (error instanceof TypeError) return { kind: 'unreadable' };
    throw error;
  }
}
