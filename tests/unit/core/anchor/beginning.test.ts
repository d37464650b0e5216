import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBeginning } from '../../../../renderer/core/anchor/beginning.ts';
import { resolve } from '../../../../renderer/core/anchor/resolve.ts';
import type { Block, BlockId, PartId } from '../../../../renderer/core/gazette/model.ts';

const THIRTY = '县城照明工作主管部门应当建立照明能耗考核制度定期对县城亮化能';

function blockOf(text: string): Block {
  return {
    id: 'enc_1__art_19' as BlockId,
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

describe('the beginning of a block', () => {
  it('is its first 32 characters, with what follows them', () => {
    const text = `${THIRTY}耗情况进行检查。`;
    expect(describeBeginning(blockOf(text))).toEqual({
      blockId: 'enc_1__art_19',
      start: 0,
      end: 32,
      exact: `${THIRTY}耗情`,
      prefix: '',
      suffix: '况进行检查。',
    });
  });

  it('is the whole of a short block', () => {
    expect(describeBeginning(blockOf('第一章  总则'))).toMatchObject({
      exact: '第一章  总则',
      end: 7,
      suffix: '',
    });
  });

  it('never ends in half a character', () => {
    expect(describeBeginning(blockOf(`${THIRTY}一𠮷祥`))?.exact).toBe(`${THIRTY}一`);
    expect(describeBeginning(blockOf(`${THIRTY}𠮷祥`))?.exact).toBe(`${THIRTY}𠮷`);
  });

  it('is null for a block without text', () => {
    expect(describeBeginning(blockOf(''))).toBeNull();
  });

  it('is found again at the start of its block', () => {
    const text = fc.string({
      unit: fc.constantFrom('第', '一', '条', '𠮷', '，', ' '),
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (printed) => {
        const block = blockOf(printed);
        const segment = describeBeginning(block);
        if (segment === null) throw new Error('the block has text');
        expect(segment.end).toBe(segment.exact.length);
        expect(segment.end).toBeLessThanOrEqual(32);
        expect(segment.end).toBeGreaterThanOrEqual(Math.min(31, printed.length));
        expect(resolve(segment, { blocks: [block] })).toMatchObject({ state: 'exact', start: 0 });
      }),
    );
  });

  it('is only a candidate where the block begins with other words than it did', () => {
    const segment = describeBeginning(blockOf(`${THIRTY}耗情况进行检查。`));
    if (segment === null) throw new Error('the block has text');
    const changed = blockOf(`第十九条 ${THIRTY}耗情况进行检查。`);
    expect(resolve(segment, { blocks: [changed] })).toMatchObject({
      state: 'approximate',
      score: 1,
      start: 5,
      end: 37,
    });
    expect(resolve(segment, { blocks: [blockOf('第十九条 另有规定。')] }).state).toBe('lost');
  });
});
