/** The part of a range that can be seen. */

/** The range, in UTF-16 offsets, cut to characters that can be seen; null if there are none. */
export function withoutBlanks(text: string, start: number, end: number): [number, number] | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [from, to] : null;
}
