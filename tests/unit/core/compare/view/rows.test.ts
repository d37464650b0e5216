import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../../renderer/core/compare/compare.ts';
import type { Pair } from '../../../../../renderer/core/compare/model.ts';
import { CATEGORIES, categoryOf, type Lens } from '../../../../../renderer/core/compare/view/lens.ts';
import { type Row, rowsOf } from '../../../../../renderer/core/compare/view/rows.ts';
import { corpusDocument, documentOf } from '../document-fixture.ts';
import { pairOf } from './pairs.ts';

const ALL: Lens = { only: null, withSigns: false };
const SIGNS: Lens = { only: null, withSigns: true };
const NONE: ReadonlySet<number> = new Set();
const same = pairOf('same');
const changed = pairOf('changed', ['words']);
const renumbered = pairOf('same', ['number']);

function outline(rows: readonly Row[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'pair' ? `${row.at}` : `${row.isOpen ? 'open' : 'shut'} ${row.at}×${row.total}`,
  );
}

describe('the rows of a comparison', () => {
  it('fold every run of clauses that are the same, however short', () => {
    const pairs = [same, same, changed, same, changed];
    expect(outline(rowsOf(pairs, ALL, NONE))).toEqual(['shut 0×2', '2', 'shut 3×1', '4']);
  });

  it('show an unfolded run below its line', () => {
    const pairs = [changed, same, renumbered, changed];
    expect(outline(rowsOf(pairs, ALL, new Set([1])))).toEqual(['0', 'open 1×2', '1', '2', '3']);
  });

  it('say of a folded run how many clauses bear another number', () => {
    expect(rowsOf([same, renumbered, renumbered], ALL, NONE)).toEqual([
      { kind: 'fold', at: 0, total: 3, renumbered: 2, isOpen: false },
    ]);
  });

  it.each([
    ['signs', pairOf('same', ['signs'])],
    ['another number', renumbered],
    ['a paragraph divided otherwise', pairOf('split')],
    ['paragraphs joined', pairOf('merged', ['signs'])],
  ])('show a clause with %s only where signs are shown', (_, pair) => {
    expect(outline(rowsOf([same, pair], ALL, NONE))).toEqual(['shut 0×2']);
    expect(outline(rowsOf([same, pair], SIGNS, NONE))).toEqual(['shut 0×1', '1']);
  });

  it('leave only the pairs of a chosen kind, none of them folded', () => {
    const pairs = [same, changed, pairOf('split'), pairOf('merged', ['words']), pairOf('moved')];
    const at = (only: Lens['only']) => outline(rowsOf(pairs, { only, withSigns: false }, NONE));
    expect(at('same')).toEqual(['0', '2']);
    expect(at('changed')).toEqual(['1', '3']);
    expect(at('moved')).toEqual(['4']);
    expect(at('added')).toEqual([]);
  });

  it('show as many pairs of each kind as the comparison counts', () => {
    const [a, b] = [corpusDocument('2022-a--qzbf-2022-10'), corpusDocument('2022-b--qzbf-2022-10')];
    const { pairs, counts } = compareDocuments(a, b);
    for (const only of CATEGORIES) {
      expect(rowsOf(pairs, { only, withSigns: false }, NONE)).toHaveLength(counts[only]);
    }
  });

  it('show or fold every pair exactly once, in order', () => {
    const kinds = fc.constantFrom<Pair>(same, changed, renumbered, pairOf('added'), pairOf('split'));
    fc.assert(
      fc.property(fc.array(kinds), fc.boolean(), fc.array(fc.nat(8)), (pairs, withSigns, open) => {
        const rows = rowsOf(pairs, { only: null, withSigns }, new Set(open));
        const seen = rows.flatMap((row) => {
          if (row.kind === 'pair') return [row.at];
          return row.isOpen ? [] : Array.from({ length: row.total }, (_, offset) => row.at + offset);
        });
        expect(seen).toEqual(pairs.map((_, at) => at));
      }),
    );
  });

  it('count a split or merged clause by its words', () => {
    expect(categoryOf(pairOf('split'))).toBe('same');
    expect(categoryOf(pairOf('merged', ['signs', 'number']))).toBe('same');
    expect(categoryOf(pairOf('split', ['signs', 'words']))).toBe('changed');
  });

  it('are none for two documents without a clause', () => {
    expect(rowsOf(compareDocuments(documentOf([]), documentOf([])).pairs, ALL, NONE)).toEqual([]);
  });
});
