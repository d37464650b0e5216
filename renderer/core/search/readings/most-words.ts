/**
 * Near misses by words: the paragraphs that hold all words of what was typed as one, or else more than half of the
 * words, those with most of them first.
 */
import type { SearchContext } from '../context.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { occurrencesOf } from '../hits/occurrences.ts';
import { type RankedHit, TIER } from '../hits/ranking.ts';
import { type Weigh, weigherOf } from '../hits/weight.ts';
import type { Term } from '../query/term.ts';
import { wordsIn } from '../query/words-in.ts';
import { likelyTerms } from './one-character.ts';
import { proposals } from './proposals.ts';
import { wordsHits } from './words.ts';

/** What is looked for: each list a word with what it may be a mistake for. */
type Words = readonly (readonly Term[])[];

export interface MostWordsReading {
  /** Whether every hit holds all words. */
  readonly isAll: boolean;
  readonly hits: readonly RankedHit[];
  readonly terms: readonly Term[];
}

/** More words than these do not make a likeness clearer, and each costs a question to the index. */
const MOST_WORDS = 40;

/** `required` as in WordsQuery; a single term is cut into its words. Fewer than two words give nothing. */
export function mostWordsReading(
  context: SearchContext,
  required: readonly (readonly Term[])[],
): MostWordsReading {
  const words = wordsOfQuery(required);
  if (words.length < 2) return { isAll: false, hits: [], terms: [] };
  const all = wordsHits(context, { required: words, excluded: [], filters: [] });
  if (all.length > 0) return { isAll: true, hits: all, terms: words.flat() };
  const holders = new Map<TextEntry, number[]>();
  words.forEach((terms, index) => {
    for (const entry of proposals(context, [terms])) {
      if (terms.every((term) => occurrencesOf(entry.text, term).length === 0)) continue;
      const known = holders.get(entry);
      if (known === undefined) holders.set(entry, [index]);
      else known.push(index);
    }
  });
  const scales = new Map(words.flat().map((term) => [term, weigherOf(context, term)]));
  const hits = [...holders].flatMap(([entry, held]) =>
    held.length * 2 > words.length
      ? [
          hitOf(
            entry,
            held.map((index) => words[index] ?? []),
            scales,
          ),
        ]
      : [],
  );
  return { isAll: false, hits, terms: words.flat() };
}

/** How many words count for more than what they weigh. */
const PER_WORD = 1000;

function hitOf(entry: TextEntry, held: Words, scales: ReadonlyMap<Term, Weigh>): RankedHit {
  const found = held.flat().map((term) => ({ term, count: occurrencesOf(entry.text, term).length }));
  const weight = found.reduce(
    (sum, { term, count }) => sum + (count === 0 ? 0 : (scales.get(term)?.(entry, count) ?? 0)),
    0,
  );
  return { entry, tier: TIER.words, weight: held.length * PER_WORD + weight, ranges: null };
}

function wordsOfQuery(required: readonly (readonly Term[])[]): Words {
  const [only] = required;
  const terms =
    required.length > 1 || only === undefined
      ? required
      : wordsIn(only.map(({ text }) => text).join(' ')).map((term) => [term]);
  return terms.slice(0, MOST_WORDS).map((each) => [...each, ...each.flatMap(likelyTerms)]);
}
