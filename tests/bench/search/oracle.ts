/**
 * What a query must find, by looking everywhere: no index, and of the program only the folding, which is the issue's
 * own definition of equal. `literal` is demanded: the paragraphs whose folded text contains the folded query, its
 * edges at the edges of printed characters (m is not found in ㎡). `equal` is allowed besides: paragraphs that say
 * the same with an equal number written otherwise. Anything else found is wrong.
 */
import { fold } from '../../../renderer/core/text/fold.ts';
import { inArabic, saysNumber } from './equal-numbers.ts';

/** Positions in the list of texts, ascending; no position is in both lists. */
export interface Expected {
  readonly literal: readonly number[];
  readonly equal: readonly number[];
}

/** How well answers agree with what was expected: means over the queries, 0–1. */
export interface Agreement {
  readonly recall: number;
  readonly precision: number;
}

const DIGIT = /[0-9]/;

/** The oracle of these texts; each question costs a look through all of them. */
export function oracleOf(texts: readonly string[]): (query: string) => Expected {
  const folded = texts.map(fold);
  const arabic = folded.map(inArabic);
  return (query) => {
    const needle = fold(query);
    const literal = placesWhere(folded, (text, at) => containsWhole(text, needle, texts[at] ?? ''));
    if (!saysNumber(needle)) return { literal, equal: [] };
    const known = new Set(literal);
    const number = inArabic(needle);
    const equal = placesWhere(arabic, (text, at) => !known.has(at) && saysWhole(text, number));
    return { literal, equal };
  };
}

/** Compares answers with what was expected, query by query. Throws if the lists are of different lengths. */
export function agreementOf(
  answers: readonly (readonly number[])[],
  expected: readonly Expected[],
): Agreement {
  if (answers.length !== expected.length) throw new Error('answers to other queries');
  let recall = 0;
  let precision = 0;
  expected.forEach(({ literal, equal }, index) => {
    const found = new Set(answers[index]);
    const demanded = literal.filter((place) => found.has(place)).length;
    const allowed = equal.filter((place) => found.has(place)).length;
    recall += literal.length === 0 ? 1 : demanded / literal.length;
    precision += found.size === 0 ? 1 : (demanded + allowed) / found.size;
  });
  return { recall: recall / expected.length, precision: precision / expected.length };
}

function placesWhere(
  texts: readonly string[],
  holds: (text: string, at: number) => boolean,
): readonly number[] {
  const places: number[] = [];
  texts.forEach((text, at) => {
    if (holds(text, at)) places.push(at);
  });
  return places;
}

function containsWhole(folded: string, needle: string, printed: string): boolean {
  if (!folded.includes(needle)) return false;
  const edges = edgesOf(printed);
  return offsetsOf(folded, needle).some((offset) => edges.has(offset) && edges.has(offset + needle.length));
}

/** The folded offsets at which a printed character begins or ends. */
function edgesOf(printed: string): ReadonlySet<number> {
  let offset = 0;
  const edges = new Set([0]);
  for (const character of printed) {
    offset += fold(character).length;
    edges.add(offset);
  }
  return edges;
}

/** Whether the text holds the needle without cutting a number in two. */
function saysWhole(text: string, needle: string): boolean {
  const cuts = (offset: number): boolean =>
    DIGIT.test(needle.charAt(0)) && DIGIT.test(text.charAt(offset - 1));
  return text.includes(needle) && offsetsOf(text, needle).some((offset) => !cuts(offset));
}

function offsetsOf(text: string, needle: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) offsets.push(at);
  return offsets;
}
