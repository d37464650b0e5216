import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlain, parseWords, unfinishedFilter } from '../../../../../renderer/core/search/query/language.ts';

/** What was read, short: required lists joined by `|`, excluded after `-`, filters as field=value. */
function read(typed: string): readonly string[] {
  const { required, excluded, filters } = parseWords(typed);
  return [
    ...required.map((terms) => terms.map(({ text }) => text).join('|')),
    ...excluded.map(({ text }) => `-${text}`),
    ...filters.map(({ field, values, isExcluded }) => `${isExcluded ? '-' : ''}${field}=${values.join('|')}`),
  ];
}

describe('a blank', () => {
  test.each([
    ['照明 设施', ['照明', '设施']],
    ['  照明　设施\t绿化\n', ['照明', '设施', '绿化']],
    ['照明', ['照明']],
    ['', []],
    [' 　', []],
  ])('parts words that must all occur: %j', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test('of repeated words only one is asked, however it is written', () => {
    expect(read('照明 照明 设施 照明')).toEqual(['照明', '设施']);
    expect(parseWords('GDP ｇｄｐ gdp').required).toHaveLength(1);
    expect(read('照明 或 绿化 照明')).toEqual(['照明|绿化', '照明']);
  });
});

describe('quotation marks', () => {
  test.each([
    ['"照明 设施"', ['照明 设施']],
    ['“照明 设施” 维护', ['照明 设施', '维护']],
    ['「照明 设施」', ['照明 设施']],
    ['＂照明　设施＂', ['照明　设施']],
    ['"照明 设施”维护', ['照明 设施', '维护']],
    ['"a""b"', ['a', 'b']],
    ['"或"', ['或']],
    ['照明 "或" 绿化', ['照明', '或', '绿化']],
    ['"-罚款"', ['-罚款']],
    ['"标题:照明"', ['标题:照明']],
  ])('hold together what stands in them: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test('are exact: numbers only as they are written', () => {
    const [[quoted] = [], [plain] = []] = parseWords('"第12条" 第13条').required;
    expect(quoted).toEqual({ text: '第12条', folded: '第12条', equals: [] });
    expect(plain?.equals).toEqual(['第十三条']);
  });

  test.each([
    ['"照明 设施', ['照明 设施']],
    ['照明 设施"', ['照明', '设施"']],
    ['""', []],
    ['"', []],
    ['照明 "', ['照明']],
    ['“十四五” 规划"', ['十四五', '规划"']],
    ['照明"设施"', ['照明"设施"']],
  ])(
    'that are not closed hold all that follows; empty ones nothing; inside a word they are text: %s',
    (typed, expected) => {
      expect(read(typed)).toEqual(expected);
    },
  );
});

describe('a dash', () => {
  test.each([
    ['古树名木 -罚款', ['古树名木', '-罚款']],
    ['古树名木 －罚款', ['古树名木', '-罚款']],
    ['古树名木 —罚款', ['古树名木', '-罚款']],
    ['-罚款', ['-罚款']],
    ['-罚款 -处分', ['-罚款', '-处分']],
    ['照明 -"专款 专用"', ['照明', '-专款 专用']],
    ['照明 --罚款', ['照明', '--罚款']],
    ['照明 -或', ['照明', '-或']],
  ])('before a word excludes it: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test.each([
    ['1000-5000', ['1000-5000']],
    ['照明 - 罚款', ['照明', '-', '罚款']],
    ['照明 -', ['照明', '-']],
    ['-', ['-']],
  ])('inside a word or by itself is text: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
    expect(parseWords(typed).excluded).toEqual([]);
  });
});

describe('the same term twice', () => {
  test.each(['"第12条" 第12条', '第12条 "第12条"'])('stays exact if it was once: %s', (typed) => {
    expect(parseWords(typed).required.map((terms) => terms.map(({ equals }) => equals))).toEqual([[[]]]);
  });
});

