import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { type PlacedMark, placeMarks } from '../../../../renderer/core/anchor/placed-mark.ts';
import { quoteDifference } from '../../../../renderer/core/anchor/quote-difference.ts';
import { candidateSegments, countStates, scoreOf } from '../../../../renderer/core/anchor/review.ts';
import type { Segment } from '../../../../renderer/core/annotation/model.ts';
import { documentOf } from '../compare/document-fixture.ts';
import { markOn } from '../export/records.ts';

const FIRST = '各乡镇人民政府应当于六月底前完成照明设施的普查登记。';
const SECOND = '县城管局应当公布亮化设施的启闭时间，并接受监督。';
const before = documentOf([
  { id: 'art_1', text: FIRST },
  { id: 'art_2', text: SECOND },
]);
const mark = markOn(before, 'm', [
  ['art_1', FIRST],
  ['art_2', SECOND],
]);

function placedIn(...texts: readonly string[]): PlacedMark {
  const document = documentOf(texts.map((text, at) => ({ id: `art_${at + 1}`, text })));
  return placeMarks([mark], document)[0] as PlacedMark;
}

describe('a mark over several blocks', () => {
  it('is as certain as the least certain of its segments', () => {
    expect(placedIn(FIRST, SECOND).state).toBe('exact');
    expect(placedIn(FIRST, SECOND.replace('公布', '公示')).state).toBe('approximate');
    expect(placedIn(FIRST, '本办法自印发之日起施行。')).toMatchObject({ state: 'lost', places: [] });
  });

  it('is as like as the least like of its candidates', () => {
    expect(scoreOf(placedIn(FIRST, SECOND.replace('公布', '公示')))).toBeCloseTo(1 - 1 / SECOND.length);
    expect(scoreOf(placedIn(FIRST, SECOND))).toBeNull();
  });
});

describe('the segments of a confirmed mark', () => {
  const later = documentOf([
    { id: 'art_1', text: `第一条 ${FIRST.replace('六月', '九月')}` },
    { id: 'art_2', text: SECOND },
  ]);
  const placed = placeMarks([mark], later)[0] as PlacedMark;

  it('quote the words and the context that stand there now, one per block', () => {
    const [first, second] = later.blocks;
    expect(candidateSegments(placed, later)).toEqual([
      describeRange(first as never, 4, 4 + FIRST.length),
      describeRange(second as never, 0, SECOND.length),
    ]);
  });

  it('are one where two candidates stand in one block', () => {
    const places = [
      { state: 'approximate', blockId: 'art_1', start: 4, end: 8, score: 1 },
      { state: 'approximate', blockId: 'art_1', start: 12, end: 15, score: 1 },
    ] as unknown as PlacedMark['places'];
    const segments: readonly Segment[] = candidateSegments({ places }, later);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([[4, 15]]);
  });

  it('are none in a document without the block', () => {
    expect(candidateSegments(placed, documentOf([]))).toEqual([]);
  });
});

describe('the counts', () => {
  it('say how many are what', () => {
    expect(countStates(['exact', 'lost', 'exact'])).toEqual({ exact: 2, approximate: 0, lost: 1 });
  });
});

describe('a quote beside its candidate', () => {
  it('is set off where they differ', () => {
    expect(quoteDifference('于六月底前完成', '于九月底前全部完成')).toEqual({
      stored: [
        { text: '于', differs: false },
        { text: '六', differs: true },
        { text: '月底前完成', differs: false },
      ],
      candidate: [
        { text: '于', differs: false },
        { text: '九', differs: true },
        { text: '月底前', differs: false },
        { text: '全部', differs: true },
        { text: '完成', differs: false },
      ],
    });
  });

  it('loses no character', () => {
    const text = fc.string({ unit: fc.constantFrom('县', '乡', '𠮷', '，'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { stored, candidate } = quoteDifference(a, b);
        expect(stored.map((piece) => piece.text).join('')).toBe(a);
        expect(candidate.map((piece) => piece.text).join('')).toBe(b);
      }),
    );
  });
});
