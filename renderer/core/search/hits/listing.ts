/**
 * Hits as a result list has them: document by document in the order of each one's best hit, and within a document in
 * rank order. Only what is shown is sorted: a common character has thousands of hits, a screen has ten.
 */
import type { GazetteDocument } from '../../gazette/model.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { compareHits, type RankedHit } from './ranking.ts';

export interface DocumentHits {
  readonly document: GazetteDocument;
  readonly best: RankedHit;
  /** Sorted only by {@link listHits}. */
  readonly hits: RankedHit[];
}

/** Gathers hits by document; linear. */
export function groupByDocument(hits: readonly RankedHit[]): readonly DocumentHits[] {
  const groups = new Map<
    GazetteDocument,
    { document: GazetteDocument; best: RankedHit; hits: RankedHit[] }
  >();
  for (const hit of hits) {
    const { document }: TextEntry = hit.entry;
    const group = groups.get(document);
    if (group === undefined) {
      groups.set(document, { document, best: hit, hits: [hit] });
      continue;
    }
    group.hits.push(hit);
    if (compareHits(hit, group.best) < 0) group.best = hit;
  }
  return [...groups.values()].sort((a, b) => compareHits(a.best, b.best));
}

/** The hits at positions `from` to `from + count` of the list. Sorts the documents that it reaches. */
export function listHits(groups: readonly DocumentHits[], from: number, count: number): readonly RankedHit[] {
  const listed: RankedHit[] = [];
  let position = 0;
  for (const { hits } of groups) {
    const start = Math.max(0, from - position);
    if (start < hits.length) {
      hits.sort(compareHits);
      listed.push(...hits.slice(start, start + count - listed.length));
    }
    position += hits.length;
    if (listed.length >= count) break;
  }
  return listed;
}
