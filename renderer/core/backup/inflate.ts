/**
 * Unpacks a part of an archive in small slices and stops as soon as more comes out than it may: a few kilobytes can
 * unpack to gigabytes.
 */
import { Inflate } from 'fflate';
import type { BackupTools } from './format.ts';
import { joined } from './joined.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Packed bytes per slice; deflate makes at most some thousand times as much of them. */
const SLICE = 16 * 1024;
/** Slices between two pauses. */
const PAUSE_EVERY = 8;

/** `broken`: no deflate stream, or one without its end; `tooMuch`: more than `limit` bytes came out. */
export type Unpacked = Uint8Array<ArrayBuffer> | 'broken' | 'tooMuch';

export async function unpack(
  packed: Uint8Array,
  method: ZipEntry['method'],
  limit: number,
  { pause }: BackupTools,
): Promise<Unpacked> {
  if (method === 'stored') return packed.length > limit ? 'tooMuch' : joined([packed]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    chunks.push(chunk);
  });
  for (let start = 0, slice = 1; start < packed.length; start += SLICE, slice += 1) {
    if (!push(inflate, packed.subarray(start, start + SLICE), start + SLICE >= packed.length))
      return 'broken';
    if (length > limit) return 'tooMuch';
    if (slice % PAUSE_EVERY === 0) await pause();
  }
  return joined(chunks);
}

/** False if the bytes are no deflate stream. */
function push(inflate: Inflate, slice: Uint8Array, isLast: boolean): boolean {
  try {
    inflate.push(slice, isLast);
    return true;
  } catch (error) {
    // fflate marks its own errors with a number; anything else is a fault here.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
