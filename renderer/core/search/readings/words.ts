/**
 * A query read by the query language: the paragraphs that hold of each list of terms at least one and of the excluded
 * terms none, in documents that pass the filters. Every paragraph that proposals.ts proposes is verified here.
 */
import type { Range } from '../../text/fold.ts';
import type { SearchContext } from '../context.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { mergedRanges } from '../hits/merged-ranges.ts';
import { holdsTerm, type Occurrence, occurrencesOf } from '../hits/occurrences.ts';
import { phraseTier, type RankedHit, type Tier, wordsTier } from '../hits/ranking.ts';
import { nearestSpan } from '../hits/span.ts';
import { type Weigh, weigherOf } from '../hits/weight.ts';
import type { WordsQuery } from '../query/language.ts';
import { type Term, termOf } from '../query/term.ts';
import { documentFilter } from './filters.ts';
import { proposals } from './proposals.ts';

/** All paragraphs that match, in printed order; for filters alone the beginning of each document that passes. */
export function wordsHits(context: SearchContext, query: WordsQuery): readonly RankedHit[] {
  const passes = documentFilter(query.filters);
  if (query.required.length === 0) {
    return query.filters.length === 0 ? [] : documentHits(context, passes, query);
  }
  const phrase = phraseOf(query);
  const scales = new Map(query.required.flat().map((term) => [term, weigherOf(context, term)]));
  return proposals(context, query.required).flatMap((entry): RankedHit[] => {
    if (!passes(entry) || query.excluded.some((term) => holdsTerm(entry.text, term))) return [];
    const found = findGroups(entry, query.required);
    if (found === null) return [];
    return [
      { entry, tier: tierOf(entry, found, phrase), weight: weightOf(entry, found, scales), ranges: null },
    ];
  });
}

/** A term that a paragraph holds, and where. */
interface Found {
  readonly term: Term;
  readonly occurrences: readonly Occurrence[];
}

/** For each list the terms that occur; null if one of the lists has none. */
function findGroups(
  { text }: TextEntry,
  required: WordsQuery['required'],
): readonly (readonly Found[])[] | null {
  const groups: (readonly Found[])[] = [];
  for (const terms of required) {
    const found = terms
      .map((term) => ({ term, occurrences: occurrencesOf(text, term) }))
      .filter(({ occurrences }) => occurrences.length > 0);
    if (found.length === 0) return null;
    groups.push(found);
  }
  return groups;
}

/** The words written together, in which they weigh as a phrase; null where 或 leaves none. */
function phraseOf({ required }: WordsQuery): Term | null {
  if (required.some((terms) => terms.length > 1)) return null;
  return termOf(required.map(([term]) => term?.text ?? '').join(''));
}

function tierOf(entry: TextEntry, groups: readonly (readonly Found[])[], phrase: Term | null): Tier {
  const places = groups.map((group) =>
    group.flatMap(({ occurrences }) => [...occurrences]).sort((a, b) => a.start - b.start),
  );
  const [only] = places;
  const together = places.length === 1 ? only?.[0] : phraseIn(entry, phrase);
  if (together !== undefined) return phraseTier(entry, together.end);
  const end = Math.max(...places.map(([first]) => first?.end ?? 0));
  return wordsTier(entry, end, nearestSpan(places));
}

function phraseIn({ text }: TextEntry, phrase: Term | null): Occurrence | undefined {
  return phrase === null ? undefined : occurrencesOf(text, phrase)[0];
}

function weightOf(
  entry: TextEntry,
  groups: readonly (readonly Found[])[],
  scales: ReadonlyMap<Term, Weigh>,
): number {
  return groups.reduce((sum, group) => {
    const weights = group.map(({ term, occurrences }) => scales.get(term)?.(entry, occurrences.length) ?? 0);
    return sum + Math.max(...weights);
  }, 0);
}

/**
 * One hit for each document that passes: the title block that holds what 标题: asks for, marked; else its first title
 * block, else its first block, with nothing marked.
 */
function documentHits(
  { texts }: SearchContext,
  passes: (entry: TextEntry) => boolean,
  { excluded, filters }: WordsQuery,
): readonly RankedHit[] {
  const first = new Map<unknown, TextEntry>();
  const barred = new Set<unknown>();
  const titles = filters
    .filter(({ field, isExcluded }) => field === 'title' && !isExcluded)
    .flatMap(({ values }) => values.flatMap((value) => termOf(value, { exact: true }) ?? []));
  for (const entry of texts.issues.flatMap(({ entries }) => entries)) {
    const { document } = entry;
    if (!passes(entry)) continue;
    if (excluded.some((term) => holdsTerm(entry.text, term))) barred.add(document);
    const known = first.get(document);
    if (known === undefined || fitness(entry, titles) > fitness(known, titles)) first.set(document, entry);
  }
  return [...first.values()]
    .filter(({ document }) => !barred.has(document))
    .map((entry) => ({ entry, tier: phraseTier(entry, 0), weight: 0, ranges: titleRanges(entry, titles) }));
}

/** How well a block stands for its document: 2 for a title that holds one of the terms, 1 for any other title. */
function fitness({ block, text }: TextEntry, titles: readonly Term[]): 0 | 1 | 2 {
  if (block.kind !== 'title') return 0;
  return titles.some((term) => holdsTerm(text, term)) ? 2 : 1;
}

function titleRanges({ block, text }: TextEntry, titles: readonly Term[]): readonly Range[] {
  return block.kind === 'title' ? mergedRanges(text, titles) : [];
}
