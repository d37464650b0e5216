import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../../renderer/core/compare/reports/figures.ts';
import type { Figure } from '../../../../../renderer/core/compare/reports/model.ts';
import type { ExpectedFigure, SentenceFigures } from '../../../../fixtures/reports/expectation.ts';
import { FIGURES_2018 } from '../../../../fixtures/reports/figures-2018.ts';
import { FIGURES_2018_PLAN } from '../../../../fixtures/reports/figures-2018-plan.ts';
import { FIGURES_2022 } from '../../../../fixtures/reports/figures-2022.ts';
import { FIGURES_ANALYSIS } from '../../../../fixtures/reports/figures-analysis.ts';
import { FIGURE_FORMS, NO_FIGURES } from '../../../../fixtures/reports/figures-traps.ts';
import { corpusDocument, corpusDocuments } from './report-fixture.ts';

function asExpected({ text, value, range, unit, aspect, direction, subject, bound }: Figure): ExpectedFigure {
  return {
    text,
    value: range ?? value,
    unit,
    aspect: direction === 'down' && (aspect === 'growth' || aspect === 'change') ? `-${aspect}` : aspect,
    subject: subject?.text ?? null,
    bound,
  };
}

const PRINTED: readonly (readonly [string, readonly SentenceFigures[]])[] = [
  ['2018-04--report-1', FIGURES_2018],
  ['2018-04--report-1', FIGURES_2018_PLAN],
  ['2022-a--report-1', FIGURES_2022],
  ['2018-08--report-1', FIGURES_ANALYSIS],
];

describe('the figures of a sentence', () => {
  for (const [id, sentences] of PRINTED) {
    it.each(sentences)(`are those read in ${id}: $text`, ({ text, figures }) => {
      expect(corpusDocument(id).blocks.some((block) => block.text.includes(text))).toBe(true);
      expect(figuresIn(text).map(asExpected)).toEqual(figures);
    });
  }

  it.each(FIGURE_FORMS)('are read in other forms: $text', ({ text, figures }) => {
    expect(figuresIn(text).map(asExpected)).toEqual(figures);
  });

  it.each(NO_FIGURES.map((text) => ({ text })))('are none where nothing is counted: $text', ({ text }) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it('are slices of the text, and so are their subjects, in every paragraph of the corpus', () => {
    for (const { text } of corpusDocuments().flatMap(({ blocks }) => blocks)) {
      let end = 0;
      for (const figure of figuresIn(text)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(end);
        end = figure.end;
        const { subject } = figure;
        if (subject !== null) expect(text.slice(subject.start, subject.end)).toBe(subject.text);
        expect(figure.key === null || subject !== null).toBe(true);
        expect(figure.value === null).toBe(figure.range !== null);
      }
    }
  });

  it('are slices in any text, whatever signs it holds', () => {
    const unit = fc.constantFrom(
      ...'0123456789一二三十百万亿元个家%％.,，、。（）“”《》-—至约达增长下降占比分别和余年第',
      '个百分点',
      '分别',
      '以上',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        for (const { start, end, text: printed, subject, value, range } of figuresIn(text)) {
          expect(text.slice(start, end)).toBe(printed);
          if (subject !== null) expect(text.slice(subject.start, subject.end)).toBe(subject.text);
          for (const number of range ?? [value]) expect(Number.isFinite(number)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const MAGNITUDES = [
  ['', 0n],
  ['百', 2n],
  ['千', 3n],
  ['万', 4n],
  ['百万', 6n],
  ['亿', 8n],
  ['万亿', 12n],
] as const;

describe('the value of a figure', () => {
  it('is the printed number times what 万 and 亿 stand for, exactly', () => {
    const number = fc.record({
      whole: fc.integer({ min: 0, max: 999999 }),
      places: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(
        number,
        fc.nat(9999),
        fc.constantFrom(...MAGNITUDES),
        ({ whole, places }, rest, [word, zeros]) => {
          const fraction = places === 0 ? '' : String(rest % 10 ** places).padStart(places, '0');
          const printed = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
          const [figure] = figuresIn(`财政总收入达${printed}${word}元。`);
          const exact = BigInt(whole + fraction) * 10n ** zeros;
          expect(figure?.value).toBe(Number(`${exact}e-${fraction.length}`));
          expect(figure?.unit).toBe('元');
          expect(figure?.exponent).toBe(Number(zeros));
          expect(figure?.text).toBe(`${printed}${word}元`);
        },
      ),
    );
  });

  it('is the same in full width and with separators of thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99999999 }), (number) => {
        const wide = Array.from(String(number), (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        ).join('');
        const parted = number.toLocaleString('en-US');
        const values = [String(number), wide, parted].map((each) => figuresIn(`造林${each}亩`)[0]?.value);
        expect(values).toEqual([number, number, number]);
      }),
    );
  });

  it.each([
    ['收入200-300元', [200, 300], '元'],
    ['收入200元至300元', [200, 300], '元'],
    ['投资5000万元-1亿元', [50000000, 100000000], '元'],
    ['投资3～5亿元', [300000000, 500000000], '元'],
    ['投资500元—2万元', [500, 20000], '元'],
    ['补助200一300元', [200, 300], '元'],
  ] as const)('of a range is both ends: %s', (text, range, unit) => {
    const [figure] = figuresIn(text);
    expect([figure?.range, figure?.unit, figure?.value]).toEqual([range, unit, null]);
  });

  it('is not read from more digits than can be held exactly', () => {
    expect(figuresIn('达1234567890123456元')).toEqual([]);
    expect(figuresIn('达123456789012345元')[0]?.value).toBe(123456789012345);
  });

  it('of Chinese numerals is read where they count', () => {
    const value = (text: string) => figuresIn(text).map((each) => [each.text, each.value]);
    expect(value('植树二百三十亩')).toEqual([['二百三十亩', 230]]);
    expect(value('增长一倍')).toEqual([['一倍', 1]]);
    expect(value('提高两个百分点')).toEqual([['两个百分点', 2]]);
    expect(value('惠及十一个村')).toEqual([['十一个', 11]]);
    expect(value('惠及十个村')).toEqual([]);
    expect(value('打通服务群众最后一公里')).toEqual([]);
    expect(value('第十二个五年规划')).toEqual([]);
    expect(value('奋战三天')).toEqual([]);
    expect(value('服务三十年')).toEqual([]);
    expect(value('达千分之五和百分之十二')).toEqual([['百分之十二', 12]]);
    expect(value('达百分之3.5')).toEqual([['百分之3.5', 3.5]]);
  });
});
