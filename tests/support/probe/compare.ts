/**
 * The probe's `compare`: the ids of two documents in, one row per pair of blocks out, by the function that the program
 * compares with. What differs is told as printed: `differences` in words, `signs` in layout and signs, `numbers` in
 * the number of a clause.
 */
import { compareDocuments } from '../../../renderer/core/compare/compare.ts';
import type { Difference, DifferenceKind, Pair, Stretch } from '../../../renderer/core/compare/model.ts';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

/** What stands in one document where something else stands in the other; an empty string where nothing does. */
export interface PrintedDifference {
  readonly a: string;
  readonly b: string;
}

export interface CompareRow {
  /** Block ids; null for a clause without a counterpart. */
  readonly a: string | null;
  readonly b: string | null;
  readonly kind: Pair['kind'];
  readonly differences: readonly PrintedDifference[];
  readonly signs: readonly PrintedDifference[];
  readonly numbers: readonly PrintedDifference[];
}

/**
 * The rows in reading order. A split or merged pair gives a row per block of its longer side, its one block in each,
 * with the differences that lie in that row. Throws a {@link ProbeError} for an unknown document or other input.
 */
export function compare(input: unknown, corpus: Pick<ProbeCorpus, 'document'>): readonly CompareRow[] {
  const ids = idsOf(input);
  const [a, b] = [documentOf(ids.a, corpus), documentOf(ids.b, corpus)];
  return compareDocuments(a, b).pairs.flatMap((pair) => rowsOf(a, b, pair));
}

function rowsOf(a: GazetteDocument, b: GazetteDocument, pair: Pair): readonly CompareRow[] {
  const isMerged = pair.a.length > 1;
  const rows = isMerged ? pair.a : pair.b.length > 0 ? pair.b : [null];
  return rows.map((blockId) => {
    const ofRow = pair.differences.filter((each) => blockId === (isMerged ? each.a : each.b).blockId);
    const printed = (kind: DifferenceKind) =>
      ofRow.filter((each) => each.kind === kind).map((each) => printedDifference(a, b, each));
    return {
      a: isMerged ? blockId : (pair.a[0] ?? null),
      b: isMerged ? (pair.b[0] ?? null) : blockId,
      kind: pair.kind,
      differences: printed('words'),
      signs: printed('signs'),
      numbers: printed('number'),
    };
  });
}

function printedDifference(
  a: GazetteDocument,
  b: GazetteDocument,
  difference: Difference,
): PrintedDifference {
  return { a: printedAt(a, difference.a), b: printedAt(b, difference.b) };
}

function printedAt({ blocks }: GazetteDocument, { blockId, start, end }: Stretch): string {
  return blocks.find(({ id }) => id === blockId)?.text.slice(start, end) ?? '';
}

function documentOf(id: string, corpus: Pick<ProbeCorpus, 'document'>): GazetteDocument {
  const document = corpus.document(id);
  if (document === null) throw new ProbeError(`The corpus has no document ${JSON.stringify(id)}.`);
  return document;
}

function idsOf(input: unknown): { a: string; b: string } {
  if (typeof input === 'object' && input !== null && 'a' in input && 'b' in input) {
    if (typeof input.a === 'string' && typeof input.b === 'string') return { a: input.a, b: input.b };
  }
  throw new ProbeError('compare expects {"a": "…", "b": "…"}: the ids of two documents.');
}
