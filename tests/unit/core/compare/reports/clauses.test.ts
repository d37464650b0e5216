import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseAt, clausesOf } from '../../../../../renderer/core/compare/reports/clauses.ts';
import { nestingOf } from '../../../../../renderer/core/compare/reports/nesting.ts';

const clauses = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the clauses of a sentence', () => {
  it('end at commas, colons and semicolons of either width', () => {
    expect(clauses('目标是：产值增长8%，税收5亿元；')).toEqual(['目标是', '产值增长8%', '税收5亿元', '']);
    expect(clauses('甲,乙;丙:丁')).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('do not end inside numbers', () => {
    expect(clauses('达1,234万元')).toEqual(['达1,234万元']);
    expect(clauses('于9:30开始')).toEqual(['于9:30开始']);
    expect(clauses('增长5—8%')).toEqual(['增长5—8%']);
    expect(clauses('增长8%，5家')).toEqual(['增长8%', '5家']);
    expect(clauses('增长8,5家')).toEqual(['增长8', '5家']);
    expect(clauses('增长%,123家')).toEqual(['增长%', '123家']);
    expect(clauses('达8,12345家')).toEqual(['达8', '12345家']);
    expect(clauses('甲：8家')).toEqual(['甲', '8家']);
    expect(clauses('8：家')).toEqual(['8', '家']);
  });

  it('do not end inside quotes, and hold brackets whole; what is bracketed has clauses of its own', () => {
    expect(clauses('“甲，乙”增长，丙')).toEqual(['“甲，乙”增长', '丙']);
    expect(clauses('增长8%（预计，下同），丙')).toEqual(['增长8%（预计，下同）', '丙', '预计', '下同']);
    expect(clauses('增长8%(预计,下同),丙')).toEqual(['增长8%(预计,下同)', '丙', '预计', '下同']);
    expect(clauses('《甲，乙》')).toEqual(['《甲，乙》']);
  });

  it('number from 0 on each level, and hold an offset in the innermost', () => {
    const text = '甲，乙（丙，丁），戊';
    const all = clausesOf(text);
    expect(all.map(({ order }) => order)).toEqual([0, 1, 2, 0, 1]);
    const at = (offset: number) => {
      const { start, end } = clauseAt(all, text, offset);
      return text.slice(start, end);
    };
    expect([at(0), at(2), at(4), at(6), at(9)]).toEqual(['甲', '乙（丙，丁）', '丙', '丁', '戊']);
    expect(at(1)).toBe(text);
  });

  it('on the outermost level are the text without the signs that part them', () => {
    const unit = fc.constantFrom(...'甲乙，、。（）“”8,:');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const all = clausesOf(text);
        const second = all.slice(1).findIndex(({ order }) => order === 0);
        const outer = second === -1 ? all : all.slice(0, second + 1);
        expect(outer[0]?.start).toBe(0);
        expect(outer.at(-1)?.end).toBe(text.length);
        outer.slice(1).forEach(({ start }, index) => {
          expect(start).toBe((outer[index]?.end ?? 0) + 1);
        });
      }),
    );
  });
});

describe('nesting', () => {
  it('counts matched pairs alone', () => {
    const depths = (text: string) => Array.from(text, (_, offset) => nestingOf(text).depthAt(offset));
    expect(depths('甲（乙“丙”）丁')).toEqual([0, 1, 1, 2, 2, 2, 1, 0]);
    expect(depths('“甲（乙”丙）')).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(depths('）甲（')).toEqual([0, 0, 0]);
    expect(depths('“甲“乙”')).toEqual([0, 0, 1, 1, 1]);
  });
});
