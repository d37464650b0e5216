import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import type { Difference } from '../../../../renderer/core/compare/model.ts';
import type { ReadDifference } from '../../../fixtures/compare/expectation.ts';
import { GREEN_BUILDING, REGISTRATION } from '../../../fixtures/compare/printings.ts';
import { corpusDocument, printedAt } from './document-fixture.ts';

describe.each([
  ['清政办发[2022]9号', GREEN_BUILDING, { same: 21, changed: 3 }],
  ['清政办发[2022]10号', REGISTRATION, { same: 51, changed: 4 }],
])('the two printings of %s', (_, expected, counts) => {
  const [a, b] = [corpusDocument(expected.a), corpusDocument(expected.b)];
  const { pairs, ...comparison } = compareDocuments(a, b);
  const read = (kind: Difference['kind']): readonly ReadDifference[] =>
    pairs
      .flatMap(({ differences }) => differences)
      .filter((each) => each.kind === kind)
      .map((each) => ({
        blocks: [each.a.blockId, each.b.blockId],
        a: printedAt(a.blocks, each.a),
        b: printedAt(b.blocks, each.b),
      }));

  it('differ in the words that a reader finds', () => {
    expect(read('words')).toEqual(expected.words);
  });

  it('differ in the signs that a reader finds', () => {
    expect(read('signs')).toEqual(expected.signs);
  });

  it('differ in no number, and break paragraphs otherwise only where a reader finds it', () => {
    expect(read('number')).toEqual([]);
    const joins = pairs.filter((pair) => pair.a.length !== 1 || pair.b.length !== 1);
    expect(joins.map((pair) => ({ a: pair.a, b: pair.b }))).toEqual(expected.joins);
  });

  it('have no clause that the other lacks', () => {
    expect(comparison).toEqual({ a: a.id, b: b.id, counts: { added: 0, removed: 0, moved: 0, ...counts } });
  });

  it('differ in the same words when the later is read as the earlier', () => {
    const back = compareDocuments(b, a).pairs.flatMap(({ differences }) => differences);
    const words = back
      .filter(({ kind }) => kind === 'words')
      .map((each) => ({ a: printedAt(a.blocks, each.b), b: printedAt(b.blocks, each.a) }));
    expect(words).toEqual(expected.words.map((each) => ({ a: each.a, b: each.b })));
  });
});
