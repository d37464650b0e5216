import { describe, expect, it } from 'vitest';
import { cite, citeBlocks } from '../../../../renderer/core/cite/cite.ts';
import type { IsoDate, IssueId } from '../../../../renderer/core/gazette/model.ts';
import {
  bareNotice,
  clausesUnderChapters,
  decimals,
  measures,
  plan,
  report,
  speech,
} from './citation-fixtures.ts';
import { at, documentOf } from './document-fixture.ts';

const LAMPS = '《某县路灯管理办法》（南政办发〔2018〕11号）';
const LAMP_NOTICE = '《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）';

describe('cite', () => {
  it.each([
    ['art_1', `${LAMPS}第一条`],
    ['art_2', `${LAMPS}第二条第一款`],
    ['art_2__para_1', `${LAMPS}第二条第二款`],
    ['art_13', `${LAMPS}第十三条`],
    ['art_13__item_1', `${LAMPS}第十三条第（一）项`],
    ['art_13__item_2', `${LAMPS}第十三条第（二）项`],
    ['art_13__item_2__1', `${LAMPS}第十三条第（二）项第1目`],
    ['art_13__item_2__1__1', `${LAMPS}第十三条第（二）项第1目（1）`],
    ['art_20', `${LAMPS}第二十条第一款`],
    ['art_20__item_1', `${LAMPS}第二十条第一款第（一）项`],
    ['art_20__para_1', `${LAMPS}第二十条第二款`],
    ['art_20__item_2', `${LAMPS}第二十条第二款第（一）项`],
    ['art_21', `${LAMPS}第二十一条`],
    ['art_21__1', `${LAMPS}第二十一条第1项`],
    ['art_21__1__para_1', `${LAMPS}第二十一条第1项第2段`],
    ['art_21_1', `${LAMPS}第二十一条之一`],
  ])('names article, 款, 项 and 目: %s', (id, expected) => {
    expect(cite(measures, at(id))).toBe(expected);
  });

  it.each([
    ['chp_1', `${LAMPS}第一章`],
    ['chp_2__sec_1', `${LAMPS}第二章第一节`],
    ['chp_2__para_1', `${LAMPS}第二章`],
  ])('cites a chapter only for itself: %s', (id, expected) => {
    expect(cite(measures, at(id))).toBe(expected);
  });

  it('cites the chapter with an article whose number is printed twice', () => {
    expect(cite(measures, at('art_30'))).toBe(`${LAMPS}第二章第一节第三十条`);
    expect(cite(measures, at('art_30-2'))).toBe(`${LAMPS}第三章第三十条`);
  });

  it.each([
    [null, LAMP_NOTICE],
    ['title', LAMP_NOTICE],
    ['number', LAMP_NOTICE],
    ['cover_para_1', LAMP_NOTICE],
    ['signature', LAMP_NOTICE],
    ['enc_title', LAMPS],
    ['no_such_block', LAMP_NOTICE],
  ])('cites the text itself for what is no clause: %s', (id, expected) => {
    expect(cite(measures, id === null ? null : at(id))).toBe(expected);
  });

  it.each([
    ['sec_1', '第一部分'],
    ['sec_1__para_1', '第一部分'],
    ['sec_2', '第二部分'],
    ['sec_2__para_1', '第二部分第1段'],
    ['sec_2__item_1', '第二部分（一）'],
    ['sec_2__item_1__para_1', '第二部分（一）第2段'],
    ['sec_2__item_1__1', '第二部分（一）第1项'],
    ['sec_2__item_1__1__1', '第二部分（一）第1项（1）'],
    ['sec_2__item_1__1__l', '第二部分（一）第1项（l）'],
    ['sec_2__item_1__1__c', '第二部分（一）第1项①'],
    ['sec_2__para_2', '第二部分第2段'],
    ['para_1', '开头第1段'],
    ['para_2', '结尾第1段'],
    ['head_x', '“工作台账”'],
  ])('names 部分 and what stands below it as printed: %s', (id, place) => {
    expect(cite(plan, at(id))).toBe(`《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）${place}`);
  });

  it.each([
    ['att_label', ''],
    ['att_title', ''],
    ['att_sec_2__item_1', '第二部分（一）'],
    ['att_sec_2__item_1__3', '第二部分（一）第3项'],
  ])('names the attachment behind the text it belongs to: %s', (id, place) => {
    const attachment =
      '《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）附件1《某县产业培塑行动实施方案》';
    expect(cite(plan, at(id))).toBe(attachment + place);
  });

  it.each([
    ['b1', '《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）附件第（一）项'],
    ['b2', '《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）附件第1项'],
  ])('names the topmost item of a list with its unit: %s', (id, expected) => {
    expect(cite(plan, at(id))).toBe(expected);
  });

  it.each([
    ['c1', '《某县总体应急预案》（南政办发〔2017〕43号）第1部分'],
    ['c1_1', '《某县总体应急预案》（南政办发〔2017〕43号）第1.1节'],
    ['c1_1_p1', '《某县总体应急预案》（南政办发〔2017〕43号）第1.1节'],
    ['c7_2_1', '《某县总体应急预案》（南政办发〔2017〕43号）第7.2.1节'],
    ['c7_2_1_1', '《某县总体应急预案》（南政办发〔2017〕43号）第7.2.1节（1）'],
    ['c7_3_1_x', '《某县总体应急预案》（南政办发〔2017〕43号）第7.3.1节第7.1.1.1节'],
  ])('names decimal sections by their own label: %s', (id, expected) => {
    expect(cite(decimals, at(id))).toBe(expected);
  });

  it.each([
    ['cl_12', '《某县人民政府工作规则》（清政发〔2022〕2号）第三章第十二项'],
    ['cl_39', '《某县人民政府工作规则》（清政发〔2022〕2号）第八章第三十九项'],
    ['cl_39_1', '《某县人民政府工作规则》（清政发〔2022〕2号）第八章第三十九项（一）'],
    ['cl_39_p', '《某县人民政府工作规则》（清政发〔2022〕2号）第八章第三十九项第2段'],
  ])('leads to a clause 一、 under a chapter through the chapter: %s', (id, expected) => {
    expect(cite(clausesUnderChapters, at(id))).toBe(expected);
  });

  it('names a report by its year', () => {
    expect(cite(report, at('s2_1'))).toBe('《政府工作报告》（2022年）第二部分（一）');
  });

  it('names a report without a date by the year of its issue, then by its speaker', () => {
    expect(cite({ ...report, date: null }, null)).toBe('《政府工作报告》（2018年）');
    const imported = { ...report, date: null, issueId: 'x-0123456789ab' as IssueId };
    expect(cite({ ...imported, speaker: '李军' }, null)).toBe('《政府工作报告》（李军）');
    expect(cite({ ...imported, speaker: null }, null)).toBe('《政府工作报告》');
  });

  it('names a speech by speaker and date', () => {
    expect(cite(speech, at('s1'))).toBe('《在县环委会第一次全体会议上的讲话》（许达，2022年4月1日）第一部分');
    expect(cite({ ...speech, date: null }, null)).toBe(
      '《在县环委会第一次全体会议上的讲话》（许达，2018年）',
    );
  });

  it('names a notice that issues nothing by its own title', () => {
    expect(cite(bareNotice, at('b_s2'))).toBe(
      '《关于推进绿色建筑发展的通知》（清政办发〔2022〕9号）第二部分',
    );
    expect(cite(bareNotice, at('b_date'))).toBe('《关于推进绿色建筑发展的通知》（清政办发〔2022〕9号）');
  });

  it.each([
    ['南政办发[2018]11号', '南政办发〔2018〕11号'],
    ['南政办发［2018］11号', '南政办发〔2018〕11号'],
    ['南政办发〔2018〕11号', '南政办发〔2018〕11号'],
    ['南政办发（2018）11号', '南政办发〔2018〕11号'],
    ['南政办发 [２０１８] 11 号', '南政办发〔2018〕11号'],
  ])('writes the 文号 %s in its official form', (docNumber, expected) => {
    expect(cite({ ...bareNotice, docNumber }, null)).toBe(`《关于推进绿色建筑发展的通知》（${expected}）`);
  });

  it.each([
    ['关于《甲〈乙〉丙》的通知', '《关于〈甲《乙》丙〉的通知》'],
    ['某县<国旗法><国歌法>实施办法', '《某县〈国旗法〉〈国歌法〉实施办法》'],
    ['《关于甲的意见》', '《关于甲的意见》'],
    ['《甲》和《乙》', '《〈甲〉和〈乙〉》'],
    ['关于《甲的通知', '《关于《甲的通知》'],
    ['a<b', '《a<b》'],
  ])('turns the marks inside the title %s', (title, expected) => {
    expect(
      cite({ ...bareNotice, docNumber: null, title, kind: '报告', date: '2022-01-01' as IsoDate }, null),
    ).toBe(`${expected}（2022年）`);
  });

  it('survives parents that are missing or go round in a circle', () => {
    const broken = documentOf({ docNumber: '某政发〔2020〕1号', title: '某通知' }, [
      { id: 'body', role: 'body', blocks: 'a | paragraph | 一、 | 甲\nb | paragraph | （一） | 乙' },
    ]);
    const [a, b] = broken.blocks;
    if (a === undefined || b === undefined) throw new Error('the fixture has two blocks');
    const circle = {
      ...broken,
      blocks: [
        { ...a, parent: b.id },
        { ...b, parent: a.id },
      ],
    };
    expect(cite(circle, a.id)).toBe('《某通知》（某政发〔2020〕1号）第（一）项第一项');
    expect(cite({ ...broken, blocks: [a, { ...b, parent: at('gone') }] }, b.id)).toBe(
      '《某通知》（某政发〔2020〕1号）第（一）项',
    );
  });
});

describe('citeBlocks', () => {
  it.each([
    [['art_13'], `${LAMPS}第十三条`],
    [['art_13', 'art_13__item_1'], `${LAMPS}第十三条`],
    [['art_13__item_1', 'art_13__item_2'], `${LAMPS}第十三条第（一）项、第（二）项`],
    [['art_1', 'art_13'], `${LAMPS}第一条、第十三条`],
    [['art_1', 'art_2', 'art_13'], `${LAMPS}第一条、第二条第一款、第十三条`],
    [['art_1', 'art_2', 'art_2__para_1', 'art_13'], `${LAMPS}第一条至第十三条`],
    [['chp_1', 'art_1'], `${LAMPS}第一条`],
    [['art_1', 'art_13', 'art_21_1'], `${LAMPS}第一条、第十三条、第二十一条之一`],
    [['enc_title', 'art_1'], `${LAMPS}第一条`],
    [['cover_para_1', 'art_1'], `${LAMP_NOTICE}，${LAMPS}第一条`],
    [[], LAMP_NOTICE],
  ])('names several blocks at once: %j', (ids, expected) => {
    expect(citeBlocks(measures, ids.map(at))).toBe(expected);
  });
});
