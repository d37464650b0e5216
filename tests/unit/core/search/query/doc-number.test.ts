import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldedDocNumber,
  isDocNumber,
  parseDocNumber,
  readDocNumber,
} from '../../../../../renderer/core/search/query/doc-number.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';

describe('a printed number', () => {
  test.each([
    '清政办发[2022]10号',
    '清政办发〔2022〕10号',
    '清政办发（２０２２）10号',
    '清政办发 [2022] 第10号',
  ])('is read: %s', (printed) => {
    expect(parseDocNumber(printed)).toEqual({ agency: '清政办发', year: 2022, number: 10 });
  });

  test.each([
    '',
    '10号',
    '[2022]10号',
    '清政办发[2022]10',
    '清政办发2022年10号',
    'HNDR—2018—01001',
    '清政办发[22]10号',
  ])('is read from nothing else: %j', (printed) => {
    expect(parseDocNumber(printed)).toBeNull();
  });
});

describe('a typed number', () => {
  test.each<[string, string]>([
    ['清政办发[2022]10号', '清政办发'],
    ['清政办发〔2022〕10', '清政办发'],
    ['清政办发〔2022〕10号', '清政办发'],
    ['清政办发【2022】10号', '清政办发'],
    ['清政办发［２０２２］１０号', '清政办发'],
    ['清政办发 [ 2022 ] 10 号', '清政办发'],
    ['（2022）10号', ''],
    ['(2022)10', ''],
    ['[2022] 10', ''],
    ['清政办 2022 10', '清政办'],
    ['清政办　2022　10', '清政办'],
    ['  清政办发 2022 10号  ', '清政办发'],
    ['清政办发2022 10', '清政办发'],
    ['清政办发2022年第10号', '清政办发'],
    ['清政办发2022年10号', '清政办发'],
    ['2022年10号', ''],
    ['2022年第10号', ''],
  ])('is read from %j', (typed, agency) => {
    expect(readDocNumber(typed)).toEqual({ agency, year: 2022, number: 10 });
  });

  test.each([
    '',
    '2022 10',
    '2022年10',
    '2022年10月',
    '2022年10月1日',
    '2022年',
    '2022',
    '202210',
    '2022 10号文件',
    '10号',
    '清政办发',
    '清政办发10号',
    '清政办发202210',
    '清政办发[2022]',
    '清政办发[2022]号',
    '清政办发[202]10号',
    '清政办发[2022]100000号',
    '照明管理',
    '照明 管理',
    '第十条',
    'zmglbf 2022 10',
    '根据清政办发[2022]10号的规定',
  ])('is not read from %j', (typed) => {
    expect(readDocNumber(typed)).toBeNull();
  });

  test('is read from however it is printed, for every year and number', () => {
    const parts = fc.record({
      agency: fc.constantFrom('清政办发', '南政发', '国发', '湘政办函'),
      year: fc.integer({ min: 1949, max: 2099 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(parts, fc.constantFrom('[]', '〔〕', '（）', '()', '【】'), (parts, [open, close]) => {
        const printed = `${parts.agency}${open}${parts.year}${close}${parts.number}号`;
        expect(parseDocNumber(printed)).toEqual(parts);
        expect(readDocNumber(printed)).toEqual(parts);
        expect(foldedDocNumber(parts)).toBe(fold(printed));
      }),
    );
  });

  test('of any string is null or a number, without a throw', () => {
    const piece = fc.constantFrom(...'清政办发[]〔〕()（）年第号 　0123456789', '2022', '\ud800', '𠀀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const read = readDocNumber(pieces.join(''));
        if (read !== null) expect(Number.isInteger(read.year) && Number.isInteger(read.number)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a document is named', () => {
  const named = (printed: string, typed: string): boolean => {
    const [one, other] = [parseDocNumber(printed), readDocNumber(typed)];
    return one !== null && other !== null && isDocNumber(one, other);
  };

  test.each(['清政办发[2022]2号', '清政办[2022]2号', '清政 2022 2', '（2022）2号', '2022年2号'])(
    'by the beginning of its office or none: %s',
    (typed) => {
      expect(named('清政办发[2022]2号', typed)).toBe(true);
    },
  );

  test.each([
    '清政发[2022]2号',
    '清政办发[2022]20号',
    '清政办发[2021]2号',
    '政办发[2022]2号',
    '湘政办发[2022]2号',
    '清政办发电[2022]2号',
  ])('not by another office, year or number: %s', (typed) => {
    expect(named('清政办发[2022]2号', typed)).toBe(false);
  });
});
