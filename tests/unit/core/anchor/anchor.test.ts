import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { createResolver, resolve } from '../../../../renderer/core/anchor/resolve.ts';
import type { Block, BlockId, PartId } from '../../../../renderer/core/gazette/model.ts';

function block(id: string, text: string): Block {
  return {
    id: id as BlockId,
    part: 'enc_1' as PartId,
    parent: null,
    kind: 'paragraph',
    level: null,
    label: null,
    heading: null,
    text,
    source: [],
  };
}

const ARTICLE = block(
  'enc_1__art_13',
  '第十三条 任何单位和个人都应当保护县城照明设施，不得实施下列行为：（一）损坏照明设施；（二）移动照明设施。',
);

/** Text of few letters, so that quotes repeat, with characters outside the BMP among them. */
const text = fc
  .array(fc.constantFrom('县', '乡', '镇', '，', '𠮷', '😀', '的'), { minLength: 1, maxLength: 120 })
  .map((letters) => letters.join(''));

const textWithRange = text.chain((value) =>
  fc
    .tuple(fc.nat(value.length - 1), fc.nat(value.length - 1))
    .map(([a, b]) => ({ value, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
);

/** No half of a surrogate pair stands alone. */
function isWellFormed(value: string): boolean {
  try {
    encodeURIComponent(value);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

describe('describe', () => {
  it('keeps the quote and thirty-two characters on either side', () => {
    const start = ARTICLE.text.indexOf('（一）损坏照明设施');
    const segment = describeRange(ARTICLE, start, start + 9);
    expect(segment.exact).toBe('（一）损坏照明设施');
    expect(segment.prefix).toBe(ARTICLE.text.slice(start - CONTEXT_LENGTH, start));
    expect(segment.suffix).toBe('；（二）移动照明设施。');
  });

  it('never splits a character, neither of the quote nor of the context', () => {
    fc.assert(
      fc.property(textWithRange, ({ value, start, end }) => {
        const segment = describeRange(block('b', value), start, end);
        expect(value.slice(segment.start, segment.end)).toBe(segment.exact);
        expect(segment.start).toBeLessThanOrEqual(start);
        expect(segment.end).toBeGreaterThanOrEqual(end);
        expect([segment.exact, segment.prefix, segment.suffix].every(isWellFormed)).toBe(true);
      }),
    );
  });

  it.each([
    [3, 3],
    [5, 4],
    [-1, 2],
    [0, 999],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses [%d, %d)', (start, end) => {
    expect(() => describeRange(ARTICLE, start, end)).toThrow(RangeError);
  });
});

describe('resolve', () => {
  it('finds every described range again', () => {
    fc.assert(
      fc.property(textWithRange, ({ value, start, end }) => {
        const target = block('b', value);
        const segment = describeRange(target, start, end);
        expect(resolve(segment, { blocks: [block('a', value), target] })).toEqual({
          state: 'exact',
          blockId: 'b',
          start: segment.start,
          end: segment.end,
        });
      }),
    );
  });

  it('follows the quote when words are inserted far before it', () => {
    const start = ARTICLE.text.indexOf('移动照明设施');
    const segment = describeRange(ARTICLE, start, start + 6);
    const amended = block(ARTICLE.id, ARTICLE.text.replace('任何单位', '县域内的任何单位'));
    expect(resolve(segment, { blocks: [amended] })).toEqual({
      state: 'exact',
      blockId: ARTICLE.id,
      start: start + 4,
      end: start + 10,
    });
  });

  it('leaves it to the user when words are inserted close to it', () => {
    const start = ARTICLE.text.indexOf('不得实施下列行为');
    const segment = describeRange(ARTICLE, start, start + 8);
    const amended = block(ARTICLE.id, ARTICLE.text.replace('任何单位', '县域内的任何单位'));
    expect(resolve(segment, { blocks: [amended] })).toEqual({
      state: 'approximate',
      blockId: ARTICLE.id,
      start: start + 4,
      end: start + 12,
      score: 1,
    });
  });

  it('tells repeated quotes apart by their surroundings', () => {
    const second = ARTICLE.text.lastIndexOf('照明设施');
    const segment = describeRange(ARTICLE, second, second + 4);
    const amended = block(ARTICLE.id, `（新增）${ARTICLE.text}`);
    expect(resolve(segment, { blocks: [amended] })).toMatchObject({ state: 'exact', start: second + 4 });
  });

  it('does not take another occurrence when the marked one is gone', () => {
    const second = ARTICLE.text.lastIndexOf('照明设施');
    const segment = describeRange(ARTICLE, second, second + 4);
    const amended = block(ARTICLE.id, '第十三条 照明设施的维护由县照明设施管理责任单位负责。');
    expect(resolve(segment, { blocks: [amended] }).state).toBe('lost');
  });

  it('does not take other words that came to stand at the same offsets', () => {
    const segment = describeRange(block('b', '乡镇应当及时上报'), 0, 2);
    expect(resolve(segment, { blocks: [block('b', '乡镇无需另行缴费')] }).state).toBe('lost');
  });

  it('is lost when the quote, the block or the characters are gone', () => {
    const segment = describeRange(ARTICLE, 0, 4);
    expect(resolve(segment, { blocks: [] })).toEqual({
      state: 'lost',
      blockId: null,
      start: null,
      end: null,
    });
    expect(resolve(segment, { blocks: [block(ARTICLE.id, '')] }).state).toBe('lost');
    expect(resolve({ ...segment, exact: '' }, { blocks: [ARTICLE] }).state).toBe('lost');
    expect(resolve({ ...segment, exact: '本办法由' }, { blocks: [ARTICLE] }).state).toBe('lost');
  });

  it('never returns a range that reads differently from the quote', () => {
    fc.assert(
      fc.property(textWithRange, text, ({ value, start, end }, other) => {
        const segment = describeRange(block('b', value), start, end);
        const found = createResolver({ blocks: [block('b', other)] })(segment);
        if (found.state === 'exact') expect(other.slice(found.start, found.end)).toBe(segment.exact);
      }),
    );
  });
});
