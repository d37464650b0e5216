/** The vocabulary, word by word: what joins, what ends a name, what only looks like a reference. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import { namesOf, numberKey, titleKey } from '../../../../../renderer/core/cite/references/names.ts';
import { issuerBefore, printedNumbers } from '../../../../../renderer/core/cite/references/numbers.ts';
import { isDocumentTitle, markedTitles, tidy } from '../../../../../renderer/core/cite/references/titles.ts';
import { unmarkedLaw } from '../../../../../renderer/core/cite/references/unmarked-law.ts';
import { documentOf } from '../document-fixture.ts';
import { linked } from './saying.ts';

/** The words of a list that is written as one string. */
function words(list: string): readonly string[] {
  return list.split(' ');
}

describe('titles of documents', () => {
  it.each(
    words(
      '法 法典 条例 规定 办法 细则 规则 规程 规范 标准 条文 章程 准则 守则 公约 协定 议定书 责任制 制度 意见 方案 预案 规划 计划 纲要 要点 大纲 指南 指引 导则 措施 举措 政策 目录 清单 名录 决定 决议 令 公告 通告 通报 通知 议案 请示 批复 答复 函 纪要 政府工作报告 解释',
    ),
  )('end in %s', (ending) => {
    expect(isDocumentTitle(`某${ending}`)).toBe(true);
    expect(isDocumentTitle(`某${ending}（试行）`)).toBe(true);
    expect(isDocumentTitle(`某${ending}(2024年版)`)).toBe(true);
    expect(isDocumentTitle(`某${ending}甲`)).toBe(false);
  });

  it.each(words('日报 审批表 身份证 合同 协议 通知书 调查报告 警示片 方法 书法 兵法 做法 看法'))(
    'do not end in %s',
    (ending) => {
      expect(isDocumentTitle(`某${ending}`)).toBe(false);
    },
  );

  it('are of a length that people write', () => {
    expect(isDocumentTitle(`${'某'.repeat(149)}法`)).toBe(true);
    expect(isDocumentTitle(`${'某'.repeat(150)}法`)).toBe(false);
  });

  it('lose the blanks of layout and keep those between Latin words', () => {
    expect(tidy(' 某 办\n法 ')).toBe('某办法');
    expect(tidy('GB/T 9704 公文')).toBe('GB/T 9704公文');
  });

  it.each([
    ['《甲〈乙〉丙》丁《戊》', ['甲〈乙〉丙', '戊']],
    ['《甲《乙》丙》', ['甲《乙》丙']],
    ['甲》《乙', []],
    ['《甲〉乙》', ['甲〉乙']],
    ['<甲>〈乙〉', ['甲', '乙']],
    ['《甲<乙》丙>', ['甲<乙']],
  ])('are the outermost pairs of marks in %s', (text, titles) => {
    expect(markedTitles(text).map(({ title }) => title)).toEqual(titles);
  });
});

