import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../../renderer/core/compare/reports/figures.ts';
import { keyOf, saysAdded, subjectSlice } from '../../../../../renderer/core/compare/reports/subjects.ts';

const keys = (text: string) => figuresIn(text).map(({ key }) => key);
const agree = (one: string, other: string) => {
  const [a, b] = [keys(one), keys(other)];
  expect(a).not.toContain(null);
  expect(a).toEqual(b);
};

describe('two figures have the same subject', () => {
  it('whatever frame stands before it', () => {
    agree('全县地区生产总值增长8%', '今年，我县地区生产总值增长9%');
    agree('2021年，全年民生支出达5亿元', '民生支出6亿元');
    agree('一是成功实现旅游总收入5亿元', '旅游总收入突破6亿元');
    agree('力争粮食产量稳定在65万吨以上', '到2025年粮食产量达到70万吨');
  });

  it('where the verb only says that it was done', () => {
    agree('完成人工造林8万亩', '共完成人工造林9万亩');
    agree('办理人大代表建议169件', '圆满办结人大代表建议97件');
    agree('规模工业完成总产值96亿元', '规模工业总产值98亿元');
    agree('完成84个行政村改造', '实现90个行政村改造');
  });

  it('wherever 新增 stands', () => {
    agree('城镇新增就业6145人', '新增城镇就业7885人');
    agree('新增8家高新技术企业', '新增高新技术企业9家');
  });

  it('whether the number stands before or behind the noun, if the verb is the same', () => {
    agree('引进13个工业项目', '引进工业项目15个');
    expect(keys('引进13个工业项目')).not.toEqual(keys('开工13个工业项目'));
  });

  it('whether they are printed full or half width', () => {
    agree('完成PPP项目投资8亿元', '完成ＰＰＰ项目投资９亿元');
  });

  it('if a clause goes on speaking of it', () => {
    expect(keys('到位外资1.25亿美元，同比增长9.3%。')).toEqual(['到位外资', '到位外资']);
    expect(keys('存贷比优化为42.58%，提高4.99个百分点。')).toEqual(['存贷比', '存贷比']);
  });
});

describe('a figure agrees with no other', () => {
  it.each([
    ['where its subject is too vague', '总投资322亿元'],
    ['where its subject is two characters', '税收5亿元'],
    ['where it has none', '投入1.5亿元推进学校建设'],
    ['behind 其中', '完成交易额15亿元，其中农产品交易额4亿元'],
    ['where it is further from the verb that its list shares', '引进投资过10亿元项目4个、过亿元项目8个'],
    ['where it is a distance from others', '地区生产总值增速低于全市平均值0.3个百分点'],
    ['where its share of something moved', '民生支出达4亿元，占财政总支出比重提高9.4个百分点'],
    ['where one number is for several', '财政收入和税收收入各增长8%'],
  ])('%s', (_, text) => {
    expect(keys(text).at(-1)).toBeNull();
  });

  it('but keeps its subject for the reader', () => {
    const subjects = (text: string) => figuresIn(text).map(({ subject }) => subject?.text);
    expect(subjects('总投资322亿元')).toEqual(['总投资']);
    expect(subjects('完成交易额15亿元，其中农产品交易额4亿元')).toEqual(['交易额', '农产品交易额']);
  });

  it('does agree in a list whose verb is a mere frame', () => {
    expect(keys('办结人大代表建议97件、政协委员提案94件')).toEqual(['人大代表建议', '政协委员提案']);
    expect(keys('规模工业完成总产值96亿元、实缴税金2亿元')[1]).toBeNull();
    expect(keys('园区利润总额5亿元、完成固定资产投资3亿元')[1]).toBe('固定资产投资');
  });
});

describe('a list of subjects', () => {
  it('gives each member its number', () => {
    expect(keys('固定资产投资、社会消费品零售总额分别增长18%、11%')).toEqual([
      '固定资产投资',
      '社会消费品零售总额',
    ]);
    expect(keys('旅游收入和进出口总额分别达5亿元和6亿元')).toEqual(['旅游收入', '进出口总额']);
  });

  it('lends a member that cannot stand alone to no other list', () => {
    const [town, country] = keys('城镇、农村居民人均可支配收入分别增长8%、7%');
    expect(country).toBe('农村居民人均可支配收入');
    expect(town).not.toBe('城镇');
    expect(keys('城镇、农村居民人均可支配收入分别增长6%、5%')[0]).toBe(town);
    expect(keys('城镇、农村低保标准分别增长6%、5%')[0]).not.toBe(town);
  });

  it('gives nobody anything where the counts differ', () => {
    expect(keys('工业产值、农业产值、建筑业产值分别增长8%、5%')).toEqual([null, null]);
    expect(keys('工业产值分别增长8%、5%')).toEqual([null, null]);
    expect(keys('甲产业产值5亿元，乙产业产值6亿元，丙产业产值7亿元，分别增长8%、5%').slice(3)).toEqual([
      null,
      null,
    ]);
  });

  it('is gone on with by as many numbers', () => {
    expect(keys('商品交易额15亿元，农产品交易额4亿元，分别增长35%、33%').slice(2)).toEqual([
      '商品交易额',
      '农产品交易额',
    ]);
    expect(keys('工业产值、农业产值分别达5亿元、6亿元，增长8%').at(-1)).toBeNull();
  });

  it('is not gone on with over a clause in between', () => {
    expect(keys('到位外资1.25亿美元，招商成效明显，同比增长9.3%').at(-1)).toBeNull();
  });
});

describe('a share agrees', () => {
  it('only with a share of the same whole', () => {
    agree('民生支出占财政支出的70%', '民生支出占全年财政支出比重达75%');
    agree('园区工业增加值占全县60%', '园区工业增加值占全县比重提高到65%');
    expect(keys('民生支出占财政支出的70%')).not.toEqual(keys('民生支出占全部支出的75%'));
    expect(keys('民生支出占财政支出的70%')).not.toEqual(keys('民生支出70亿元'));
  });
});

describe('the words of a subject', () => {
  it('lose their frames, blanks and brackets', () => {
    const slice = (text: string) => subjectSlice(text, 0, text.length)?.text ?? null;
    expect(slice('全年完成 造林面积 ')).toBe('造林面积');
    expect(slice('、工业增加值（规模以上）')).toBe('工业增加值');
    expect(slice('全县')).toBeNull();
    expect(slice('2021年的')).toBeNull();
    expect(slice('教育等')).toBeNull();
  });

  it('keep what only begins like a frame', () => {
    const slice = (text: string) => subjectSlice(text, 0, text.length)?.text;
    for (const word of [
      '要素保障资金',
      '共青团员',
      '将军村',
      '再生资源产值',
      '并购项目',
      '约谈企业',
      '完成率',
      '新增长极项目',
      '全面小康实现程度',
    ]) {
      expect(slice(word)).toBe(word);
    }
  });

  it('make no key where they are vague, and say whether something was added', () => {
    expect([keyOf('投资'), keyOf('年度投资'), keyOf('占财政支出比重'), keyOf('新增企业')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(keyOf('任务完成率')).toBe('任务完成率');
    expect([
      saysAdded('新增企业'),
      saysAdded('净增企业'),
      saysAdded('新增长极'),
      saysAdded('引进企业'),
    ]).toEqual([true, true, false, false]);
  });
});
