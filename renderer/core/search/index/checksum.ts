/**
 * A fast checksum (FNV-1a, 32 bits) over UTF-16 units. It tells damage and change, not malice: what it guards is a
 * cache that is rebuilt at will.
 */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** An unsigned 32-bit number; `seed` continues an earlier checksum. Linear, some 5 ms for a million characters. */
export function checksum(text: string, seed: number = OFFSET_BASIS): number {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), PRIME);
  }
  return state >>> 0;
}
