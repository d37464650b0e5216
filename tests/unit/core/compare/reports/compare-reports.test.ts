import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureChange, printedAt } from '../../../../../renderer/core/compare/reports/changes.ts';
import {
  compareReports,
  countedSentencesOf,
  type ReportComparison,
} from '../../../../../renderer/core/compare/reports/compare-reports.ts';
import { customTheme, THEMES, type Theme } from '../../../../../renderer/core/compare/reports/themes.ts';
import type { GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { COMPARABLE, NOT_COMPARABLE } from '../../../../fixtures/reports/comparisons.ts';
import { documentOf } from '../../search/corpus-fixture.ts';
import { corpusDocument, REPORT_2018, REPORT_2022, reportOf } from './report-fixture.ts';

const REAL = compareReports(REPORT_2018, REPORT_2022, THEMES);

function themeOf(comparison: ReportComparison, id: string) {
  const found = comparison.themes.find(({ theme }) => theme.id === id);
  if (found === undefined) throw new Error(`no theme ${id}`);
  return found;
}

const shape = ({ a, b, unit, difference, ratio }: FigureChange) => ({
  subjectA: a.figure.subject?.text,
  figureA: a.figure.text,
  figureB: b.figure.text,
  unit: unit === '百分点' ? '%' : unit,
  difference,
  ratio,
});

describe('what changed between the two reports', () => {
  it('is every pair that was read as comparable, and no other', () => {
    const expected = COMPARABLE.map(({ a: _, b: __, ...rest }) => rest);
    expect(REAL.changes.map(shape)).toEqual(expected);
  });

  it.each(COMPARABLE)(
    'stands in the clauses that were read: $a / $b',
    ({ a, b, figureA, figureB, subjectA }) => {
      const change = REAL.changes.find(
        (each) =>
          each.a.figure.subject?.text === subjectA &&
          each.a.figure.text === figureA &&
          each.b.figure.text === figureB,
      );
      if (change === undefined) throw new Error('no such change');
      for (const [document, place, clause] of [
        [REPORT_2018, change.a, a],
        [REPORT_2022, change.b, b],
      ] as const) {
        const { blockId, start, end } = printedAt(place);
        const text = document.blocks.find(({ id }) => id === blockId)?.text;
        expect(text).toContain(clause);
        expect(text?.slice(start, end)).toBe(place.figure.text);
      }
    },
  );

  it.each(NOT_COMPARABLE)('is none between $reason', ({ a, b }) => {
    const hasFigure = (document: GazetteDocument, [clause, figure]: readonly [string, string]) =>
      countedSentencesOf(document).some(
        ({ text, figures }) => text.includes(clause) && figures.some((each) => each.text === figure),
      );
    const pairs = REAL.changes.filter(
      (each) =>
        each.a.sentence.text.includes(a[0]) &&
        each.a.figure.text === a[1] &&
        each.b.sentence.text.includes(b[0]) &&
        each.b.figure.text === b[1],
    );
    expect([hasFigure(REPORT_2018, a), hasFigure(REPORT_2022, b)]).toEqual([true, true]);
    expect(pairs).toEqual([]);
  });

  it('says which differences are of bounds or rounded numbers', () => {
    expect(REAL.changes.filter(({ isApproximate }) => isApproximate).map(({ mood }) => mood)).toEqual([
      'plan',
      'plan',
      'plan',
    ]);
  });

  it('goes to the themes that its subject names', () => {
    const subjects = (id: string) => themeOf(REAL, id).changes.map(({ subject }) => subject);
    expect(subjects('economy')).toEqual(['地区生产总值']);
    expect(subjects('livelihood')).toEqual(['民生支出', '农村居民人均可支配收入', '城镇就业']);
    expect(subjects('government')).toEqual(['人大代表建议', '政协委员提案']);
    expect(subjects('finance')).toEqual([]);
  });

  it('goes, where its subject names no theme, wherever both sentences stand', () => {
    const a = reportOf('2018-a--r', { done: ['粮食丰收，社员人数8人。'] });
    const b = reportOf('2022-a--r', { done: ['粮食歉收，社员人数9人。'] });
    const compared = compareReports(a, b, THEMES);
    expect(themeOf(compared, 'agriculture').changes.map(({ difference }) => difference)).toEqual([1]);
    expect(themeOf(compared, 'finance').changes).toEqual([]);
  });
});

const changesOf = (a: readonly string[], b: readonly string[]) =>
  compareReports(reportOf('2018-a--r', { done: a }), reportOf('2022-a--r', { done: b }), THEMES).changes;

describe('a change', () => {
  it('needs the same unit, aspect and basis', () => {
    expect(changesOf(['民生支出达4亿元。'], ['民生支出达5亿元。'])).toHaveLength(1);
    expect(changesOf(['民生支出达4亿元。'], ['民生支出达5亿美元。'])).toEqual([]);
    expect(changesOf(['民生支出达4亿元。'], ['民生支出增长5%。'])).toEqual([]);
    expect(changesOf(['民生支出达4亿元。'], ['上半年民生支出达5亿元。'])).toEqual([]);
    expect(changesOf(['民生支出增长4%。'], ['民生支出年均增长5%。'])).toEqual([]);
    expect(changesOf(['民生支出达4%。'], ['民生支出增长5%。'])).toEqual([]);
    expect(changesOf(['常住人口达4万。'], ['常住人口达5万。'])).toEqual([]);
    expect(changesOf(['常住人口达4-5万人。'], ['常住人口达5万人。'])).toEqual([]);
  });

  it('needs both done or both planned', () => {
    const compare = (planned: readonly string[]) =>
      compareReports(reportOf('a', { done: ['粮食产量65万吨。'] }), reportOf('b', { planned }), []).changes;
    expect(compare(['粮食产量66万吨。'])).toEqual([]);
  });

  it('counts a fall as negative', () => {
    const [change] = changesOf(['水泥产量下降11.4%。'], ['水泥产量增长5%。']);
    expect([change?.difference, change?.unit, change?.ratio]).toEqual([16.4, '百分点', null]);
  });

  it('is relative only where amounts are compared', () => {
    expect(changesOf(['粮食产量64万吨。'], ['粮食产量80万吨。'])[0]?.ratio).toBe(25);
    expect(changesOf(['森林覆盖率42.26%。'], ['森林覆盖率43.42%。'])[0]).toMatchObject({
      ratio: null,
      difference: 1.16,
    });
    expect(changesOf(['参保对象比上年减少21人。'], ['参保对象比上年增加9人。'])[0]).toMatchObject({
      ratio: null,
      difference: 30,
    });
  });

  it('is none where a report states two numbers, and one where it repeats the number', () => {
    expect(changesOf(['粮食产量64万吨。', '粮食产量65万吨。'], ['粮食产量80万吨。'])).toEqual([]);
    expect(
      changesOf(['粮食产量64万吨。'], ['粮食产量80万吨。', '粮食产量81万吨。', '粮食产量80万吨。']),
    ).toEqual([]);
    expect(changesOf(['粮食产量64万吨。', '完成粮食产量64万吨。'], ['粮食产量80万吨。'])).toHaveLength(1);
  });
});

describe('sentences face to face', () => {
  const rowsOf = (a: readonly string[], b: readonly string[], planned: readonly string[] = []) => {
    const theme: Theme = { id: 'all', name: '全部', terms: ['。'], except: [] };
    const compared = compareReports(reportOf('a', { done: a }), reportOf('b', { done: b, planned }), [theme]);
    return compared.themes[0]?.rows.map((row) => [row.a?.text ?? null, row.b?.text ?? null]);
  };

  it('count the same subject, or have many words in common', () => {
    expect(rowsOf(['实现粮食产量64万吨。'], ['农业形势喜人，粮食产量80万吨。'])).toEqual([
      ['实现粮食产量64万吨。', '农业形势喜人，粮食产量80万吨。'],
    ]);
    expect(rowsOf(['深入化解信访积案，群众满意。'], ['加大信访积案化解力度，群众满意。'])).toHaveLength(1);
  });

  it('are not paired by a turn of phrase, nor what was done with what is planned', () => {
    expect(rowsOf(['产业结构不断优化。'], ['政务环境不断优化。'])).toEqual([
      [null, '政务环境不断优化。'],
      ['产业结构不断优化。', null],
    ]);
    expect(rowsOf(['粮食产量64万吨。'], [], ['粮食产量64万吨。'])).toHaveLength(2);
  });

  it('stand in the order of the first report, with what is only in the second behind its neighbour', () => {
    expect(
      rowsOf(
        ['粮食产量64万吨。', '天气晴好。', '生猪出栏量9万头。'],
        ['前言。', '生猪出栏量8万头。', '后记。', '粮食产量80万吨。', '完。'],
      ),
    ).toEqual([
      [null, '前言。'],
      ['粮食产量64万吨。', '粮食产量80万吨。'],
      [null, '完。'],
      ['天气晴好。', null],
      ['生猪出栏量9万头。', '生猪出栏量8万头。'],
      [null, '后记。'],
    ]);
  });

  it('take the likest partner', () => {
    const [long, short] = ['粮食产量80万吨，丰收在望，农民喜笑颜开。', '粮食产量80万吨。'];
    expect(rowsOf(['粮食产量64万吨。'], [long, short])).toEqual([
      [null, long],
      ['粮食产量64万吨。', short],
    ]);
  });

  it('hold each sentence of the theme once, in order', () => {
    for (const { a, b, rows } of REAL.themes) {
      expect(rows.flatMap((row) => row.a ?? [])).toEqual(a);
      expect([...rows.flatMap((row) => row.b ?? [])].sort(byPlace(b))).toEqual(b);
      expect(rows.every((row) => row.a !== null || row.b !== null)).toBe(true);
    }
  });
});

function byPlace<T>(all: readonly T[]): (one: T, other: T) => number {
  return (one, other) => all.indexOf(one) - all.indexOf(other);
}

const words = fc.constantFrom('粮食产量', '民生支出', '财政收入', '水泥产量', '学校');
const statement = fc
  .tuple(
    words,
    fc.constantFrom('达', '增长', '下降', ''),
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom('万吨', '%', '亿元', '所'),
  )
  .map(([subject, verb, number, unit]) => `${subject}${verb}${number / 100}${unit}。`);
const report = fc.record({
  done: fc.array(statement, { maxLength: 5 }),
  planned: fc.array(statement, { maxLength: 4 }),
});

describe('the comparison', () => {
  it('turned round has the rows turned round and the differences negated', () => {
    fc.assert(
      fc.property(report, report, (one, other) => {
        const [a, b] = [reportOf('2018-a--r', one), reportOf('2022-a--r', other)];
        const [there, back] = [compareReports(a, b, THEMES), compareReports(b, a, THEMES)];
        const negated = back.changes.map(({ subject, difference }) => [subject, 0 - difference] as const);
        const differences = there.changes.map(
          ({ subject, difference }) => [subject, 0 + difference] as const,
        );
        expect([...differences].sort()).toEqual([...negated].sort());
        there.themes.forEach((theme, index) => {
          const pairs = (rows: typeof theme.rows, isTurned: boolean) =>
            rows
              .map((row) =>
                (isTurned ? [row.b, row.a] : [row.a, row.b]).map((each) => each?.text ?? '').join(' | '),
              )
              .sort();
          expect(pairs(back.themes[index]?.rows ?? [], true)).toEqual(pairs(theme.rows, false));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of the two reports turned round is the same pairs', () => {
    const back = compareReports(REPORT_2022, REPORT_2018, THEMES);
    const pair = (one: string | undefined, other: string | undefined) => `${one} | ${other}`;
    for (const [index, { rows }] of REAL.themes.entries()) {
      const turned = back.themes[index]?.rows.map((row) => pair(row.b?.text, row.a?.text));
      expect(turned?.sort()).toEqual(rows.map((row) => pair(row.a?.text, row.b?.text)).sort());
    }
  });

  it('of a document with itself changes nothing and faces each sentence with its like', () => {
    const same = compareReports(REPORT_2022, REPORT_2022, THEMES);
    expect(same.changes.length).toBeGreaterThan(20);
    expect(same.changes.every(({ difference }) => difference === 0)).toBe(true);
    for (const { rows } of same.themes) {
      for (const { a, b } of rows) if (a !== null && a.text.length > 12) expect(b?.text).toBe(a.text);
    }
  });

  it('shows nothing but slices of the print', () => {
    const texts = new Map(
      [...REPORT_2018.blocks, ...REPORT_2022.blocks].map((block) => [`${block.id}${block.text}`, block.text]),
    );
    const prints = [...texts.values()];
    for (const { a, b } of REAL.themes) {
      for (const { text, start, end } of [...a, ...b]) {
        expect(prints.some((print) => print.slice(start, end) === text)).toBe(true);
      }
    }
  });

  it('of unrelated, one-line or empty documents is empty themes and no changes', () => {
    const line = documentOf({ blocks: ['天气晴好'] });
    const lighting = corpusDocument('2018-08--nzbf-2018-11');
    for (const other of [line, documentOf({ blocks: [] })]) {
      const compared = compareReports(REPORT_2022, other, THEMES);
      expect(compared.changes).toEqual([]);
      expect(
        compared.themes.every(({ b, rows }) => b.length === 0 && rows.every((row) => row.b === null)),
      ).toBe(true);
    }
    expect(compareReports(line, line, THEMES).themes.every(({ rows }) => rows.length === 0)).toBe(true);
    expect(compareReports(REPORT_2022, lighting, THEMES).changes).toEqual([]);
  });

  it('names its documents and keeps the order of the themes, the reader’s own among them', () => {
    const own = customTheme('油茶 杂交水稻');
    if (own === null) throw new Error('no theme');
    const compared = compareReports(REPORT_2018, REPORT_2022, [own, ...THEMES]);
    expect([compared.a, compared.b]).toEqual([REPORT_2018.id, REPORT_2022.id]);
    expect(compared.themes.map(({ theme }) => theme)).toEqual([own, ...THEMES]);
    expect(compared.themes[0]?.b.map(({ text }) => text.slice(0, 7))).toEqual(['袁隆平杂交水稻']);
    expect(compared.themes[0]?.a.map(({ text }) => text.slice(0, 4))).toEqual([
      '大三湘油',
      '粮食生产',
      '加快推进',
    ]);
  });
});
