/**
 * Settles how a query is read, by what stands in the texts: as a 文号 that a document carries, as it was typed if it
 * stands so somewhere, else by the query language; and if nothing matches, as pinyin, as one character wrong, as most
 * of its words. What is typed as it is printed is never taken apart, whatever signs it holds.
 */
import type { SearchContext } from '../context.ts';
import type { RankedHit } from '../hits/ranking.ts';
import type { NameSuggestion, Reading, ReadingWish } from '../outcome.ts';
import type { WordsQuery } from '../query/language.ts';
import type { SearchQuery } from '../query/query.ts';
import { type Term, termOf, withEquals } from '../query/term.ts';
import { citedForm, readAsDocNumber } from './document-number.ts';
import { isVerbatim, literalHits, splitTitleHits } from './literal.ts';
import { mostWordsReading } from './most-words.ts';
import { oneCharacterHits } from './one-character.ts';
import { wordsHits } from './words.ts';

export interface ReadQuery {
  readonly reading: Reading;
  /** In no particular order, each paragraph once. */
  readonly hits: readonly RankedHit[];
  /** What is marked in a hit that names no ranges of its own. */
  readonly terms: readonly Term[];
}

const NOTHING: ReadQuery = { reading: { kind: 'blank' }, hits: [], terms: [] };

/** `suggestions`: the names that a Latin query spells; empty for any other. */
export function readQuery(
  context: SearchContext,
  query: SearchQuery | null,
  { wish, suggestions }: { readonly wish: ReadingWish; readonly suggestions: readonly NameSuggestion[] },
): ReadQuery {
  if (query === null) return NOTHING;
  const asTyped = wish === 'words' && query.words !== null ? null : readAsTyped(context, query);
  if (asTyped !== null) return asTyped;
  const byWords = query.words === null ? null : readByWords(context, query.words);
  if (byWords !== null) return byWords;
  return readAsNames(context, suggestions) ?? readNearly(context, query);
}

function readAsTyped(context: SearchContext, query: SearchQuery): ReadQuery | null {
  const { literal, docNumber, words } = query;
  const numbered = docNumber === null ? null : readAsDocNumber(context, docNumber, literal);
  if (numbered !== null) {
    return { reading: { kind: 'docNumber' }, hits: numbered.hits, terms: [numbered.term] };
  }
  const cited = docNumber === null ? null : citedForm(docNumber);
  const term = cited === null ? literal : withEquals(literal, [cited]);
  const hits = literalHits(context, term);
  const reading: Reading = { kind: 'literal', hasWords: words !== null };
  if (hits.length > 0) {
    const holds = words === null || cited !== null || hits.some((hit) => isVerbatim(hit, literal));
    return holds ? { reading, hits, terms: [term] } : null;
  }
  const titles = splitTitleHits(context.texts, literal);
  return titles.length === 0 ? null : { reading, hits: titles, terms: [literal] };
}

function readByWords(context: SearchContext, words: WordsQuery): ReadQuery | null {
  const onlyExcluded = words.required.length === 0 && words.filters.length === 0 && words.excluded.length > 0;
  const hits = wordsHits(context, words);
  if (hits.length === 0 && !onlyExcluded) return null;
  return { reading: { kind: 'words', onlyExcluded }, hits, terms: words.required.flat() };
}

function readAsNames(context: SearchContext, suggestions: readonly NameSuggestion[]): ReadQuery | null {
  const terms = suggestions.flatMap(({ text }) => termOf(text, { exact: true }) ?? []);
  if (terms.length === 0) return null;
  const hits = wordsHits(context, { required: [terms], excluded: [], filters: [] });
  const names = suggestions.map(({ text }) => text);
  return hits.length === 0 ? null : { reading: { kind: 'pinyin', names }, hits, terms };
}

/** Only for what has neither filters nor exclusions: those were meant as they are. */
function readNearly(context: SearchContext, { literal, words }: SearchQuery): ReadQuery {
  const nothing: ReadQuery =
    words === null
      ? { reading: { kind: 'literal', hasWords: false }, hits: [], terms: [] }
      : { reading: { kind: 'words', onlyExcluded: false }, hits: [], terms: [] };
  if (words !== null && words.filters.length + words.excluded.length > 0) return nothing;
  const near = oneCharacterHits(context, literal);
  if (near.length > 0) return { reading: { kind: 'character' }, hits: near, terms: [] };
  const { hits, terms } = mostWordsReading(context, words?.required ?? [[literal]]);
  return hits.length === 0 ? nothing : { reading: { kind: 'most' }, hits, terms };
}
