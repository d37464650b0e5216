/**
 * Settles how a query is read, by what stands in the texts: as a 文号 that a document carries, as it was typed if it
 * stands so somewhere, else by the query language; and if nothing matches, as pinyin, as one character wrong, as most
 * of its words. What is typed as it is printed is never taken apart, whatever signs it holds.
 */
import type { SearchContext } from '../context.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { type RankedHit, TIERS } from '../hits/ranking.ts';
import type { NameSuggestion, Reading, ReadingWish } from '../outcome.ts';
import type { Unfinished, WordsQuery } from '../query/language.ts';
import { parseQuery, type SearchQuery } from '../query/query.ts';
import { type Term, termOf, withEquals } from '../query/term.ts';
import { citedForm, readAsDocNumber } from './document-number.ts';
import { wrongYear } from './filters.ts';
import { headerHits } from './header.ts';
import { isVerbatim, literalHits, splitTitleHits } from './literal.ts';
import { longestPart } from './longest-part.ts';
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
  if (query.unfinished !== null) return readUnfinished(context, query.unfinished);
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
    const holds =
      words === null ||
      cited !== null ||
      isNumberApart(literal, words) ||
      hits.some((hit) => isVerbatim(hit, literal));
    return holds ? { reading, hits, terms: [term] } : null;
  }
  const titles = splitTitleHits(context.texts, literal);
  return titles.length === 0 ? null : { reading, hits: titles, terms: [literal] };
}

/** Whether the blanks only part a number from its frame: 第 12 条. */
function isNumberApart(literal: Term, { required, excluded, filters }: WordsQuery): boolean {
  return (
    literal.equals.length > 0 &&
    excluded.length + filters.length === 0 &&
    required.flat().every(({ equals }) => equals.length === 0)
  );
}

function readByWords(context: SearchContext, words: WordsQuery): ReadQuery | null {
  const onlyExcluded = words.required.length === 0 && words.filters.length === 0 && words.excluded.length > 0;
  const hits = wordsHits(context, words);
  if (hits.length === 0 && !onlyExcluded) return null;
  return { reading: { kind: 'words', onlyExcluded }, hits, terms: words.required.flat() };
}

/** What stands before the prefix is found meanwhile, as it is or by its words; a near miss would be of no use yet. */
function readUnfinished(context: SearchContext, { field, before }: Unfinished): ReadQuery {
  const query = parseQuery(before);
  const words = query?.words ?? null;
  const found =
    query === null
      ? null
      : (readAsTyped(context, query) ?? (words === null ? null : readByWords(context, words)));
  return { hits: found?.hits ?? [], terms: found?.terms ?? [], reading: { kind: 'unfinished', field } };
}

function readAsNames(context: SearchContext, suggestions: readonly NameSuggestion[]): ReadQuery | null {
  const terms = suggestions.flatMap(({ text }) => termOf(text, { exact: true }) ?? []);
  const found = new Map<TextEntry, RankedHit>();
  terms.forEach((term, place) => {
    for (const hit of literalHits(context, term)) {
      // What a better name finds comes before what a lesser one does, whatever their tiers.
      if (!found.has(hit.entry)) found.set(hit.entry, { ...hit, tier: hit.tier + place * TIERS });
    }
  });
  const hits = [...found.values()];
  const names = suggestions.map(({ text }) => text);
  return hits.length === 0 ? null : { reading: { kind: 'pinyin', names }, hits, terms };
}

/** Only for what has neither filters nor exclusions: those were meant as they are. */
function readNearly(context: SearchContext, query: SearchQuery): ReadQuery {
  const { typed, literal, words } = query;
  const nothing: ReadQuery =
    words === null
      ? { reading: { kind: 'literal', hasWords: false }, hits: [], terms: [] }
      : { reading: { kind: 'words', onlyExcluded: false }, hits: [], terms: [] };
  const typedYear = words === null ? null : wrongYear(words.filters);
  if (typedYear !== null) return { ...nothing, reading: { kind: 'notYear', typed: typedYear } };
  if (words !== null && words.filters.length + words.excluded.length > 0) return nothing;
  const heads = headerHits(context, typed);
  if (heads.length > 0) return withScattered(context, query, heads);
  const near = oneCharacterHits(context, literal);
  if (near.length > 0) return { reading: { kind: 'character' }, hits: near, terms: [] };
  const part = longestPart(context, literal);
  if (part !== null) return { reading: { kind: 'most' }, ...part };
  const { isAll, hits, terms } = mostWordsReading(context, words?.required ?? [[literal]]);
  if (hits.length === 0) return nothing;
  // Several words were looked for as they are before: here one of them had a wrong character.
  const kind = isAll ? (words === null ? 'scattered' : 'character') : 'most';
  return { reading: { kind }, hits, terms };
}

/** Documents named by their heads, then the paragraphs that hold all the words. */
function withScattered(
  context: SearchContext,
  { literal, words }: SearchQuery,
  heads: readonly RankedHit[],
): ReadQuery {
  const { isAll, hits, terms } = mostWordsReading(context, words?.required ?? [[literal]]);
  if (!isAll) return { reading: { kind: 'words', onlyExcluded: false }, hits: heads, terms: [] };
  const named = new Set(heads.map(({ entry }) => entry));
  const others = hits.filter(({ entry }) => !named.has(entry));
  return { reading: { kind: 'scattered' }, hits: [...heads, ...others], terms };
}
