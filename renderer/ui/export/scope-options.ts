/** What the fields of a scope offer: values in the order a reader looks for them, with words and counts. Pure. */
import { type Author, COLOUR_IDS, type ColourId } from '../../core/annotation/model.ts';
import type { ScopeCounts, ScopeField } from '../../core/export/scope.ts';
import type { CorpusIndex } from '../../core/gazette/model.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';

export interface ScopeOption {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

export type ScopeOptions = { readonly [Field in ScopeField]: readonly ScopeOption[] };

export interface ScopeNames {
  /** Null before it is known. */
  readonly index: CorpusIndex | null;
  readonly authors: readonly Author[];
  readonly colourNames: Readonly<Record<ColourId, string>>;
}

/** Documents as in the library, those that it does not have last; colours as on the bar; tags and authors by name. */
export function scopeOptions(counts: ScopeCounts, { index, authors, colourNames }: ScopeNames): ScopeOptions {
  const titles = new Map<string, string>(
    index?.issues.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)) ?? [],
  );
  const names = new Map<string, string>(authors.map(({ id, name }) => [id, name.trim()]));
  const strangers = [...counts.documents.keys()].filter((id) => !titles.has(id)).sort();
  return {
    documents: options(
      counts.documents,
      [...titles.keys(), ...strangers],
      (id) => titles.get(id) ?? words.unknownDocument(id),
    ),
    colours: options(counts.colours, COLOUR_IDS, (id) => colourNames[id as ColourId]),
    tags: byWords(options(counts.tags, [...counts.tags.keys()], (tag) => tag)),
    authors: byWords(
      options(counts.authors, [...counts.authors.keys()], (id) => names.get(id) || words.namelessAuthor),
    ),
  };
}

function options(
  counts: ReadonlyMap<string, number>,
  order: readonly string[],
  wordsOf: (value: string) => string,
): readonly ScopeOption[] {
  return order.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, words: wordsOf(id), count }];
  });
}

function byWords(list: readonly ScopeOption[]): readonly ScopeOption[] {
  return [...list].sort((a, b) => a.words.localeCompare(b.words, 'zh') || (a.id < b.id ? -1 : 1));
}
