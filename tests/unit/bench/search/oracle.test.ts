import { describe, expect, it } from 'vitest';
import { agreementOf, oracleOf } from '../../../bench/search/oracle.ts';

const TEXTS = [
  '第十二条 建筑面积不足200㎡的，按Ⅱ级管理。',
  '第12条 自二○二二年三月起施行。',
  '第二十二条 自2022年3月起施行。',
  '二级以上、12级以下，占比３５％。',
  'PPP项目[2022]10号',
];
const ask = oracleOf(TEXTS);

describe('oracleOf', () => {
  it('demands every paragraph that holds the folded query', () => {
    expect(ask('起施行').literal).toEqual([1, 2]);
    expect(ask('35%').literal).toEqual([3]);
    expect(ask('ppp项目〔2022〕').literal).toEqual([4]);
    expect(ask('十二条').literal).toEqual([0, 2]);
    expect(ask('没有').literal).toEqual([]);
  });

  it('demands whole printed characters', () => {
    expect(ask('㎡').literal).toEqual([0]);
    expect(ask('m').literal).toEqual([]);
    expect(ask('0m2').literal).toEqual([0]);
    expect(ask('0m').literal).toEqual([]);
  });

  it('allows equal numbers besides, each paragraph in one of the two', () => {
    expect(ask('第十二条')).toEqual({ literal: [0], equal: [1] });
    expect(ask('第12条')).toEqual({ literal: [1], equal: [0] });
    expect(ask('2022年3月')).toEqual({ literal: [2], equal: [1] });
    expect(ask('自二〇二二年三月起')).toEqual({ literal: [1], equal: [2] });
    expect(ask('Ⅱ级')).toEqual({ literal: [0], equal: [3] });
  });

  it('allows no number that only ends alike', () => {
    expect(ask('二级').equal).toEqual([0]);
    expect(ask('2级')).toEqual({ literal: [3], equal: [0] });
    expect(oracleOf(['十二级风'])('2级').equal).toEqual([]);
    expect(oracleOf(['一百一十五条', '第一百一十五条', '第115条'])('第115条')).toEqual({
      literal: [2],
      equal: [1],
    });
  });
});

describe('agreementOf', () => {
  const expected = [
    { literal: [1, 2], equal: [7] },
    { literal: [3], equal: [] },
  ];

  it('is 1 for what was demanded, with or without what is allowed', () => {
    expect(agreementOf([[2, 1], [3]], expected)).toEqual({ recall: 1, precision: 1 });
    expect(agreementOf([[7, 2, 1], [3]], expected)).toEqual({ recall: 1, precision: 1 });
  });

  it('falls with every paragraph missed or wrong, query by query', () => {
    expect(agreementOf([[1], [3]], expected)).toEqual({ recall: 0.75, precision: 1 });
    expect(
      agreementOf(
        [
          [1, 2],
          [3, 4],
        ],
        expected,
      ),
    ).toEqual({ recall: 1, precision: 0.75 });
    expect(agreementOf([[], []], expected)).toEqual({ recall: 0, precision: 1 });
  });

  it('throws on answers to another number of queries', () => {
    expect(() => agreementOf([[1]], expected)).toThrow('other queries');
  });
});
