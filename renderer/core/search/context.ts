/**
 * What every reading of a query works on: the resident texts, and those shards of the index that are loaded. Without
 * its shard an issue is looked through from end to end; both ways find the same.
 */
import type { CorpusTexts, IssueTexts, TextEntry } from './corpus-texts.ts';
import type { Shard } from './index/shard.ts';

export interface SearchContext {
  readonly texts: CorpusTexts;
  readonly shards: ReadonlyMap<IssueTexts, Shard>;
}

/** The index of a paragraph in its issue and shard. */
export function ordinalOf({ issue, order }: TextEntry): number {
  return order - (issue.entries[0]?.order ?? 0);
}
