/** A block's text cut into references and what lies between: nothing is added, lost or moved. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import type { Reference } from '../../../../../renderer/core/cite/references/model.ts';
import { resolveReferences } from '../../../../../renderer/core/cite/references/resolve.ts';
import type { BlockId } from '../../../../../renderer/core/gazette/model.ts';
import { piecesOf, type TextPiece } from '../../../../../renderer/core/outline/block-form.ts';
import {
  type LinkedPiece,
  linkPieces,
  type NumberedReference,
  referencesByBlock,
} from '../../../../../renderer/ui/reader/references/linked-pieces.ts';
import { readTestCorpus, type TestCorpus } from '../../../core/cite/references/corpus.ts';

function reference(blockId: string, start: number, end: number): Reference {
  return {
    blockId: blockId as BlockId,
    start,
    end,
    text: '',
    form: 'clause',
    named: { kind: 'clause', noun: null, places: ['第三条'] },
    kind: 'internal',
    targets: [],
  };
}

function links(...ranges: readonly (readonly [number, number])[]): readonly NumberedReference[] {
  return ranges.map(([start, end], index) => ({ reference: reference('b', start, end), index }));
}

const PIECES: readonly TextPiece[] = [
  { kind: 'label', text: '第五条' },
  { kind: 'plain', text: ' ' },
  { kind: 'heading', text: '依据《甲法》' },
  { kind: 'plain', text: '。按第三条办理。' },
];

function drawn(linked: readonly LinkedPiece[]): readonly string[] {
  return linked.map(({ link, pieces }) => {
    const words = pieces.map(({ kind, text }) => `${kind}:${text}`).join('|');
    return link === null ? words : `<${link.index} ${words}>`;
  });
}

describe('linkPieces', () => {
  it('leaves a text without references in one', () => {
    expect(linkPieces(PIECES, [])).toEqual([{ link: null, pieces: PIECES }]);
    expect(linkPieces([], [])).toEqual([]);
  });

  it('cuts references out of the pieces they stand in', () => {
    expect(drawn(linkPieces(PIECES, links([6, 10], [12, 15])))).toEqual([
      'label:第五条|plain: |heading:依据',
      '<0 heading:《甲法》>',
      'plain:。按',
      '<1 plain:第三条>',
      'plain:办理。',
    ]);
  });

  it('keeps a reference across two pieces in one', () => {
    expect(drawn(linkPieces(PIECES, links([6, 15])))[1]).toBe('<0 heading:《甲法》|plain:。按第三条>');
  });

  it('draws references that touch each other, the text’s beginning and its end', () => {
    expect(drawn(linkPieces([{ kind: 'plain', text: '前款后款' }], links([0, 2], [2, 4])))).toEqual([
      '<0 plain:前款>',
      '<1 plain:后款>',
    ]);
  });

  it.each([
    [
      'overlaps the one before',
      [
        [0, 2],
        [1, 3],
      ],
      ['<0 plain:前款>', 'plain:后款'],
    ],
    ['is empty', [[1, 1]], ['plain:前款后款']],
    ['goes beyond the text', [[2, 5]], ['plain:前款后款']],
    ['begins before the text', [[-1, 2]], ['plain:前款后款']],
  ] as const)('leaves out a reference that %s', (_, ranges, expected) => {
    expect(drawn(linkPieces([{ kind: 'plain', text: '前款后款' }], links(...ranges)))).toEqual(expected);
  });

  it('joins to the text again, and each reference to its own words', () => {
    const piece = fc.record({
      kind: fc.constantFrom('plain', 'label', 'heading' as const),
      text: fc.string({ minLength: 1, maxLength: 6 }),
    }) as fc.Arbitrary<TextPiece>;
    const range = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.array(range, { maxLength: 6 }), (pieces, ranges) => {
        const text = pieces.map((each) => each.text).join('');
        const linked = linkPieces(pieces, links(...ranges));
        expect(linked.flatMap((one) => one.pieces.map((each) => each.text)).join('')).toBe(text);
        for (const { link, pieces: own } of linked) {
          expect(own.every((each) => each.text !== '')).toBe(true);
          if (link === null) continue;
          const { start, end } = link.reference;
          expect(own.map((each) => each.text).join('')).toBe(text.slice(start, end));
        }
      }),
    );
  });
});

describe('referencesByBlock', () => {
  it('numbers references over the whole document', () => {
    const all = [reference('a', 0, 1), reference('b', 0, 1), reference('a', 2, 3)];
    const byBlock = referencesByBlock(all);
    expect(byBlock.get('a' as BlockId)).toEqual([
      { reference: all[0], index: 0 },
      { reference: all[2], index: 2 },
    ]);
    expect(byBlock.get('b' as BlockId)?.map(({ index }) => index)).toEqual([1]);
    expect(byBlock.has('c' as BlockId)).toBe(false);
  });
});

describe('over the whole corpus', () => {
  let corpus: TestCorpus;

  beforeAll(() => {
    corpus = readTestCorpus();
  }, 120_000);

  it('draws every reference with its words, and every other character as it is printed', () => {
    let drawnLinks = 0;
    for (const document of corpus.documents) {
      const references = resolveReferences(document, findReferences(document), corpus.library);
      const byBlock = referencesByBlock(references);
      for (const block of document.blocks) {
        const linked = linkPieces(piecesOf(block), byBlock.get(block.id) ?? []);
        const words = linked.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
        expect(words.join('')).toBe(block.text);
        linked.forEach(({ link }, at) => {
          if (link === null) return;
          expect(words[at]).toBe(link.reference.text);
          drawnLinks += 1;
        });
      }
      expect([...byBlock.values()].flat()).toHaveLength(references.length);
    }
    expect(drawnLinks).toBeGreaterThan(200);
  });
});
