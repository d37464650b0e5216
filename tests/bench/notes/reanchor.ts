/**
 * What becomes of marks when the gazettes change under them: marks on stretches of every clause, resolved in mutated
 * printings of their documents. Counts what was found with certainty, what waits for the user, and what would have
 * moved silently. Deterministic.
 */
import { isDeepStrictEqual } from 'node:util';
import { describeRange } from '../../../renderer/core/anchor/describe.ts';
import { createResolver, type Resolution } from '../../../renderer/core/anchor/resolve.ts';
import type { Segment } from '../../../renderer/core/annotation/model.ts';
import type { Block, GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { below, type Random, randomFrom } from '../search/random.ts';
import { type Descendant, mutate } from './mutation.ts';

export interface Reanchored {
  /** Share (0–1) found with certainty, in the clause that descends from the marked one. */
  readonly right: number;
  /** Share that is approximate or lost, and waits for the user. */
  readonly review: number;
  /** How many were taken for certain in another clause, or over other words: silent moves. */
  readonly wrong: number;
  /**
   * How many were taken for certain in a clause that bears the number of the marked one by now and is printed alike:
   * marking the words there would make the same record, so nothing that is stored could tell the two apart.
   */
  readonly twins: number;
  /** Of those that wait, how many have a candidate in a clause that does not descend from the marked one. */
  readonly misled: number;
  readonly total: number;
}

export interface ReanchorOptions {
  readonly seed?: number;
  /** How many mutated printings of each document. */
  readonly rounds?: number;
  /** How many stretches of each clause are marked, besides the whole of it. */
  readonly stretches?: number;
}

/** Documents without their issues are enough. Some seconds for the five gazettes. */
export function reanchor(
  { documents }: { readonly documents: readonly GazetteDocument[] },
  { seed = 20_240_501, rounds = 3, stretches = 4 }: ReanchorOptions = {},
): Reanchored {
  const counts: Counts = { right: 0, review: 0, wrong: 0, twins: 0, misled: 0 };
  const foreign = documents.flatMap(({ blocks }) => blocks.filter(({ text }) => text.length > 20));
  for (const [order, { blocks }] of documents.entries()) {
    const random = randomFrom(seed + order);
    const marked = blocks.flatMap((block) => segmentsOf(block, stretches, random));
    for (let round = 0; round < rounds; round += 1) {
      const descendants = mutate(blocks, foreign, random);
      const resolve = createResolver({ blocks: descendants.map(({ block }) => block) });
      const byId = new Map(descendants.map((each) => [each.block.id, each]));
      for (const segment of marked) {
        const resolution = resolve(segment);
        const found = resolution.state === 'lost' ? null : (byId.get(resolution.blockId) ?? null);
        count(counts, { segment, resolution, found });
      }
    }
  }
  const { right, review, wrong, twins, misled } = counts;
  const total = right + review + wrong + twins;
  return { right: right / total, review: review / total, wrong, twins, misled, total };
}

/** The whole clause, and stretches of it of every length from four characters. */
function segmentsOf(block: Block, stretches: number, random: Random): readonly Segment[] {
  const { length } = block.text;
  if (length === 0) return [];
  const some = Array.from({ length: length < 6 ? 0 : stretches }, () => {
    const size = Math.min(length, 4 + below(random, random() < 0.5 ? 12 : 80));
    const start = below(random, length - size + 1);
    return describeRange(block, start, start + size);
  });
  return [describeRange(block, 0, length), ...some];
}

type Counts = Record<'right' | 'review' | 'wrong' | 'twins' | 'misled', number>;

interface Case {
  readonly segment: Segment;
  readonly resolution: Resolution;
  readonly found: Descendant | null;
}

function count(counts: Counts, { segment, resolution, found }: Case): void {
  const isHome = found?.origin === segment.blockId;
  if (resolution.state !== 'exact' || found === null) {
    counts.review += 1;
    if (found !== null && !isHome) counts.misled += 1;
    return;
  }
  const { start, end } = resolution;
  const isSame = found.block.text.slice(start, end) === segment.exact;
  if (isHome && isSame) counts.right += 1;
  else if (isDeepStrictEqual(describeRange(found.block, start, end), segment)) counts.twins += 1;
  else counts.wrong += 1;
}
