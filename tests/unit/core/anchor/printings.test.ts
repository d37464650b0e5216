/** Marks made in one printing of a document, resolved in the other. Which clause is which, comparing tells. */
import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { createResolver } from '../../../../renderer/core/anchor/resolve.ts';
import type { Segment } from '../../../../renderer/core/annotation/model.ts';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import type { Block, BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { corpusDocument, corpusDocuments } from '../compare/document-fixture.ts';

/** The whole clause, each of its sentences, and eight characters from the middle of it. */
function marksOn(block: Block): readonly Segment[] {
  const segments = [describeRange(block, 0, block.text.length)];
  for (const { index, 0: sentence } of block.text.matchAll(/[^。；]{6,}[。；]?/g)) {
    segments.push(describeRange(block, index, index + sentence.length));
  }
  const middle = Math.floor(block.text.length / 2);
  if (block.text.length >= 16) segments.push(describeRange(block, middle - 4, middle + 4));
  return segments;
}

/** For each block of `a` the blocks of `b` that it answers to. */
function counterparts(a: GazetteDocument, b: GazetteDocument): ReadonlyMap<BlockId, readonly BlockId[]> {
  return new Map(compareDocuments(a, b).pairs.flatMap((pair) => pair.a.map((id) => [id, pair.b] as const)));
}

const printings = corpusDocuments()
  .filter(({ docNumber, sameAs }) => docNumber?.includes('10号') && sameAs.length > 0)
  .map(({ id, sameAs }) => [id, sameAs[0]] as const);

describe('the two printings of 清政办发[2022]10号', () => {
  it('are known to be two', () => {
    expect(printings).toHaveLength(2);
  });

  it.each(printings)('every mark on %s is right in %s, none in a wrong clause', (from, to) => {
    const [a, b] = [corpusDocument(from), corpusDocument(to ?? '')];
    const answers = counterparts(a, b);
    const text = new Map(b.blocks.map((block) => [block.id, block.text]));
    const resolve = createResolver(b);
    const counts = { right: 0, waiting: 0 };
    for (const block of a.blocks) {
      for (const segment of marksOn(block)) {
        const found = resolve(segment);
        if (found.state === 'lost') {
          counts.waiting += 1;
          continue;
        }
        expect(answers.get(block.id), segment.exact).toContain(found.blockId);
        const stands = text.get(found.blockId)?.slice(found.start, found.end) ?? '';
        if (found.state === 'exact') expect(stands).toBe(segment.exact);
        else
          expect(Math.abs(stands.length - segment.exact.length)).toBeLessThanOrEqual(
            0.3 * segment.exact.length + 8,
          );
        counts.right += 1;
      }
    }
    const total = counts.right + counts.waiting;
    expect(total).toBeGreaterThan(150);
    expect(counts.right / total).toBeGreaterThanOrEqual(0.98);
  });

  it('keep every mark on a clause that is printed alike exact', () => {
    const [a, b] = [corpusDocument('2022-a--qzbf-2022-10'), corpusDocument('2022-b--qzbf-2022-10')];
    const printed = new Map(b.blocks.map(({ id, text }) => [id, text]));
    const alike = a.blocks.filter(({ id, text }) => printed.get(id) === text);
    const resolve = createResolver(b);
    const states = new Set(alike.flatMap(marksOn).map((segment) => resolve(segment).state));
    expect(alike.length).toBeGreaterThan(10);
    expect([...states]).toEqual(['exact']);
  });
});

describe('the corpus as it is', () => {
  it('has every mark on every clause of every document where it was made', () => {
    for (const { blocks } of corpusDocuments()) {
      const resolve = createResolver({ blocks });
      for (const block of blocks) {
        for (const segment of block.text === '' ? [] : marksOn(block)) {
          const { blockId, start, end } = segment;
          expect(resolve(segment)).toEqual({ state: 'exact', blockId, start, end });
        }
      }
    }
  });
});
