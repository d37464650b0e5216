import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalForms, isWholeNumber } from '../../../../../renderer/core/search/query/equal-numbers.ts';
import { fold, foldText } from '../../../../../renderer/core/text/fold.ts';
import { formatNumeral } from '../../../../../renderer/core/text/numerals.ts';

const formsOf = (typed: string): readonly string[] => equalForms(fold(typed));

describe('ordinals', () => {
  test('from 1 to 9999 have their Chinese and their Arabic form', () => {
    for (let n = 1; n <= 9999; n += 1) {
      const spelled = formatNumeral(n);
      const both = new Set([spelled, spelled.replaceAll('零', '〇')]);
      expect(new Set(equalForms(`第${n}条`))).toEqual(new Set([...both].map((each) => `第${each}条`)));
      for (const each of both) expect(equalForms(`第${each}条`)).toContain(`第${n}条`);
    }
  });

  test.each([
    ['第十二条', '第12条'],
    ['第１２条', '第十二条'],
    ['第三章', '第3章'],
    ['第2款', '第二款'],
    ['第（一）项', undefined],
    ['第5项', '第五项'],
    ['第1节', '第一节'],
    ['第3编', '第三编'],
    ['第十篇', '第10篇'],
    ['第8目', '第八目'],
    ['第四部分', '第4部分'],
    ['第8期', '第八期'],
    ['第11号', '第十一号'],
    ['第二十次', '第20次'],
    ['第18届', '第十八届'],
    ['第三批', '第3批'],
    ['第二百条', '第200条'],
    ['第一百零八条', '第108条'],
    ['第三天', undefined],
    ['第条', undefined],
    ['12条', undefined],
  ])('%s has the form %s', (typed, form) => {
    expect(formsOf(typed)[0]).toBe(form);
  });

  test.each(['第0条', '第〇条', '第零条', '第10000条', '第一百八条', '第十十条', '第一二三四五条'])(
    '%s is no number from 1 to 9999 and has no other form',
    (typed) => {
      expect(formsOf(typed)).toEqual([]);
    },
  );

  test('stand inside longer text, which stays as it is', () => {
    expect(formsOf('依照第三十一条的规定')).toEqual(['依照第31条的规定']);
    expect(formsOf('《处罚法》第32条第1款')).toEqual([
      '《处罚法》第32条第一款',
      '《处罚法》第三十二条第1款',
      '《处罚法》第三十二条第一款',
    ]);
  });
});

describe('years and dates', () => {
  test.each(['2022年', '二〇二二年', '二○二二年', '二零二二年', '２０２２年'])(
    '%s is equal to its three ways of printing',
    (typed) => {
      const all = [fold(typed), ...formsOf(typed)];
      expect(new Set(all)).toEqual(new Set(['2022年', '二〇二二年', '二零二二年']));
      expect(all).toHaveLength(3);
    },
  );

  test('have the digits of each year from 1000 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const spelled = String(year).replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
        expect(equalForms(`${year}年`)).toContain(`${spelled}年`);
        expect(equalForms(`${spelled}年`)).toContain(`${year}年`);
      }),
      { numRuns: 300 },
    );
  });

  test('change month and day along with the year', () => {
    expect(formsOf('2018年5月17日')).toEqual(['二〇一八年五月十七日', '二零一八年五月十七日']);
    expect(formsOf('二〇二二年十二月三十一日印发')).toEqual([
      '2022年12月31日印发',
      '二零二二年十二月三十一日印发',
    ]);
    expect(formsOf('二○二二年三月')).toEqual(['2022年3月', '二零二二年三月']);
    expect(formsOf('1997年')).toEqual(['一九九七年']);
    expect(formsOf('2018年1月1日')).toContain('二〇一八年一月一日');
    expect(formsOf('2018年05月07日')).toContain('二〇一八年五月七日');
    // What is no month is left as it is typed.
    expect(formsOf('2018年0月')).toContain('二〇一八年0月');
  });

  test.each(['二十年', '22年', '12022年', '一二〇二二年', '二〇二二', '2022', '20220年'])(
    '%s is no year and has no other form',
    (typed) => {
      expect(formsOf(typed)).toEqual([]);
    },
  );
});

