import { describe, expect, it } from 'vitest';
import { formatNumeral } from '../../../../renderer/core/text/numerals.ts';
import { inArabic, saysNumber } from '../../../bench/search/equal-numbers.ts';

describe('inArabic', () => {
  it.each([
    ['第十二条第三款第(五)项', '第12条第3款第(五)项'],
    ['第一百〇五条', '第105条'],
    ['第二千零二十条', '第2020条'],
    ['二〇二二年十一月五日', '2022年11月5日'],
    ['二零二二年', '2022年'],
    ['二级、ii级、iv级、12级', '2级、2级、4级、12级'],
    ['十二个月、一是二条', '十二个月、一是二条'],
    ['第十百条', '第十百条'],
  ])('writes %s as %s', (text, arabic) => {
    expect(inArabic(text)).toBe(arabic);
  });

  it('undoes the spelling of every number from 1 to 9999', () => {
    const values = Array.from({ length: 9999 }, (_, index) => index + 1);
    const wrong = values.filter((value) => inArabic(`第${formatNumeral(value)}条`) !== `第${value}条`);
    expect(wrong).toEqual([]);
  });
});

describe('saysNumber', () => {
  it('is true only of numbers in a frame that lets them be written otherwise', () => {
    expect(['依照第十条', '2022年', '三级'].map(saysNumber)).toEqual([true, true, true]);
    expect(['十条', '2022', '第十'].map(saysNumber)).toEqual([false, false, false]);
  });
});
