/**
 * What was typed, made ready for searching: the whole phrase, the words between blanks that must all occur, and the
 * terms under which lunr files their grams and words. Any string whatever is a query; only one that folds to nothing
 * asks for nothing.
 */
import { fold } from '../text/fold.ts';
import { GRAMS, gramsOf, indexTerm, WORDS, wordsOf } from './index/lunr-setup.ts';

/** A folded stretch to be found, and the index words inside it. */
export interface Needle {
  readonly folded: string;
  /** Terms of the field `words`. */
  readonly words: readonly string[];
}

export interface SearchQuery {
  /** Everything typed, blanks gone, as one stretch. */
  readonly phrase: Needle;
  /** What stands between blanks, each once; never empty. */
  readonly parts: readonly Needle[];
  /** Terms of the field `grams` that any match holds; empty if every part is a single character. */
  readonly grams: readonly string[];
}

/** null if there is nothing to look for. Linear; never throws. */
export function parseQuery(typed: string): SearchQuery | null {
  const folded = fold(typed);
  if (folded === '') return null;
  const parts = [...new Set(typed.split(/\s+/u).map(fold))].filter((part) => part !== '');
  const words = wordsOf(typed);
  return {
    phrase: needle(folded, words),
    parts: parts.map((part) => needle(part, words)),
    grams: terms(GRAMS, parts.flatMap(gramsOf)),
  };
}

function needle(folded: string, words: readonly string[]): Needle {
  const inside = words.filter((word) => folded.includes(word));
  return { folded, words: terms(WORDS, inside) };
}

function terms(field: typeof GRAMS | typeof WORDS, raw: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const each of raw) {
    const term = indexTerm(field, each);
    if (term !== null) found.add(term);
  }
  return [...found];
}
