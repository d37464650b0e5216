/**
 * The stretches of a text that a quote may have become: where the edit distance has a minimum within what is allowed.
 */
import { compilePattern, distancesAt, type Pattern } from './edit-distance.ts';

/** A stretch `[start, end)` of the text, UTF-16 units. */
export interface LikeStretch {
  readonly start: number;
  readonly end: number;
  /** Edits between the quote and the stretch. */
  readonly distance: number;
}

/** A quote to be looked for, read in both directions. */
export interface Wanted {
  readonly forwards: Pattern;
  readonly backwards: Pattern;
}

/** More places than these in one text tell nothing: the quote is too common in it. */
const MOST = 12;

/** `quote` is not empty. */
export function compileWanted(quote: string): Wanted {
  return { forwards: compilePattern(quote), backwards: compilePattern(reversed(quote)) };
}

/**
 * Stretches with at most `allowed` edits that do not overlap, the nearest first; at most a dozen. Cost as
 * `distancesAt` for the text, and for each stretch.
 */
export function likeStretches(wanted: Wanted, text: string, allowed: number): readonly LikeStretch[] {
  const distances = distancesAt(wanted.forwards, text, false);
  const found: LikeStretch[] = [];
  for (const end of minima(distances, allowed)) {
    const stretch = stretchBefore(wanted, text, { end, distance: distances[end] ?? 0 });
    if (found.every((other) => other.end <= stretch.start || stretch.end <= other.start)) found.push(stretch);
    if (found.length === MOST) break;
  }
  return found;
}

/** The last place of each lowest stretch of the distances: a replaced last character belongs to the quote. */
function minima(distances: Int32Array, allowed: number): readonly number[] {
  const ends: number[] = [];
  let falling = true;
  for (let end = 1; end < distances.length; end += 1) {
    const here = distances[end] ?? 0;
    if (here < (distances[end - 1] ?? 0)) falling = true;
    const next = distances[end + 1] ?? Number.POSITIVE_INFINITY;
    if (falling && next > here) {
      falling = false;
      if (here <= allowed) ends.push(end);
    }
  }
  return ends.sort((x, y) => (distances[x] ?? 0) - (distances[y] ?? 0) || x - y);
}

/** Of the beginnings that are equally near, the one that gives a stretch as long as the quote. */
function stretchBefore(
  { backwards }: Wanted,
  text: string,
  { end, distance }: { readonly end: number; readonly distance: number },
): LikeStretch {
  const before = reversed(text.slice(Math.max(0, end - backwards.length - distance), end));
  const distances = distancesAt(backwards, before, true);
  let length = 0;
  for (let each = 0; each < distances.length; each += 1) {
    if (distances[each] !== distance) continue;
    if (Math.abs(each - backwards.length) <= Math.abs(length - backwards.length)) length = each;
  }
  return { start: end - length, end, distance };
}

/** By UTF-16 units: both sides of a comparison are turned alike, so halves of characters meet their own again. */
export function reversed(text: string): string {
  let turned = '';
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text.charAt(at);
  return turned;
}
