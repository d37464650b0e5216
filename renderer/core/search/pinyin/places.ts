/**
 * Places in running text: a short proper name before 镇, 县, 市 and their like. A place is believed where its form
 * shows it (a whole piece of a list, the head of one), or where its name keeps the company of such words often enough.
 * No rule knows a place by name; the words are place-words.ts's.
 */
import { COMMON, DISTRICT, PLACE, PLACED } from './place-words.ts';

/** Characters of the longest place that is looked for: three and 开发区. */
export const LONGEST_PLACE = 6;

const LONGEST_NAME = 3;
const NAME_LENGTH = 2;
/** Where no form shows a place, at least this share of its name's occurrences must stand before a suffix. */
const LEAST_SHARE = 0.3;
const LEAST_COUNT = 2;

/** Where a suffix stands in a piece; `start` is the end of the suffix before it, so that places do not overlap. */
interface Suffix {
  readonly start: number;
  readonly suffix: number;
  readonly end: number;
}

/** A piece that holds suffixes. */
interface Marked {
  readonly piece: string;
  readonly suffixes: readonly Suffix[];
}

/** Counted places in order of first occurrence. Linear. */
export function placesIn(pieces: readonly string[]): ReadonlyMap<string, number> {
  const marked = pieces.flatMap(marksOf);
  const known = new Set([...shownIn(marked), ...likelyIn(marked, pieces)]);
  const counts = new Map<string, number>();
  for (const { piece, suffixes } of marked) {
    for (const suffix of suffixes) {
      const place = placeBefore(piece, suffix, known);
      if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
}

function marksOf(piece: string): readonly Marked[] {
  const suffixes: Suffix[] = [];
  let start = 0;
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(piece); match !== null; match = PLACE.exec(piece)) {
    suffixes.push({ start, suffix: match.index, end: PLACE.lastIndex });
    start = PLACE.lastIndex;
  }
  return suffixes.length === 0 ? [] : [{ piece, suffixes }];
}

/** The longest believed place that ends with this suffix; null if none does. */
function placeBefore(piece: string, { start, suffix, end }: Suffix, known: ReadonlySet<string>) {
  for (let from = Math.max(start, suffix - LONGEST_NAME); from <= suffix - NAME_LENGTH; from += 1) {
    const place = piece.slice(from, end);
    if (known.has(place)) return place;
  }
  return null;
}

/** The places whose form shows them. */
function shownIn(marked: readonly Marked[]): readonly string[] {
  const shown: string[] = [];
  for (const { piece } of marked) {
    for (const form of PLACED) {
      const groups = form.exec(piece)?.groups;
      const place = groups?.place;
      if (place !== undefined && !COMMON.test(groups?.name ?? '')) shown.push(place);
    }
  }
  return shown;
}

/** The places whose names stand before suffixes too often for chance. */
function likelyIn(marked: readonly Marked[], pieces: readonly string[]): readonly string[] {
  const nameOf = new Map<string, string>();
  const beside = new Map<string, number>();
  for (const { piece, suffixes } of marked) {
    for (const { start, suffix, end } of suffixes) {
      if (suffix - start < NAME_LENGTH || piece.slice(suffix, end) === DISTRICT) continue;
      const name = piece.slice(suffix - NAME_LENGTH, suffix);
      nameOf.set(piece.slice(suffix - NAME_LENGTH, end), name);
      beside.set(name, (beside.get(name) ?? 0) + 1);
    }
  }
  for (const [name, count] of [...beside]) if (count < LEAST_COUNT || COMMON.test(name)) beside.delete(name);
  const all = occurrences(beside, pieces);
  const isLikely = (name: string) => (beside.get(name) ?? 0) >= LEAST_SHARE * (all.get(name) ?? Infinity);
  return [...nameOf].filter(([, name]) => isLikely(name)).map(([place]) => place);
}

/** How often each of these names stands anywhere; names that stand nowhere are left out. */
function occurrences(names: ReadonlyMap<string, number>, pieces: readonly string[]) {
  const counts = new Map<string, number>();
  const firsts = new Set([...names.keys()].map((name) => name.charAt(0)));
  for (const piece of pieces) {
    for (let at = 0; at + NAME_LENGTH <= piece.length; at += 1) {
      if (!firsts.has(piece.charAt(at))) continue;
      const pair = piece.slice(at, at + NAME_LENGTH);
      if (names.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}
