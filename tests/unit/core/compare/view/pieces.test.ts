import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../../renderer/core/compare/compare.ts';
import type { Stretch } from '../../../../../renderer/core/compare/model.ts';
import {
  type Piece,
  piecesInOne,
  piecesOnSide,
  type Side,
} from '../../../../../renderer/core/compare/view/pieces.ts';
import type { Block, GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { blocksOf, corpusDocument, documentOf, printedAt } from '../document-fixture.ts';

const WORDS = { withSigns: false };
const SIGNS = { withSigns: true };

function compared(before: string, after: string) {
  const [a, b] = [documentOf([before], 'a'), documentOf([after], 'b')];
  const [pair] = compareDocuments(a, b).pairs;
  const [blockA, blockB] = [a.blocks[0], b.blocks[0]];
  if (pair === undefined || blockA === undefined || blockB === undefined) throw new Error('not one pair');
  return { pair, blockA, blockB, printed: (stretch: Stretch) => printedAt(a.blocks, stretch) };
}

/** Marked pieces between signs: - only in a, + only in b; (…) for signs and numbers. */
function written(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, mark }) => {
      if (mark === null) return text;
      const sign = mark.side === 'a' ? '-' : '+';
      return mark.kind === 'words' ? `${sign}${text}${sign}` : `(${sign}${text})`;
    })
    .join('');
}

function joined(pieces: readonly Piece[], isMeant: (piece: Piece) => boolean = () => true): string {
  return pieces
    .filter(isMeant)
    .map(({ text }) => text)
    .join('');
}

describe('a clause on its side', () => {
  const { pair, blockA, blockB } = compared(
    '第三条 县城管局负责县城照明设施的建设，维护和管理。',
    '第三条 县住建局负责县城照明设施的建设、维护和监督管理。',
  );

  it('is marked where the words of the other differ', () => {
    expect(written(piecesOnSide(blockA, pair, 'a', WORDS))).toBe(
      '第三条 县-城管-局负责县城照明设施的建设，维护和管理。',
    );
    expect(written(piecesOnSide(blockB, pair, 'b', WORDS))).toBe(
      '第三条 县+住建+局负责县城照明设施的建设、维护和+监督+管理。',
    );
  });

  it('is marked where signs differ only if they are shown', () => {
    expect(written(piecesOnSide(blockA, pair, 'a', SIGNS))).toBe(
      '第三条 县-城管-局负责县城照明设施的建设(-，)维护和管理。',
    );
  });

  it('keeps its label apart', () => {
    expect(piecesOnSide(blockA, pair, 'a', WORDS)[0]).toEqual({ form: 'label', text: '第三条', mark: null });
  });

  it('is marked as a whole where it has no counterpart', () => {
    const alone = { kind: 'removed', a: [blockA.id], b: [], differences: [] } as const;
    const pieces = piecesOnSide(blockA, alone, 'a', WORDS);
    expect(joined(pieces)).toBe(blockA.text);
    expect(pieces.every(({ mark }) => mark?.side === 'a' && mark.difference === null)).toBe(true);
  });

  it('tells each mark which difference it belongs to', () => {
    const marks = piecesOnSide(blockB, pair, 'b', SIGNS).flatMap(({ mark }) => mark?.difference ?? []);
    expect(marks).toEqual([0, 1, 2]);
  });
});

describe('a clause in one column', () => {
  it('has what was left out before what was put in its place', () => {
    const { pair, blockB, printed } = compared(
      '第三条 县城管局负责县城照明设施的建设，维护和管理。',
      '第三条 县住建局负责县城照明设施的建设、维护和监督管理。',
    );
    expect(written(piecesInOne(blockB, pair, WORDS, printed))).toBe(
      '第三条 县-城管-+住建+局负责县城照明设施的建设、维护和+监督+管理。',
    );
    expect(written(piecesInOne(blockB, pair, SIGNS, printed))).toBe(
      '第三条 县-城管-+住建+局负责县城照明设施的建设(-，)(+、)维护和+监督+管理。',
    );
  });

  it('has what was left out at its beginning and at its end', () => {
    const { pair, blockB, printed } = compared(
      '各有关单位要加强组织领导，明确责任分工并及时上报情况',
      '要加强组织领导，明确责任分工并及时上报',
    );
    expect(written(piecesInOne(blockB, pair, WORDS, printed))).toBe(
      '-各有关单位-要加强组织领导，明确责任分工并及时上报-情况-',
    );
  });

  it('is marked as a whole where it was added', () => {
    const { blockB, printed } = compared('甲', '新增加的一段话');
    const alone = { kind: 'added', a: [], b: [blockB.id], differences: [] } as const;
    expect(written(piecesInOne(blockB, alone, WORDS, printed))).toBe('+新增加的一段话+');
  });
});

const PAIRS = [
  ['2022-a--qzbf-2022-9', '2022-b--qzbf-2022-9'],
  ['2022-a--qzbf-2022-10', '2022-b--qzbf-2022-10'],
  ['2018-08--nzbf-2018-11', '2018-08--nzbf-2018-12'],
] as const;

describe.each(PAIRS)('every clause of %s and %s', (idA, idB) => {
  const documents = { a: corpusDocument(idA), b: corpusDocument(idB) };
  const { pairs } = compareDocuments(documents.a, documents.b);
  const blocks = (side: Side, ids: readonly Block['id'][]) => blocksOf(documents[side], ids);

  it.each(['a', 'b'] as const)('is printed on side %s as it is in the gazette', (side) => {
    for (const pair of pairs)
      for (const block of blocks(side, pair[side]))
        for (const lens of [WORDS, SIGNS]) {
          const pieces = piecesOnSide(block, pair, side, lens);
          expect(joined(pieces)).toBe(block.text);
          expect(pieces.every(({ text }) => text !== '')).toBe(true);
        }
  });

  it('gives back in one column what either document prints, where all differences are shown', () => {
    for (const pair of pairs) {
      if (pair.b.length === 0) continue;
      const printed = (stretch: Stretch) => printedAt(blocks('a', pair.a), stretch);
      const pieces = blocks('b', pair.b).flatMap((block) => piecesInOne(block, pair, SIGNS, printed));
      expect(joined(pieces, ({ mark }) => mark?.side !== 'a')).toBe(textOf(blocks('b', pair.b)));
      expect(joined(pieces, ({ mark }) => mark?.side !== 'b')).toBe(textOf(blocks('a', pair.a)));
    }
  });
});

describe('any two texts', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'第三条县城照明，、 的𠮷a1（）'),
    minLength: 1,
    maxLength: 40,
  });

  it('are printed in one column without losing a character of either', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [a, b]: readonly GazetteDocument[] = [documentOf([before], 'a'), documentOf([after], 'b')];
        if (a === undefined || b === undefined) return;
        for (const pair of compareDocuments(a, b).pairs) {
          const printed = (stretch: Stretch) => printedAt(a.blocks, stretch);
          const pieces = blocksOf(b, pair.b).flatMap((block) => piecesInOne(block, pair, SIGNS, printed));
          expect(joined(pieces, ({ mark }) => mark?.side !== 'a')).toBe(textOf(blocksOf(b, pair.b)));
          if (pair.b.length > 0)
            expect(joined(pieces, ({ mark }) => mark?.side !== 'b')).toBe(textOf(blocksOf(a, pair.a)));
        }
      }),
    );
  });
});

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('');
}
