import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, halfWidthDigits, parseNumeral } from '../../../../renderer/core/text/numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['一十二', 12],
    ['二十', 20],
    ['六十八', 68],
    ['一百', 100],
    ['一百零八', 108],
    ['一百〇八', 108],
    ['一百○八', 108],
    ['一百一十', 110],
    ['一百十', 110],
    ['两百', 200],
    ['一千零一十', 1010],
    ['一千零八', 1008],
    ['九千九百九十九', 9999],
    ['二〇二二', 2022],
    ['二○二二', 2022],
    ['〇', 0],
    ['12', 12],
    ['１２', 12],
    [' 十二 ', 12],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '百',
    '一百八',
    '十百',
    '一千八十',
    '廿',
    '壹',
    'l',
    '1.1',
    '-1',
    '第一',
    '一、',
    '十十',
  ])('reads %j as no numeral', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('gives back every number that is written', () => {
    for (let value = 1; value <= 9999; value++) expect(parseNumeral(formatNumeral(value))).toBe(value);
  });

  it('never throws and never gives anything but a whole number or null', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'零〇一二两三九十百千0９. 第') });
    fc.assert(
      fc.property(fc.oneof(characters, fc.string()), (text) => {
        const value = parseNumeral(text);
        return value === null || (Number.isSafeInteger(value) && value >= 0);
      }),
    );
  });
});

describe('formatNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9090, '九千零九十'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumeral(value)).toBe(text);
  });

  it.each([0, -1, 1.5, 10_000, Number.NaN])('refuses %d', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError);
  });
});

describe('halfWidthDigits', () => {
  it('changes digits alone and keeps the length', () => {
    expect(halfWidthDigits('２０２２年（１）．')).toBe('2022年（1）．');
  });
});