describe('或', () => {
  test.each([
    ['照明 或 绿化', ['照明|绿化']],
    ['照明 或者 绿化', ['照明|绿化']],
    ['照明 OR 绿化', ['照明|绿化']],
    ['照明 or 绿化', ['照明|绿化']],
    ['照明 ＯＲ 绿化', ['照明|绿化']],
    ['照明 | 绿化', ['照明|绿化']],
    ['照明 或 绿化 或 环卫', ['照明|绿化|环卫']],
    ['办法 照明 或 绿化 经费', ['办法', '照明|绿化', '经费']],
    ['照明 或 绿化 经费 或 资金', ['照明|绿化', '经费|资金']],
    ['"照明 设施" 或 绿化', ['照明 设施|绿化']],
  ])('joins its neighbours: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test.each([
    ['或', ['或']],
    ['或 照明', ['或', '照明']],
    ['照明 或', ['照明', '或']],
    ['照明 或 或 绿化', ['照明', '或', '绿化']],
    ['照明 或 -绿化', ['照明', '或', '-绿化']],
    ['-绿化 或 照明', ['或', '照明', '-绿化']],
    ['标题:照明 或 绿化', ['或', '绿化', 'title=照明']],
    ['标题:照明 或 年份:2018', ['或', 'title=照明', 'year=2018']],
    ['照明 或 年份:2022', ['照明', '或', 'year=2022']],
    ['公民或法人', ['公民或法人']],
  ])('without a word on both of its sides is text: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});

describe('alternatives', () => {
  test.each([
    ['标题:照明 或 标题:绿化', ['title=照明|绿化']],
    ['年份：2018 或 年份：2022 照明', ['照明', 'year=2018|2022']],
    ['(照明 或 绿化) 管理', ['照明|绿化', '管理']],
    ['（一）照明', ['（一）照明']],
    ['標題:照明', ['title=照明']],
    ['文号:清政办 2022 2 照明', ['照明', 'docNumber=清政办 2022 2']],
  ])('are those of one field, and brackets around words mean nothing: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});

describe('a prefix', () => {
  test.each([
    ['标题:照明', ['title=照明']],
    ['标题：照明', ['title=照明']],
    ['标题∶照明', ['title=照明']],
    ['发文机关:县政府办', ['issuer=县政府办']],
    ['文号:清政办发[2022]9号', ['docNumber=清政办发[2022]9号']],
    ['年份：2022', ['year=2022']],
    ['文种:预案', ['kind=预案']],
    ['标题: 照明', ['title=照明']],
    ['标题:照明 专款专用 年份:2018', ['专款专用', 'title=照明', 'year=2018']],
    ['标题:"照明 管理" 经费', ['经费', 'title=照明 管理']],
    ['标题:“照明 管理”', ['title=照明 管理']],
    ['-标题:照明 经费', ['经费', '-title=照明']],
    ['经费 －文种：预案', ['经费', '-kind=预案']],
  ])('narrows to documents: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test.each([
    ['标题:', ['标题:']],
    ['照明 标题：', ['照明', '标题：']],
    ['年份: ', ['年份:']],
    ['-年份:', ['-年份:']],
    ['副标题:照明', ['副标题:照明']],
    ['作者:某某', ['作者:某某']],
    ['标题', ['标题']],
  ])('without a value or of another name is text: %s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});

describe('a string of any kind', () => {
  test('is read to four hundred words and no further', () => {
    const words = Array.from({ length: 500 }, (_, index) => `词${index}号`);
    expect(read(words.join(' '))).toEqual(words.slice(0, 400));
    expect(read('照明 '.repeat(100_000))).toEqual(['照明']);
  });

  test('keeps whole what is beyond 16 bits, and bears halves of it', () => {
    expect(read('𠀀𠀁 -𠀂 "𠀃 𠀄"')).toEqual(['𠀀𠀁', '𠀃 𠀄', '-𠀂']);
    expect(read('“𠀀 𠀁”𠀂')).toEqual(['𠀀 𠀁', '𠀂']);
    expect(read('\ud840 照明')).toEqual(['\ud840', '照明']);
    expect(read('\udc00"照明')).toEqual(['\udc00"照明']);
  });

  test('that folds to nothing asks nothing', () => {
    expect(read('\u200b')).toEqual([]);
    expect(read('照明 \u200b\u00ad -\u200b 设施')).toEqual(['照明', '设施']);
  });

  test('is read without a throw, and no term is empty', () => {
    const piece = fc.constantFrom(
      ...[
        '-',
        '－',
        '"',
        '“',
        '”',
        '或',
        'OR',
        '|',
        ' ',
        '　',
        '标题:',
        '年份：',
        '文号',
        ':',
        '照明',
        'a',
        '\u200b',
        '\u0301',
      ],
      ...['\ud800', '\udc00', '𠀀'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const typed = pieces.join('');
        const { required, excluded } = parseWords(typed);
        expect(required.every((terms) => terms.length > 0)).toBe(true);
        for (const { folded, text } of [...required.flat(), ...excluded]) {
          expect(folded).not.toBe('');
          expect(typed).toContain(text);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('one plain term', () => {
  test.each(['或', 'OR', '|'])('is a lone %j, which joins nothing', (typed) => {
    expect(isPlain(typed)).toBe(true);
  });

  test.each([
    '照明',
    ' 照明 ',
    '第12条',
    '1000-5000',
    '公民或法人',
    '十四五”',
    '副标题:照明',
    '标题:',
    '',
    '\u200b',
  ])('is all that %j says', (typed) => {
    expect(isPlain(typed)).toBe(true);
  });

  test.each([
    '照明 设施',
    '"照明"',
    '“照明”',
    '-照明',
    '标题:照明',
    '照明 或 绿化',
    '照明 -',
    '照明\u3000设施',
  ])('is not all that %j says', (typed) => {
    expect(isPlain(typed)).toBe(false);
  });
});

describe('a prefix that lacks its word', () => {
  test.each([
    ['标题:', 'title', ''],
    ['标题： ', 'title', ''],
    ['-年份:', 'year', ''],
    ['照明 经费 文种:', 'kind', '照明 经费'],
    ['标题:照明 发文机关:', 'issuer', '标题:照明'],
  ])('%s', (typed, field, before) => {
    expect(unfinishedFilter(typed)).toEqual({ field, before });
  });

  test.each(['', '标题', '标题:照明', '副标题:', '照明标题:', '注意:', '文号: 11', '：'])(
    'is not seen in %s',
    (typed) => {
      expect(unfinishedFilter(typed)).toBeNull();
    },
  );
});
