/** Marks on gazettes whose clauses are renumbered, reworded, split, dropped and inserted at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutate } from '../../../bench/notes/mutation.ts';
import { reanchor } from '../../../bench/notes/reanchor.ts';
import { randomFrom } from '../../../bench/search/random.ts';
import { corpusDocuments } from '../compare/document-fixture.ts';

const documents = corpusDocuments();

describe('a mutated printing', () => {
  const { blocks } = documents.find(({ id }) => id === '2018-08--nzbf-2018-11') ?? { blocks: [] };
  const later = mutate(blocks, blocks, randomFrom(7));

  it('has clauses dropped, inserted, reworded and moved to other numbers, each with an id of its own', () => {
    const origins = new Set(later.map(({ origin }) => origin));
    const before = new Map(blocks.map(({ id, text }) => [id, text]));
    expect(blocks.filter(({ id }) => !origins.has(id)).length).toBeGreaterThan(0);
    expect(later.filter(({ origin }) => origin === null).length).toBeGreaterThan(0);
    const kept = later.flatMap(({ block, origin }) => (origin === null ? [] : [{ block, origin }]));
    expect(kept.filter(({ block, origin }) => block.id !== origin).length).toBeGreaterThan(0);
    expect(kept.filter(({ block, origin }) => before.get(origin) !== block.text).length).toBeGreaterThan(0);
    expect(new Set(later.map(({ block }) => block.id)).size).toBe(later.length);
  });

  it('numbers its articles through', () => {
    const articles = later.flatMap(({ block }) => /^enc_1__art_(\d+)$/.exec(block.id)?.[1] ?? []).map(Number);
    expect(articles).toEqual(articles.map((_, at) => at + 1));
    expect(later.find(({ block }) => block.id === 'enc_1__art_12')?.block.text).toMatch(/^第十二条/);
  });
});

describe('marks on changed gazettes', () => {
  it('never move silently', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (seed) => {
        const { wrong, right, review } = reanchor({ documents }, { seed, rounds: 1, stretches: 1 });
        expect(wrong).toBe(0);
        expect(right).toBeGreaterThan(0.4);
        expect(review).toBeGreaterThan(0.2);
      }),
      { seed: 20_240_501, numRuns: 4 },
    );
  }, 120_000);

  it('are counted alike in every run', () => {
    const once = () => reanchor({ documents: documents.slice(0, 3) }, { rounds: 1 });
    expect(once()).toEqual(once());
  });

  it('that wait have their candidate in another clause only where it reads nearly alike', () => {
    const { misled, total, review } = reanchor({ documents }, { rounds: 1 });
    expect(misled / (review * total)).toBeLessThan(0.02);
  });
});
