/**
 * The same folding and the same query language for texts that are no part of the index: the user's marks and notes,
 * and the document that is open.
 */
import type { FoldedText, Range } from '../text/fold.ts';
import { mergedRanges } from './hits/merged-ranges.ts';
import { holdsTerm } from './hits/occurrences.ts';
import { parseQuery, type SearchQuery } from './query/query.ts';
import type { Term } from './query/term.ts';

export interface Matcher {
  /** What to mark, ascending and not overlapping; null if the text does not match. */
  match(text: FoldedText): readonly Range[] | null;
}

/** A text matches if it holds what was typed as one stretch, else by words. null if nothing is asked. */
export function createMatcher(typed: string): Matcher | null {
  const query = parseQuery(typed);
  if (query === null) return null;
  return {
    match: (text) => {
      if (holdsTerm(text, query.literal)) return mergedRanges(text, [query.literal]);
      return query.words === null || !holdsWords(text, query.words)
        ? null
        : mergedRanges(text, query.words.required.flat());
    },
  };
}

function holdsWords(text: FoldedText, { required, excluded }: NonNullable<SearchQuery['words']>): boolean {
  return (
    required.length > 0 &&
    required.every((terms) => terms.some((term) => holdsTerm(text, term))) &&
    !excluded.some((term) => holdsTerm(text, term))
  );
}

export interface FoundText<Item> {
  readonly item: Item;
  /** Ascending, not overlapping, at least one. */
  readonly ranges: readonly Range[];
}

/**
 * Where in several texts that belong together (the blocks of a document) what was typed stands: as one stretch if any
 * of them holds it, else each of its words. In the given order; [] if nothing is asked or found.
 */
export function findInTexts<Item>(
  texts: readonly { readonly item: Item; readonly text: FoldedText }[],
  typed: string,
): readonly FoundText<Item>[] {
  const query = parseQuery(typed);
  if (query === null) return [];
  const literal = findTerms(texts, [query.literal]);
  if (literal.length > 0 || query.words === null) return literal;
  const { required, excluded } = query.words;
  const allowed = texts.filter(({ text }) => !excluded.some((term) => holdsTerm(text, term)));
  return findTerms(allowed, required.flat());
}

function findTerms<Item>(
  texts: readonly { readonly item: Item; readonly text: FoldedText }[],
  terms: readonly Term[],
): readonly FoundText<Item>[] {
  return texts.flatMap(({ item, text }) => {
    const ranges = mergedRanges(text, terms);
    return ranges.length === 0 ? [] : [{ item, ranges }];
  });
}
