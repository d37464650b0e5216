import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../../renderer/core/compare/reports/sentences.ts';
import {
  customTheme,
  THEMES,
  themeTest,
  themeWords,
} from '../../../../../renderer/core/compare/reports/themes.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';
import { THEME_SENTENCES } from '../../../../fixtures/reports/themes.ts';
import { REPORT_2018, REPORT_2022, reportOf } from './report-fixture.ts';

/** Names of enterprises that hold a term, so that a sentence is shown that a reader would not look for. */
const NAMED_LIKE_A_TERM: ReadonlySet<string> = new Set(['培优扶强现有企业，推进得意电子、']);

const SENTENCES = { '2018': sentencesOf(REPORT_2018), '2022': sentencesOf(REPORT_2022) };

function testOf(id: string): (words: string) => boolean {
  const theme = THEMES.find((each) => each.id === id);
  if (theme === undefined) throw new Error(`no theme ${id}`);
  return themeTest(theme);
}

const speaksOf = (id: string, text: string) => testOf(id)(fold(text));

describe('the sentences of a theme', () => {
  it.each(THEME_SENTENCES)(
    'are those read as $theme in the report of $report',
    ({ theme, report, belongs, may }) => {
      const test = testOf(theme);
      const shown = SENTENCES[report].filter((sentence) => test(themeWords(sentence)));
      const missed = belongs.filter((words) => !shown.some(({ text }) => text.includes(words)));
      const known = [...belongs, ...may, ...NAMED_LIKE_A_TERM];
      const surplus = shown.filter(({ text }) => !known.some((words) => text.includes(words)));
      expect(missed).toEqual([]);
      expect(surplus.map(({ text }) => text)).toEqual([]);
    },
  );

  it('stand under a heading that names it, or behind a sentence that does', () => {
    const document = reportOf('2022-a--report-9', { done: ['加强生态保护。栽树，护水。', '一切，都好。'] });
    const shown = sentencesOf(document).filter((sentence) => testOf('ecology')(themeWords(sentence)));
    expect(shown.map(({ text }) => text)).toEqual(['加强生态保护。', '栽树，护水。']);
    const [first] = sentencesOf(document);
    if (first === undefined) throw new Error('no sentence');
    expect(testOf('education')(themeWords({ ...first, headings: ['回顾', '教育事业'] }))).toBe(true);
  });

  it('do not speak of it by a phrase that means something else', () => {
    expect(speaksOf('education', '开展主题教育和学习教育')).toBe(false);
    expect(speaksOf('education', '开展主题教育，办好教育')).toBe(true);
    expect(speaksOf('ecology', '营造良好政治生态')).toBe(false);
    expect(speaksOf('health', '经济持续健康发展')).toBe(false);
    expect(speaksOf('transport', '在政治道路上')).toBe(false);
  });

  it('are not joined over a line or by what an exception leaves', () => {
    expect(testOf('education')('教\n育')).toBe(false);
    expect(themeTest({ id: 'x', name: 'x', terms: ['甲丁'], except: ['乙丙'] })('甲乙丙丁')).toBe(false);
  });
});

describe('the themes that are offered', () => {
  it('have different ids and names, and terms that are words', () => {
    expect(new Set(THEMES.map(({ id }) => id)).size).toBe(THEMES.length);
    expect(new Set(THEMES.map(({ name }) => name)).size).toBe(THEMES.length);
    for (const { id, terms, except } of THEMES) {
      expect(id).toMatch(/^[a-z]+$/);
      expect([...terms, ...except].every((term) => fold(term) !== '')).toBe(true);
      for (const phrase of except)
        expect(
          terms.some((term) => fold(phrase).includes(fold(term))),
          phrase,
        ).toBe(true);
    }
  });

  it.each([
    ['agriculture', '完成高标准农田建设'],
    ['finance', '税收收入稳步增长'],
    ['industry', '园区面貌一新'],
    ['investment', '招商引资成效显著'],
    ['rural', '乡村振兴全面推进'],
    ['education', '新建幼儿园'],
    ['ecology', '空气质量持续改善'],
    ['livelihood', '城镇登记失业率下降'],
    ['health', '疫情防控有力'],
    ['transport', '公路提质改造'],
    ['urban', '老旧小区改造'],
    ['safety', '安全生产形势平稳'],
    ['reform', '营商环境持续优化'],
    ['culture', '旅游收入增长'],
    ['government', '依法行政深入'],
    ['economy', '地区生产总值增长'],
    ['commerce', '社会消费品零售总额增长'],
    ['innovation', '高新技术企业增加'],
  ])('%s holds %s', (id, text) => {
    expect(speaksOf(id, text)).toBe(true);
    expect(speaksOf(id, '天气晴好')).toBe(false);
  });
});

describe('a theme that the reader types', () => {
  it('is each of his words once, any one of which is enough', () => {
    const theme = customTheme('  油茶　玫瑰 油茶 ');
    expect(theme).toEqual({ id: 'custom:油茶 玫瑰', name: '油茶 玫瑰', terms: ['油茶', '玫瑰'], except: [] });
    const test = themeTest(theme ?? { id: '', name: '', terms: [], except: [] });
    expect([test(fold('种植玫瑰')), test(fold('新造油茶林')), test(fold('油和茶'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is none without a word', () => {
    expect([customTheme(''), customTheme(' 　\t'), customTheme('\u200b')]).toEqual([null, null, null]);
  });

  it('is found however it is printed', () => {
    const theme = customTheme('PPP ㎡');
    if (theme === null) throw new Error('no theme');
    expect(themeTest(theme)(fold('推行ＰＰＰ模式'))).toBe(true);
    expect(themeTest(theme)(fold('改造5000m²'))).toBe(true);
  });

  it('is taken literally, whatever signs it holds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'.*+?^$()[]{}|\\/-税'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        word,
        fc.string({ unit: fc.constantFrom(...'.*+?^$()[]{}|\\/-税'), maxLength: 30 }),
        (typed, text) => {
          const theme = customTheme(typed);
          if (theme === null) throw new Error('no theme');
          expect(themeTest(theme)(fold(text))).toBe(fold(text).includes(fold(typed)));
        },
      ),
    );
  });
});
