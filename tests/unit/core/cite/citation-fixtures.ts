/** One small document for each numbering system that the gazettes print. */
import type { IsoDate } from '../../../../renderer/core/gazette/model.ts';
import { documentOf } from './document-fixture.ts';

/** 章 / 节 / 条 / 款 / （一） / 1. / （1）, one article number printed twice. */
export const measures = documentOf({ docNumber: '南政办发[2018]11号' }, [
  {
    id: 'cover',
    role: 'cover',
    blocks: `
title | title | | 关于印发《某县路灯管理办法》的通知
number | docNumber | | 南政办发[2018]11号
cover_para_1 | paragraph | | 现印发给你们。
signature | signature | | 某县人民政府办公室`,
  },
  {
    id: 'enc_1',
    role: 'enclosed',
    title: '某县路灯管理办法',
    blocks: `
enc_title | title | | 某县路灯管理办法
chp_1 | heading | 第一章 | #总则
  art_1 | paragraph | 第一条 | 为加强管理，制定本办法。
  art_2 | paragraph | 第二条 | 本县适用本办法。
    art_2__para_1 | paragraph | | 本办法所称路灯是指灯。
  art_13 | paragraph | 第十三条 | 下列位置应当设置：
    art_13__item_1 | paragraph | （一） | 主次干道；
    art_13__item_2 | paragraph | (二) | 车站：
      art_13__item_2__1 | paragraph | 1. | 汽车站；
        art_13__item_2__1__1 | paragraph | （1） | 长途汽车站。
  art_20 | paragraph | 第二十条 | 选用以下措施：
    art_20__item_1 | paragraph | （一） | 节能；
    art_20__para_1 | paragraph | | 任何单位不得有下列行为：
    art_20__item_2 | paragraph | （一） | 过度照明。
  art_21 | paragraph | 第二十一条 | 维护：
    art_21__1 | paragraph | 1. | 定期清扫。
      art_21__1__para_1 | paragraph | | 清扫应当记录。
  art_21_1 | paragraph | 第二十一条之一 | 修理。
chp_2 | heading | 第 二 章 | #附则
  chp_2__para_1 | paragraph | | 本章由解释组成。
chp_2b | heading | 第二章 | #罚则
  chp_2__sec_1 | heading | 第一节 | #罚款
    art_30 | paragraph | 第三十条 | 处罚款。
chp_3 | heading | 第三章 | #其他
  art_30-2 | paragraph | 第三十条 | 自公布之日起施行。`,
  },
]);

/** 一、（一）1.（1）①, attachments, brackets of both widths, a Latin l for 1. */
export const plan = documentOf(
  {
    docNumber: '清政办函[2024]3号',
    title: '某县人民政府办公室关于印发《某县实施“八大行动”总体方案》的通知',
    kind: '方案',
  },
  [
    {
      id: 'enc_1',
      role: 'enclosed',
      title: '某县实施“八大行动”总体方案',
      blocks: `
para_1 | paragraph | | 为全面贯彻落实，制定本方案。
sec_1 | heading | 一、 | #总体目标
  sec_1__para_1 | paragraph | | 按照部署。
sec_2 | heading | 二、 | #重点任务
  sec_2__para_1 | paragraph | | 坚持稳中求进。
  sec_2__item_1 | paragraph | (一) | #聚力产业#。围绕重点。
    sec_2__item_1__1 | paragraph | 1． | #输变电#。以园区为契机。
      sec_2__item_1__1__1 | paragraph | （1） | 建园区。
      sec_2__item_1__1__l | paragraph | （l） | 引企业。
      sec_2__item_1__1__c | paragraph | ① | 抓投产。
    sec_2__item_1__para_1 | paragraph | | 各单位配合。
  sec_2__para_2 | paragraph | | 以上任务年内完成。
para_2 | paragraph | | 各单位抓好落实。
head_x | heading | | 工作台账`,
    },
    {
      id: 'att_1',
      role: 'attachment',
      label: '附件 1：',
      title: '某县产业培塑行动实施方案',
      blocks: `
att_label | attachmentLabel | | 附件1
att_title | title | | 某县产业培塑行动实施方案
att_sec_1 | heading | 一、 | #工作目标
att_sec_2 | heading | 二、 | #工作任务
  att_sec_2__item_1 | heading | (一) | #壮大主力军
    att_sec_2__item_1__3 | paragraph | 3. | #电子信息#。承接转移。`,
    },
    {
      id: 'att_2',
      role: 'attachment',
      blocks: `
b1 | paragraph | （一） | 台账。
b2 | paragraph | 1. | 清单。`,
    },
  ],
);