describe('grades', () => {
  test.each([
    ['Ⅰ级', 'I级', '1级', '一级'],
    ['Ⅱ级', 'II级', '2级', '二级'],
    ['Ⅲ级', 'III级', '3级', '三级'],
    ['Ⅳ级', 'IV级', '4级', '四级'],
    ['Ⅴ级', 'v级', '5级', '五级'],
    ['ⅷ级', 'VIII级', '8级', '八级'],
    ['Ⅸ级', 'IX级', '9级', '九级'],
    ['Ⅹ级', 'X级', '10级', '十级'],
    ['Ⅻ级', 'XII级', '12级', '十二级'],
  ])('%s, %s, %s and %s are equal', (...ways) => {
    for (const way of ways) {
      expect(new Set([fold(way), ...formsOf(way)])).toEqual(new Set(ways.map(fold)));
    }
  });

  test.each(['13级', '0级', 'xiii级', 'iiii级', '第二级', '百级', 'mi级', '县级', 'Ⅱ类'])(
    '%s is no grade and has no other form',
    (typed) => {
      expect(formsOf(typed)).toEqual([]);
    },
  );
});

describe('a form stands as a whole number', () => {
  const at = (text: string, form: string): boolean =>
    isWholeNumber(foldText(text), fold(text).indexOf(form), form);

  test.each([
    ['2级响应', '2级'],
    ['启动2级响应', '2级'],
    ['（二级）', '二级'],
    ['共计2022年', '2022年'],
    ['1第12条', '第12条'],
    ['十第十二条', '第十二条'],
    ['甲ii级', 'ii级'],
  ])('in %s: %s', (text, form) => {
    expect(at(text, form)).toBe(true);
  });

  test.each([
    ['12级', '2级'],
    ['十二级', '二级'],
    ['iii级', 'ii级'],
    ['xi级', 'i级'],
    ['12022年', '2022年'],
    ['一二〇二二年', '二〇二二年'],
    ['百二级', '二级'],
    ['两二级', '二级'],
  ])('not in %s: %s', (text, form) => {
    expect(isWholeNumber(foldText(text), text.indexOf(form), form)).toBe(false);
  });
});

describe('several numbers in one stretch', () => {
  test('are each in all of their forms', () => {
    expect([...formsOf('2022年Ⅱ级')].sort()).toEqual(
      ['2022年2级', '2022年二级', '二〇二二年ii级', '二〇二二年2级', '二〇二二年二级']
        .concat(['二零二二年ii级', '二零二二年2级', '二零二二年二级'])
        .sort(),
    );
  });

  test('beyond the fourth stay as they are typed', () => {
    const forms = equalForms('第1条第2条第3条第4条第5条');
    expect(forms).toHaveLength(2 ** 4 - 1);
    expect(forms).toContain('第一条第二条第三条第四条第5条');
    expect(forms.every((form) => form.endsWith('第5条'))).toBe(true);
  });

  test('never multiply without bound, however long the stretch is', () => {
    expect(equalForms('2022年Ⅱ级第3条'.repeat(2000)).length).toBeLessThanOrEqual(4 ** 4);
    expect(equalForms('ii级，'.repeat(5000)).length).toBeLessThanOrEqual(4 ** 4);
  });
});

test('any stretch whatever has forms: each once, none the stretch itself, all say the same', () => {
  const piece = fc.constantFrom(
    ...'第条款年月日级号012345678〇一二三五八十百千两零ivx甲、',
    '2022年',
    '二〇二二年',
    '第十二条',
    'ii级',
  );
  const stretch = fc.array(piece, { maxLength: 12 }).map((pieces) => fold(pieces.join('')));
  fc.assert(
    fc.property(stretch, (text) => {
      // Five numerals in a row before 月 are no month (二〇二二年一二三四五月).
      const forms = equalForms(text);
      expect(forms.length).toBeLessThan(4 ** 4);
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms).not.toContain(text);
      for (const form of forms) expect(form.replace(/[^条款号]/gu, '')).toBe(text.replace(/[^条款号]/gu, ''));
    }),
    { numRuns: 2000 },
  );
});
