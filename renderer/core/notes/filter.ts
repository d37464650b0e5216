/**
 * Narrows the entries of the room 批注 by document, colour, tag, author, date and words, and counts what each further
 * choice would leave. A mark comes with its notes and a note with its mark: an entry passes a condition if any of its
 * records meets it.
 */
import type { Instant } from '../annotation/model.ts';
import { type EntryRecord, type NoteEntry, recordsOf } from './entries.ts';
import { createWordsTest, type EntryNames } from './words.ts';

export const NOTE_FACETS = ['document', 'colour', 'tag', 'author'] as const;
export type NoteFacet = (typeof NOTE_FACETS)[number];

/** Stands for an entry that has no such value: no document, no mark and so no colour, no tag. */
export const NO_VALUE = '';

/** `from` inclusive, `before` exclusive; null where that side is open. */
export interface DateSpan {
  readonly of: 'created' | 'modified';
  readonly from: Instant | null;
  readonly before: Instant | null;
}

export interface NotesFilter {
  /** Chosen values by facet: any of them is let through; none chosen lets everything through. */
  readonly facets: Readonly<Record<NoteFacet, readonly string[]>>;
  readonly dates: DateSpan | null;
  /** As typed. */
  readonly words: string;
}

export const NO_FILTER: NotesFilter = {
  facets: { document: [], colour: [], tag: [], author: [] },
  dates: null,
  words: '',
};

export interface FilteredNotes {
  /** What passes everything, in the order in which it came. */
  readonly entries: readonly NoteEntry[];
  /**
   * By facet and value: how many entries pass all but that facet and have the value. An entry counts once for each of
   * its values. Chosen values are there even with 0.
   */
  readonly counts: Readonly<Record<NoteFacet, ReadonlyMap<string, number>>>;
  /** What passes all but the dates. */
  readonly ofAnyDate: readonly NoteEntry[];
}

type Condition = NoteFacet | 'dates' | 'words';

/** Linear in the entries, and in their text where words are asked for. */
export function filterEntries(
  entries: readonly NoteEntry[],
  filter: NotesFilter,
  names: EntryNames,
): FilteredNotes {
  const passing: NoteEntry[] = [];
  const ofAnyDate: NoteEntry[] = [];
  const counts = emptyCounts(filter);
  const hasWords = createWordsTest(filter.words, names);
  for (const entry of entries) {
    const values = valuesOf(entry);
    const failed = failedConditions(entry, values, { filter, hasWords });
    if (failed.length > 1) continue;
    const [only] = failed;
    if (only === undefined) passing.push(entry);
    if (only === undefined || only === 'dates') ofAnyDate.push(entry);
    for (const facet of NOTE_FACETS)
      if (only === undefined || only === facet) addAll(counts[facet], values[facet]);
  }
  return { entries: passing, counts, ofAnyDate };
}

/** How many of the entries a span of dates lets through. */
export function countWithin(entries: readonly NoteEntry[], span: DateSpan): number {
  return entries.reduce((sum, entry) => sum + Number(isWithin(entry, span)), 0);
}

/** Whether anything is chosen or typed. */
export function isFiltering({ facets, dates, words }: NotesFilter): boolean {
  return dates !== null || words.trim() !== '' || NOTE_FACETS.some((facet) => facets[facet].length > 0);
}

type FacetValues = Readonly<Record<NoteFacet, readonly string[]>>;

/** Entries are never changed in place. */
const known = new WeakMap<NoteEntry, FacetValues>();

/** The values of an entry in each facet, each once, at least one. */
export function valuesOf(entry: NoteEntry): FacetValues {
  const values = known.get(entry) ?? readValues(entry);
  known.set(entry, values);
  return values;
}

function readValues(entry: NoteEntry): FacetValues {
  const records = recordsOf(entry);
  const tags = distinct(records.flatMap((record) => record.tags));
  return {
    document: [entry.documentId ?? NO_VALUE],
    colour: [entry.mark?.colour ?? NO_VALUE],
    tag: tags.length === 0 ? [NO_VALUE] : tags,
    author: distinct(records.map(({ author }) => author)),
  };
}

/** At most two: one tells which facet alone keeps an entry out, more need not be known. */
function failedConditions(
  entry: NoteEntry,
  values: FacetValues,
  { filter, hasWords }: { filter: NotesFilter; hasWords: (entry: NoteEntry) => boolean },
): readonly Condition[] {
  const failed: Condition[] = [];
  for (const facet of NOTE_FACETS) {
    const chosen = filter.facets[facet];
    if (chosen.length > 0 && !values[facet].some((value) => chosen.includes(value))) failed.push(facet);
    if (failed.length === 2) return failed;
  }
  if (filter.dates !== null && !isWithin(entry, filter.dates)) failed.push('dates');
  if (failed.length < 2 && !hasWords(entry)) failed.push('words');
  return failed;
}

function isWithin(entry: NoteEntry, { of, from, before }: DateSpan): boolean {
  const fits = ({ [of]: instant }: EntryRecord) =>
    (from === null || instant >= from) && (before === null || instant < before);
  return recordsOf(entry).some(fits);
}

function emptyCounts({ facets }: NotesFilter): Record<NoteFacet, Map<string, number>> {
  const zero = (facet: NoteFacet) => new Map(facets[facet].map((value) => [value, 0]));
  return { document: zero('document'), colour: zero('colour'), tag: zero('tag'), author: zero('author') };
}

function addAll(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
