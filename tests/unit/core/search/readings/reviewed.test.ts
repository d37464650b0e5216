/** Queries as people type them that once went wrong: what was wanted comes first. */
import { describe, expect, test } from 'vitest';
import type { PartId } from '../../../../../renderer/core/gazette/model.ts';
import { askOf, corpusOf, engineOf } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, readingOf } from './filed-corpus.ts';

const part = 'enc_1' as PartId;
const corpus = corpusOf([
  [
    {
      id: 'report',
      title: '政府工作报告',
      date: '2022-12-27',
      blocks: [
        { id: 'report-title', kind: 'title', text: '政 府 工 作 报 告' },
        { id: 'bureau', text: '由县发展和改革局牵头，优化营商环境' },
        { id: 'level', text: '4.2.1 Ⅳ级响应' },
        { id: 'step', text: '4.3.1级别提升' },
        { id: 'old', text: '自1995年起施行' },
        { id: 'valid', text: '有效期为5年，由全县各有关单位遵照执行，并在每年年底以前报告' },
      ],
    },
    {
      id: 'lamp',
      title: '关于印发《白石县照明管理办法》的通知',
      docNumber: '白政办发[2018]11号',
      date: '2018-05-17',
      parts: [
        { id: part, role: 'enclosed', label: null, title: '白石县照明管理办法', startLine: 1, endLine: 9 },
      ],
      blocks: [
        { id: 'number', part, kind: 'docNumber', text: '白政办发[2018]11号' },
        { id: 'lamp-title', part, kind: 'title', text: '白石县照明管理办法' },
        { id: 'enc_1__art_12', part, label: '第十二条', level: 1, text: '第十二条 亮化设施应当设置。' },
        { id: 'enc_1__art_13', part, label: '第十三条', level: 1, text: '第十三条 主干道应当设置。' },
      ],
    },
  ],
]);

describe.each(bothEngines(corpus))('%s', (_, engine) => {
  test.each([
    ['四级响应', 'level'],
    ['5年', 'valid'],
    ['营商环境优化', 'bureau'],
    ['白石县发展和改革局', 'bureau'],
    ['2022年政府工作报告', 'report-title'],
    ['2022 政府工作报告', 'report-title'],
    ['《白石县照明管理办法》第十三条', 'enc_1__art_13'],
    ['照明办法 第13条', 'enc_1__art_13'],
    ['第十三条 照明', 'enc_1__art_13'],
    ['第 12 条', 'enc_1__art_12'],
    ['2018 年 11 号', 'number'],
    ['二〇一八年第十一号', 'number'],
    ['白政办发2018-11', 'number'],
    ['《2018》11号', 'number'],
    ['標題:照明', 'lamp-title'],
  ])('%s finds %s first', (query, first) => {
    expect(blocksOf(engine.ranked(query))[0]).toBe(first);
  });

  test.each(['一级', '第36条', '第三十六条', '“十二五”'])('%s is not found in another number', (query) => {
    expect(engine.ranked(query)).toEqual([]);
  });

  test('a clause that is asked for by its label has the label marked', () => {
    expect(engine.ranked('白石县照明管理办法第十三条')[0]?.ranges).toEqual([[0, 4]]);
  });

  test('words that stand apart are told from most of the words', () => {
    expect(readingOf(engine, '营商环境优化')).toBe('scattered');
    expect(readingOf(engine, '白石县发展和改革局')).toBe('most');
  });
});

test('a whole document pasted into the box is answered at once and in little memory', () => {
  const engine = engineOf(corpus);
  const text = Array.from({ length: 4000 }, (_, index) => `优化第${index}段营商环境、`).join('');
  const started = performance.now();
  for (const length of [1000, 8000, text.length]) {
    expect(engine.search(askOf(text.slice(0, length))).ask.query).toHaveLength(length);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
