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
/** What a part that was damaged, not forged, may hold beyond what it should, in bytes. */
const DAMAGE_ROOM = 1024 * 1024;

/** `broken`: no deflate stream, one without its end, or more than `limit` bytes came out; `tooMuch`: far more. */
export type Unpacked = Uint8Array<ArrayBuffer> | 'broken' | 'tooMuch';

/** How a part that holds so many bytes fails; null if it may hold them. */
export function excess(length: number, limit: number): 'broken' | 'tooMuch' | null {
  if (length <= limit) return null;
  return length > limit + DAMAGE_ROOM ? 'tooMuch' : 'broken';
}

export async function unpack(
  packed: Uint8Array,
  method: ZipEntry['method'],
  limit: number,
  { pause }: BackupTools,
): Promise<Unpacked> {
  if (method === 'stored') return excess(packed.length, limit) ?? joined([packed]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    chunks.push(chunk);
  });
  for (let start = 0, slice = 1; start < packed.length; start += SLICE, slice += 1) {
    if (!push(inflate, packed.subarray(start, start + SLICE), start + SLICE >= packed.length))
      return 'broken';
    const failure = excess(length, limit);
    if (failure !== null) return failure;
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
