/**
 * How many single-character edits (insert, delete, replace) lie between a pattern and stretches of a text: Sellers'
 * dynamic programme, computed 32 rows at a time in the bits of a number (Myers 1999, in the blocks of Hyyrö 2003).
 * Everything is counted in UTF-16 units.
 */

const WORD = 32;

/** A pattern made ready; good for any number of texts. */
export interface Pattern {
  readonly length: number;
  /** For each character its places in the pattern, 32 to a number. */
  readonly places: ReadonlyMap<number, Int32Array>;
}

/** `text` is not empty. Linear. */
export function compilePattern(text: string): Pattern {
  const places = new Map<number, Int32Array>();
  const words = Math.ceil(text.length / WORD);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bits = places.get(code) ?? new Int32Array(words);
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    places.set(code, bits);
  }
  return { length: text.length, places };
}

/**
 * Element `end` is the least distance of the whole pattern to a stretch of the text that ends before `end`, for `end`
 * from 0 to the length of the text. The stretch begins anywhere, or with `anchored` at the beginning of the text.
 * Cost: text × pattern / 32.
 */
export function distancesAt(pattern: Pattern, text: string, anchored: boolean): Int32Array {
  const words = Math.ceil(pattern.length / WORD);
  const nothing = new Int32Array(words);
  const column = { plus: new Int32Array(words).fill(-1), minus: new Int32Array(words) };
  const last = 1 << ((pattern.length - 1) & 31);
  const distances = new Int32Array(text.length + 1);
  distances[0] = pattern.length;
  for (let at = 0; at < text.length; at += 1) {
    const equal = pattern.places.get(text.charCodeAt(at)) ?? nothing;
    // In the row above the pattern a stretch that begins anywhere costs nothing, an anchored one a step each time.
    let carry = anchored ? 1 : 0;
    for (let word = 0; word < words; word += 1) {
      carry = advance(column, word, {
        equal: equal[word] ?? 0,
        carry,
        high: word < words - 1 ? 1 << 31 : last,
      });
    }
    distances[at + 1] = (distances[at] ?? 0) + carry;
  }
  return distances;
}

interface Column {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

interface Step {
  /** The rows whose character equals the text's. */
  readonly equal: number;
  /** The step from the column before in the row above: -1, 0 or 1. */
  readonly carry: number;
  /** The bit of the last row. */
  readonly high: number;
}

/** Takes 32 rows one column on; the step of the last of them. */
function advance(column: Column, word: number, { equal, carry, high }: Step): number {
  const plus = column.plus[word] ?? 0;
  const minus = column.minus[word] ?? 0;
  const vertical = equal | minus;
  const matched = carry < 0 ? equal | 1 : equal;
  const horizontal = (((matched & plus) + plus) ^ plus) | matched;
  const up = minus | ~(horizontal | plus);
  const down = plus & horizontal;
  const upShifted = (up << 1) | (carry > 0 ? 1 : 0);
  const downShifted = (down << 1) | (carry < 0 ? 1 : 0);
  column.plus[word] = downShifted | ~(vertical | upShifted);
  column.minus[word] = upShifted & vertical;
  if ((up & high) !== 0) return 1;
  return (down & high) !== 0 ? -1 : 0;
}
