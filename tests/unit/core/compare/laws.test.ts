import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import { diceOf, gramsOf } from '../../../../renderer/core/compare/match/grams.ts';
import type { Comparison } from '../../../../renderer/core/compare/model.ts';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { applied, blocksOf, corpusDocument, corpusDocuments, documentOf } from './document-fixture.ts';
import { type Edit, type EditedClause, edit, editClauses } from './edits.ts';

/** Every block once; the differences of each pair are all that differs in it; the counts are those of the pairs. */
function expectLaws(a: GazetteDocument, b: GazetteDocument, { pairs, counts }: Comparison): void {
  const ids = (blocks: GazetteDocument['blocks']) => blocks.map(({ id }) => id).sort();
  expect(pairs.flatMap((pair) => pair.a).sort()).toEqual(ids(a.blocks));
  expect(pairs.flatMap((pair) => pair.b).sort()).toEqual(ids(b.blocks));
  for (const pair of pairs) {
    const [blocksA, blocksB] = [blocksOf(a, pair.a), blocksOf(b, pair.b)];
    if (blocksA.length === 0 || blocksB.length === 0) expect(pair.differences).toEqual([]);
    else expect(applied(blocksA, blocksB, pair.differences)).toBe(blocksB.map(({ text }) => text).join(''));
  }
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(pairs.length);
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'第一二条（）、。，；：“”1235.-—㎡²%甲乙丙丁县𠮷𝟏Ⅲ 　') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('县人民政府', '主管部门', '应当', '（一）', '第二条 ', '1. ', '办理登记。'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
);
const line = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const lines = fc.array(line, { maxLength: 8 });

describe('a comparison', () => {
  it('accounts for every block and every character of any two documents', () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [first, second] = [documentOf(a), documentOf(b)];
        expectLaws(first, second, compareDocuments(first, second));
      }),
      { numRuns: 400 },
    );
  });

  it('accounts for every block and every character of a text and its mutations', () => {
    const mutation = fc.tuple(fc.nat(400), fc.nat(6), line);
    fc.assert(
      fc.property(lines, fc.array(mutation, { maxLength: 4 }), (texts, mutations) => {
        const whole = texts.join('\n');
        const mutated = mutations.reduce((text, [at, length, put]) => {
          const start = at % (text.length + 1);
          return text.slice(0, start) + put + text.slice(start + length);
        }, whole);
        const [a, b] = [documentOf(whole.split('\n')), documentOf(mutated.split('\n'))];
        expectLaws(a, b, compareDocuments(a, b));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['2018-08--nzbf-2018-11', '2018-08--nzbf-2018-12'],
    ['2018-04--report-1', '2022-a--report-1'],
    ['2022-a--qzf-2022-2', '2022-b--qzbf-2022-15'],
    ['2024-a--qzbh-2024-3', '2018-04--nzbf-2017-42'],
  ])('accounts for every block and every character of %s and %s', (idA, idB) => {
    const [a, b] = [corpusDocument(idA), corpusDocument(idB)];
    expectLaws(a, b, compareDocuments(a, b));
    expectLaws(b, a, compareDocuments(b, a));
  });
});

/** The new version as a document. */
function versionOf(clauses: readonly EditedClause[]): GazetteDocument {
  return documentOf(clauses.map(({ from: _, ...fields }) => fields));
}

const documents = corpusDocuments().filter(({ blocks }) => blocks.length < 110);
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

describe('random edits of a real document', () => {
  it('join no clause to one that it did not come from, unless they are alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), edits, (a, changes) => {
        const clauses = editClauses(a, changes);
        const b = versionOf(clauses);
        const comparison = compareDocuments(a, b);
        expectLaws(a, b, comparison);
        for (const pair of comparison.pairs) {
          for (const block of blocksOf(b, pair.b)) {
            const from = clauses[b.blocks.indexOf(block)]?.from ?? [];
            const related = pair.a.length === 0 || pair.a.some((id) => from.includes(id));
            if (!related)
              expect(
                likeness(
                  blocksOf(a, pair.a)
                    .map(({ text }) => text)
                    .join(''),
                  block.text,
                ),
              ).toBeGreaterThan(0.25);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave every clause of some length with what it came from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), edits, (a, changes) => {
        const clauses = editClauses(a, changes);
        const b = versionOf(clauses);
        const partners = new Map(
          compareDocuments(a, b).pairs.flatMap((pair) => pair.b.map((id) => [id, pair.a])),
        );
        const lost = clauses.filter(({ text, from }, at) => {
          const block = b.blocks[at];
          if (block === undefined || text.length < 40 || from.length === 0) return false;
          return !from.some((id) => partners.get(block.id)?.includes(id));
        });
        // Two edits of one clause may leave less of it than makes it known again.
        expect(lost.length).toBeLessThanOrEqual(maximalLoss(changes));
      }),
      { numRuns: 150 },
    );
  });

  it('are counted alike in either direction, where clauses are only left out or put in', () => {
    const plainEdit = edit.filter(({ kind }) => kind === 'delete' || kind === 'insert');
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(plainEdit, { maxLength: 5 }), (a, changes) => {
        const b = versionOf(editClauses(a, changes));
        const [there, back] = [compareDocuments(a, b).counts, compareDocuments(b, a).counts];
        expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
      }),
      { numRuns: 60 },
    );
  });
});

function likeness(x: string, y: string): number {
  return diceOf(gramsOf(x), gramsOf(y));
}

/** Splitting, merging and moving the same place over again can take a clause apart. */
function maximalLoss(changes: readonly Edit[]): number {
  return changes.filter(({ kind }) => kind === 'split' || kind === 'merge' || kind === 'move').length > 1
    ? 2
    : 0;
}