describe('numbers of documents', () => {
  it.each(
    words(
      '根据 依据 依照 按照 遵照 参照 对照 贯彻 落实 执行 符合 违反 转发 印发 批转 发布 下发 按 据 照 和 与 及 或 以 从 将 对 原 见 的 在 由',
    ),
  )('begin behind %s', (verb) => {
    expect(printedNumbers(`${verb}某政发〔2015〕7号`).map(({ number }) => number)).toEqual([
      '某政发〔2015〕7号',
    ]);
    expect(printedNumbers(`${verb}国务院令第7号`).map(({ number }) => number)).toEqual(['国务院令第7号']);
  });

  it.each(words('人民政府 政府 办公厅 办公室 委员会 国务院 中央 总局 部 厅 局 委 署 会 院 府 办'))(
    'begin behind the name of an issuer that ends in %s',
    (issuer) => {
      expect(printedNumbers(`某县${issuer}某政发〔2015〕7号`).map(({ number }) => number)).toEqual([
        '某政发〔2015〕7号',
      ]);
      expect(issuerBefore(`根据某县${issuer}`)).toBe(`某县${issuer}`);
    },
  );

  it.each(words('人社部发 国土资厅发 财会 建办 府办函 发改委发'))(
    'may have such a word inside: %s',
    (agency) => {
      expect(printedNumbers(`${agency}〔2015〕7号`).map(({ number }) => number)).toEqual([
        `${agency}〔2015〕7号`,
      ]);
    },
  );

  it.each([
    ['某政发[2015]7号', '某政发〔2015〕7号'],
    ['某政发【2015】7号', '某政发〔2015〕7号'],
    ['某政发［2015］第7号', '某政发〔2015〕7号'],
    ['某政发（２０１５）７号', '某政发〔2015〕7号'],
    ['某政发﹝2015﹞7号', '某政发〔2015〕7号'],
    ['某政发 〔 2015 〕 7 号', '某政发〔2015〕7号'],
    ['某省人民政府令第12号', '某省人民政府令第12号'],
    ['主席令第十二号', '主席令第十二号'],
    ['某委员会第3号令', '某委员会第3号令'],
    ['CJJ 45-2006', 'CJJ 45-2006'],
    ['DB/T 1234.5—2019', 'DB/T 1234.5—2019'],
  ])('are read in every form: %s', (text, number) => {
    expect(printedNumbers(text).map((one) => one.number)).toEqual([number]);
  });

  it.each([
    '〔2015〕7号',
    '某政发〔2015〕',
    '某政发〔15〕7号',
    '指令第5号线',
    '下发第1号令',
    '2015年7号',
    'A-2006',
  ])('are none: %s', (text) => {
    expect(printedNumbers(text)).toEqual([]);
  });

  it('name no issuer where other words stand', () => {
    expect([issuerBefore('有关单位要按照'), issuerBefore('，'), issuerBefore('部')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('clauses', () => {
  it.each(words('、 和 以及 及 与 或者 或'))('are joined by %s', (join) => {
    expect(linked(`第三条${join}第四条。`)).toEqual(['第三条', '第四条']);
    expect(linked(`第三${join}四条。`)).toEqual(['第三', '四条']);
  });

  it.each(words('至 到 - － — – ~ ～'))('are a range with %s', (join) => {
    expect(linked(`第三条${join}第五条。`)).toEqual([`第三条${join}第五条`]);
    expect(linked(`第三${join}五条。`)).toEqual([`第三${join}五条`]);
    expect(linked(`见附件1${join}2。`)).toEqual([`附件1${join}2`]);
  });

  it.each(
    words(
      '路 线 道 河 街 船 渠 沟 腿 裤 鱼 心 生产线 高速 铁路 公路 航线 地铁 隧道 战线 意见 建议 措施 经验 标语 政策 新闻 消息 信息 短信 件 例 款',
    ),
  )('are not meant by 第三条%s', (thing) => {
    expect(linked(`第三条${thing}。`)).toEqual([]);
  });

  it.each(
    words('、 ， 。 ； ： , ; : ） ) 和 及 与 或 至 规定 所列 的 情形 行为 之一 以外 除外 另有 外 中 内'),
  )('of an article may be followed by %s', (after) => {
    expect(linked(`第一项${after}甲`)).toEqual(['第一项']);
    expect(linked(`第一项${after}甲`, 'cover__para_1')).toEqual(
      /^(?:规定|所列)$/.test(after) ? ['第一项'] : [],
    );
  });

  it.each([
    ...words(
      '第一部分工作 第一编制 第一编号 第一编写 第一编辑 第一编外 第一编办 第一编委 第一章程 第一节点 第一节课 第一节目 第一节日 第一节能 第一节约',
    ),
    ...words('第一节水 第一款项 第一款式 第一款物 第一项目 第一项次 第一目标 第一目录 第一目前 第一目的'),
  ])('are not meant by %s', (text) => {
    expect(linked(`${text}。`)).toEqual([]);
  });

  it.each(words('编 章 节 部分 目'))('of the unit %s belong to the law they follow', (unit) => {
    expect(linked(`《甲条例》第三${unit}。`)).toEqual([`《甲条例》第三${unit}`]);
  });
});

describe('words that point', () => {
  const nouns =
    '办法 意见 方案 预案 规定 规则 细则 要点 通知 条例 章程 决定 通告 公告 制度 规程 规范 标准 计划 规划 纲要 指南 守则 准则 公约 法';

  it.each(words(nouns))('may name the kind of the text: 本%s', (noun) => {
    expect(linked(`本${noun}第三条，依照《甲${noun}》，该${noun}第四条。`)).toEqual([
      `本${noun}第三条`,
      `《甲${noun}》`,
      `该${noun}第四条`,
    ]);
  });

  it.each(words('实施 暂行 试行 操作 管理 监督 监管 工作 应急 总体 行动 具体 专项 若干 补充'))(
    'may say more of the text: 本%s方案',
    (modifier) => {
      expect(linked(`按本${modifier}方案办。`)).toEqual([`本${modifier}方案`]);
    },
  );

  it.each(words('该 同 上述 前述'))('may mean the law before: %s条例', (pointer) => {
    expect(linked(`《甲条例》。${pointer}条例第三条。`)).toEqual(['《甲条例》', `${pointer}条例第三条`]);
    expect(linked(`${pointer}条例第三条。`)).toEqual([]);
  });

  it.each([
    ...words(
      '基本法 根本制度 成本标准 资本规划 日本法 文本规范 版本计划 样本规范 课本标准 书本规定 剧本规定 副本制度 正本制度 标本规范 原本计划',
    ),
    ...words(
      '本法院 本法人 本法官 本法庭 本法治 本法律 本法定代表人 本通知书 本意见稿 本意见箱 本公告栏 本标准局 本标准员 本标准者 本标准化 本计划性 本规划局 本计划单列市 本规定动作',
    ),
    ...words(
      '目前款 当前条 之前条 以前条 提前款 此前条 生前款 先前条 事前款 眼前条 今日前款 三年前款 上月前款 支前款 以上款 网上款 马上款 路上款 线上款',
    ),
    ...words(
      '前条例 前条件 前条款 前条约 前条文 前条幅 前款项 前款式 前款物 前项目 前项次 本章程序 本章节 本节点 本节课 本节目 本节日 本节能 本节约 本节水',
    ),
    ...words(
      '本条路 本条线 本条道 本条河 本条街 本条船 本条渠 本条沟 本条生产 本条高速 本条铁路 本条公路 本条航线 本条意见 本条建议 本条措施 本条经验 本条信息 本条新闻 本条消息 本款产品 本款软件 本款手机 本款车 本项工作 前两项任务',
    ),
  ])('are not %s', (text) => {
    expect(linked(`${text}。`).filter((one) => one !== '本章程')).toEqual([]);
  });

  it.each(words('规定 所列 第（一）目 的 情形 行为 以外 之一 ， 。 ； ： 、 , ; : ） )'))(
    'to an item go on with %s',
    (after) => {
      expect(linked(`本项${after}`, 'art_3__item_2')[0]?.startsWith('本项')).toBe(true);
    },
  );
});

describe('attachments', () => {
  it.each(words('、 和 及 与'))('are joined by %s', (join) => {
    expect(linked(`见附件1${join}2。`)).toEqual(['附件1', '2']);
    expect(linked(`见附件1${join}附件2。`)).toEqual(['附件1', '附件2']);
  });

  it.each(words('附件 附表 附录 附图'))('are called %s', (noun) => {
    expect(linked(`见${noun}1。`)).toEqual([`${noun}1`]);
  });

  it.each(words('年 月 日 个 份 页 项 条 % ％ 亿 万 .5 ．5 0年'))(
    'are not joined with a figure: 、2%s',
    (unit) => {
      expect(linked(`见附件1、2${unit}`)).toEqual(['附件1']);
    },
  );

  it.each([
    '见附件。',
    '按附件规定',
    '参照附件中',
    '（附件）',
    '(附件，',
    '见附件的要求',
    '见附件所列',
    '详见附件和说明',
    '参见附件甲',
  ])('need no number where they are pointed at: %s', (text) => {
    expect(linked(text)).toEqual(['附件']);
  });

  it.each(['附件。', '见附件材料', '报送附件', '附件1个月'.slice(0, 2)])(
    'are common words else: %s',
    (text) => {
      expect(linked(text)).toEqual([]);
    },
  );
});

describe('laws without marks', () => {
  it.each(words('依照 依据 根据 按照 参照 遵照 对照 违反 适用 符合 执行 触犯 构成 和 与 及 或 按 依 其 由'))(
    'begin behind %s',
    (word) => {
      expect(unmarkedLaw(`单位${word}治安处罚法`)).toEqual({ title: '治安处罚法', isName: true });
    },
  );

  it.each(words('法 条例 办法 规定 规则 细则 章程 规程'))('end in %s', (kind) => {
    expect(unmarkedLaw(`依照某${kind}`)).toEqual({ title: `某${kind}`, isName: true });
    expect(unmarkedLaw(`依照${kind}`)).toEqual({ title: kind, isName: false });
  });

  it.each(words('国家 有关 相关 上述 下列 前述 以上 法律 现行 各项 该 此 这些'))(
    'are not told by %s规定',
    (word) => {
      expect(unmarkedLaw(`依照${word}规定`)).toEqual({ title: `${word}规定`, isName: false });
    },
  );

  it.each(['依照本办法', '依照甲的规定', '依照第三条', ''])('are not named in “%s”', (before) => {
    expect(unmarkedLaw(before)).toBeNull();
  });
});

describe('names', () => {
  it('leave out what does not tell titles apart', () => {
    expect(titleKey('《中华人民共和国森林法》')).toBe(titleKey('森林法'));
    expect(titleKey('关于<甲>的 意见')).toBe(titleKey('甲的意见'));
    expect(titleKey('甲（试行）办法')).toBe(titleKey('甲试行办法'));
    expect(titleKey('甲办法')).not.toBe(titleKey('乙办法'));
    expect([titleKey('关于'), titleKey('中华人民共和国'), titleKey('…')]).toEqual([
      '关于',
      '中华人民共和国',
      '',
    ]);
  });

  it('tell numbers apart by year and number', () => {
    expect(numberKey('某政发[2018]11号')).toBe(numberKey('某政发〔２０１８〕１１号'));
    expect(numberKey('某政发〔2018〕11号')).not.toBe(numberKey('某政发〔2018〕1号'));
  });

  it('are the title, with and without the issuer, and what is issued', () => {
    const document = documentOf({ title: '某局关于印发《甲办法》的通知', issuer: '某局' }, [
      { id: 'cover', role: 'cover', title: '某局关于印发《甲办法》的通知', blocks: '' },
      { id: 'enc_1', role: 'enclosed', title: '甲的办法', blocks: '' },
      { id: 'att_1', role: 'attachment', title: '乙表', blocks: '' },
    ]);
    expect(namesOf(document)).toEqual([
      { key: '某局关于印发甲办法的通知', partId: null, withoutIssuer: false },
      { key: '印发甲办法的通知', partId: null, withoutIssuer: true },
      { key: '甲的办法', partId: 'enc_1', withoutIssuer: false },
      { key: '乙表', partId: 'att_1', withoutIssuer: false },
      { key: '甲办法', partId: 'enc_1', withoutIssuer: false },
    ]);
    expect(findReferences(document)).toEqual([]);
  });
});
