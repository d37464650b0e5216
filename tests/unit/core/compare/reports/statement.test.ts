import { describe, expect, it } from 'vitest';
import { basisOf, moodOf } from '../../../../../renderer/core/compare/reports/statement.ts';

const mood = (text: string, ...headings: readonly string[]) => moodOf({ text, headings });
const basis = (text: string, ...headings: readonly string[]) => basisOf({ text, headings }, text.length);

describe('what a report tells', () => {
  it('is done or planned by the outermost heading that says so', () => {
    expect(mood('产值增长8%。', '2017年工作回顾', '发展目标全面完成')).toBe('result');
    expect(mood('产值增长8%。', '2018年工作目标及思路')).toBe('plan');
    expect(mood('产值增长8%。', '2018年工作安排', '巩固工作成绩')).toBe('plan');
    expect(mood('确保了产值增长8%。', '一年来的成绩')).toBe('result');
  });

  it('is planned by its words where no heading says so', () => {
    expect(mood('力争产值增长8%。', '工业')).toBe('plan');
    expect(mood('年内新增企业5家。')).toBe('plan');
    expect(mood('产值增长8%。', '工业')).toBe('result');
  });
});

describe('the basis of a figure', () => {
  it('is the year of the report unless something else is said', () => {
    expect(basis('地区生产总值增长8%')).toBe('');
    expect(basis('2017年，地区生产总值增长8%', '2017年工作回顾')).toBe('');
    expect(basis('2017年，地区生产总值增长8%')).toBe('');
  });

  it('is part of a year, several years, or a footing', () => {
    expect(basis('上半年，收入增长8%')).toBe('上半年');
    expect(basis('一季度收入增长8%')).toBe('一季度');
    expect(basis('1-9月收入增长8%')).toBe('1-9月');
    expect(basis('收入年均增长8%')).toBe('年均');
    expect(basis('收入同口径增长8%')).toBe('同口径');
    expect(basis('五年来，收入累计增长8%')).toBe('五年来 累计');
    expect(basis('收入增长8%', '过去五年工作回顾')).toBe('过去五年');
    expect(basis('收入增长8%', '“十三五”时期主要成就')).toBe('十三五”时期');
  });

  it('is told of the figure’s own clause and what stands before it', () => {
    expect(basis('累计引资5亿元，收入增长8%')).toBe('');
    expect(basisOf({ text: '收入增长8%，上半年增长9%', headings: [] }, 6)).toBe('');
  });

  it('counts years from the one in the heading', () => {
    expect(basis('2020年收入增长8%', '2021年工作回顾')).toBe('-1');
    expect(basis('到2025年，收入达8亿元', '2022年工作安排')).toBe('3');
    expect(basis('到2025年，收入比2020年增加8亿元', '工作安排')).toBe('到2025年 比2020年');
  });
});