/** 1. 1.1 1.1.1, with blanks inside labels and one that contradicts its parent. */
export const decimals = documentOf(
  { docNumber: '南政办发[2017]43号', title: '关于印发《某县总体应急预案》的通知', kind: '预案' },
  [
    {
      id: 'enc_1',
      role: 'enclosed',
      title: '某县总体应急预案',
      blocks: `
c1 | heading | 1. | #总则
  c1_1 | heading | 1.1 | #编制目的
    c1_1_p1 | paragraph | | 建立健全机制。
c7 | heading | 7. | #监督管理
  c7_2 | heading | 7.2 | #奖惩
    c7_2_1 | paragraph | 7.2 .1 | #奖励#   给予奖励：
      c7_2_1_1 | paragraph | （1） | 出色完成任务；
  c7_3 | heading | 7.3 | #督查
    c7_3_1 | heading | 7.3 .1 | #工作督查
      c7_3_1_x | heading | 7.1.1.1 | #督查的范围`,
    },
  ],
);

/** Clauses 一、 that run on through chapters. */
export const clausesUnderChapters = documentOf(
  { docNumber: '清政发[2022]2号', title: '关于印发《某县人民政府工作规则》的通知', kind: '规则' },
  [
    {
      id: 'enc_1',
      role: 'enclosed',
      title: '某县人民政府工作规则',
      blocks: `
chp_3 | heading | 第三章 | #履行职能
  cl_12 | paragraph | 十二、 | 贯彻新发展理念。
chp_8 | heading | 第八章 | #会议制度
  cl_39 | paragraph | 三十九、 | 全体会议的任务：
    cl_39_1 | paragraph | （一） | 传达贯彻。
    cl_39_p | paragraph | | 一般每年召开一次。`,
    },
  ],
);

export const report = documentOf(
  { title: '政府工作报告', kind: '报告', form: '报告', speaker: '许达', date: '2022-03-23' as IsoDate },
  [
    {
      id: 'body',
      role: 'body',
      blocks: `
r_title | title | | 政 府 工 作 报 告
s1 | heading | 一、 | #工作回顾
s2 | heading | 二、 | #工作安排
  s2_1 | paragraph | （一） | #聚焦产业#。做大做强。`,
    },
  ],
);

export const speech = documentOf(
  {
    title: '在县环委会第一次全体会议上的讲话',
    kind: '讲话',
    form: '讲话',
    speaker: '许达',
    date: '2022-04-01' as IsoDate,
  },
  [{ id: 'body', role: 'body', blocks: 's1 | paragraph | 一、 | #提升认识#。思想是先导。' }],
);

/** A notice that issues nothing: its clauses are its own. */
export const bareNotice = documentOf(
  { docNumber: '清政办发[2022]9号', title: '关于推进绿色建筑发展的通知', kind: '通知' },
  [
    {
      id: 'body',
      role: 'body',
      blocks: `
b_title | title | | 关于推进绿色建筑发展的通知
b_s1 | heading | 一、 | #深刻认识
  b_s1_p | paragraph | | 绿色建筑是指建筑。
b_s2 | heading | 二、 | #严格执行
b_date | date | | 2022年4月6日`,
    },
  ],
);
