import { describe, expect, it, test } from 'vitest';
import type { DifferenceKind } from '../../../../../renderer/core/compare/model.ts';
import { differencesOf } from '../../../../../renderer/core/compare/text/differences.ts';
import { applied, blockOf, printedDifferences } from '../document-fixture.ts';

/** What differs between two texts (or between several paragraphs), as `kind:a→b`; what it applies to is checked. */
function read(a: string | readonly string[], b: string | readonly string[]): readonly string[] {
  const [blocksA, blocksB] = [a, b].map((texts) => [texts].flat().map((text, order) => blockOf(text, order)));
  if (blocksA === undefined || blocksB === undefined) throw new Error('two sides');
  const differences = differencesOf(blocksA, blocksB);
  expect(applied(blocksA, blocksB, differences)).toBe([b].flat().join(''));
  return printedDifferences(blocksA, blocksB, differences).map((each) => `${each.kind}:${each.a}→${each.b}`);
}

/** The kinds of what differs, each once. */
function kinds(a: string, b: string): readonly DifferenceKind[] {
  return [...new Set(read(a, b).map((each) => each.split(':')[0] as DifferenceKind))];
}

describe('only signs differ', () => {
  test.each([
    ['widths', '面积（不含5％）', '面积(不含5%)'],
    ['blanks', '按 2002年　标准', '按2002年标准'],
    ['brackets and quotation marks', '衡政发［2020］6号“两证”', '衡政发〔2020〕6号「两证」'],
    ['units written in two ways', '超过30㎡', '超过30m²'],
    ['Roman numerals', 'Ⅲ级响应', 'III级响应'],
    ['a zero printed as a circle', '二○二二年', '二〇二二年'],
    ['variants of a character', '情況', '情况'],
    ['· for ，', '尊重历史，实事求是', '尊重历史·实事求是'],
    ['a mark left out', '公共厕所、垃圾站', '公共厕所垃圾站'],
    ['another mark', '年限:或由', '年限；或由'],
    ['the dash of a range', '2021—2025年', '2021-2025年'],
    ['a tilde for a dash', '3～5天', '3-5天'],
    ['a numeral for a dash', '1000一5000平方米', '1000—5000平方米'],
    ['a dash after per cent', '8%一8.5%', '8%-8.5%'],
    ['the comma of thousands', '15,638亩', '15638亩'],
    ['a raised decimal point', '增长2·5%', '增长2.5%'],
    ['a list mark between numbers', '第3、5条', '第3，5条'],
    ['a long dash at a number', '——2022年', '2022年'],
    ['a dash before the text', '—5个', '5个'],
    ['a trailing mark', '其他。', '其他'],
  ])('in %s', (_, a, b) => {
    expect(kinds(a, b)).toEqual(['signs']);
    expect(kinds(b, a)).toEqual(['signs']);
  });
});

describe('words differ', () => {
  test.each([
    ['a Han character', '己办理', '已办理'],
    ['a letter', 'A类', 'B类'],
    ['a digit', '1000元', '1200元'],
    ['the decimal point', '约2.5%', '约25%'],
    ['the decimal point made a comma', '约2.5万', '约2,5万'],
    ['the dash of a range', '3-5天', '35天'],
    ['a minus', '增长-5%', '增长5%'],
    ['per cent', '增长5%', '增长5'],
    ['per mille', '5%', '5‰'],
    ['a list mark between numbers', '第3、5条', '第35条'],
    ['the colon of a ratio', '1:20', '120'],
    ['the slash of a fraction', '1/2', '12'],
    ['a comma of no thousands', '1,23', '123'],
    ['a comma before four digits', '1,2345', '12345'],
    ['a sign of comparing', '≥5', '5'],
    ['money', '¥100', '100'],
    ['degrees', '5°', '5'],
    ['times', '7*12小时', '712小时'],
    ['plus', 'PM+10', 'PM10'],
    ['a numeral between other words', '其一切', '其切'],
    ['a numeral before a number', '之一5', '之5'],
    ['an unreadable character', '办\uFFFD', '办'],
  ])('in %s', (_, a, b) => {
    expect(kinds(a, b)).toEqual(['words']);
    expect(kinds(b, a)).toEqual(['words']);
  });
});

describe('a difference', () => {
  it('is nothing where every character is printed alike', () => {
    expect(read('第一条  为加强管理。', '第一条  为加强管理。')).toEqual([]);
    expect(read('', '')).toEqual([]);
    expect(differencesOf([], [])).toEqual([]);
  });

  it('is one where fewer than three unchanged characters stand between two changes', () => {
    expect(read('住房和城乡建设部', '住房城乡和建设部')).toEqual(['words:和城乡→城乡和']);
    expect(read('应当由甲负责收集', '必须由乙负责收集')).toEqual(['words:应当由甲→必须由乙']);
    expect(read('提出一甲二三乙的意见', '提出一丙二三丁的意见')).toEqual(['words:甲二三乙→丙二三丁']);
    expect(read('提出甲一二三乙的意见', '提出丙一二三丁的意见')).toEqual(['words:甲→丙', 'words:乙→丁']);
  });

  it('counts marks as unchanged characters, and neither blanks nor marks that changed', () => {
    expect(read('提出甲一，二乙的意见', '提出丙一，二丁的意见')).toHaveLength(2);
    expect(read('提出甲一 二乙的意见', '提出丙一 二丁的意见')).toEqual(['words:甲一 二乙→丙一 二丁']);
    expect(read('提出甲一，二乙的意见', '提出丙一；二丁的意见')).toEqual(['words:甲一，二乙→丙一；二丁']);
  });

  it('in signs is one with a near one, and never joined to words', () => {
    expect(read('（一）的事项很多', '(一)的事项很多')).toEqual(['signs:（一）→(一)']);
    expect(read('办理（单位负责人）的', '办理(单位负责人)的')).toEqual(['signs:（→(', 'signs:）→)']);
    expect(read('必须实施;按照规定', '必须执行；按照规定')).toEqual(['words:实施→执行', 'signs:;→；']);
  });

  it('in signs does not reach across a difference in words', () => {
    expect(read('必须，实施;按照规定', '必须·执行；按照规定')).toEqual([
      'signs:，→·',
      'words:实施→执行',
      'signs:;→；',
    ]);
    expect(read('必须，实施;按照规定', '必须·实施；按照规定')).toEqual(['signs:，实施;→·实施；']);
  });

  it('takes the marks with it that come and go with its words', () => {
    expect(read('节水、节材', '节水、节电、节材')).toEqual(['words:→节电、']);
    expect(read('节水、节电、节材', '节水、节材')).toEqual(['words:节电、→']);
    expect(read('县城规划区内', '县城规划区（含工业区）内')).toEqual(['words:→（含工业区）']);
    expect(read('应当办理登记。', '应当办理登记，并公告。')).toEqual(['words:→，并公告']);
    expect(read('办理登记。费用自理。', '办理登记。应当公告。费用自理。')).toEqual(['words:→应当公告。']);
    expect(read('办理登记;费用自理。', '办理登记；应当公告。费用自理。')).toEqual([
      'signs:;→；',
      'words:→应当公告。',
    ]);
    expect(read('办理登记：费用自理。', '办理登记，应当公告:费用自理。')).toEqual([
      'words:→，应当公告',
      'signs:：→:',
    ]);
  });

  it('begins and ends at a mark, where it may stand in several places', () => {
    expect(read('节水、节电、节材', '节水、节电、节油、节材')).toEqual(['words:→节油、']);
    expect(read('甲乙，甲丙', '甲乙，甲丁，甲丙')).toEqual(['words:→甲丁，']);
    expect(read('节材', '节水、节材')).toEqual(['words:→节水、']);
    expect(read('节水、节材', '节材')).toEqual(['words:节水、→']);
    expect(read('设备，设施', '设备')).toEqual(['words:，设施→']);
  });

  it('never cuts a printed character', () => {
    expect(read('共3㎡整', '共3m3整')).toEqual(['words:㎡→m3']);
    expect(read('共3㎥整', '共3㎡整')).toEqual(['words:㎥→㎡']);
    expect(read('姓𠮷名', '姓𠮶名')).toEqual(['words:𠮷→𠮶']);
    expect(read('姓𠮷𠮷名', '姓𠮷名')).toEqual(['words:𠮷→']);
    expect(read('数“𝟏”项', '数“𝟐”项')).toEqual(['words:𝟏→𝟐']);
    expect(read('注😀', '注😁')).toEqual(['signs:😀→😁']);
  });

  it('stays where it was found, where no place is better', () => {
    const [a, b] = [blockOf('来源合法性质'), blockOf('来源合法性性质')];
    expect(differencesOf([a], [b]).map((each) => each.b)).toEqual([{ blockId: 'b_0', start: 5, end: 6 }]);
    expect(differencesOf([b], [a]).map((each) => each.a)).toEqual([{ blockId: 'b_0', start: 5, end: 6 }]);
  });

  it('is readable where a passage was rewritten', () => {
    expect(read('由主管部门下达整改通知，责令其及时整改。', '由公安机关依法处罚，责令其及时整改。')).toEqual([
      'words:主管部门下达整改通知→公安机关依法处罚',
    ]);
    // Three characters in common between longer changes say nothing.
    expect(read('提出甲乙丙丁的规定戊己庚辛意见', '提出子丑寅卯的规定辰巳午未意见')).toEqual([
      'words:甲乙丙丁的规定戊己庚辛→子丑寅卯的规定辰巳午未',
    ]);
  });
});

describe('a label', () => {
  test.each([
    ['（一）总则', '(一) 总则', 'signs:（一）→(一) '],
    ['1.总则', '1. 总则', 'signs:→ '],
    ['2．总则', '2. 总则', 'signs:．→. '],
    ['一、总则', '（一）总则', 'signs:一、→（一）'],
    ['1.总则', '（一）总则', 'signs:1.→（一）'],
    ['第一条  总则', '第一条 总则', 'signs: →'],
    ['第八条 总则', '第九条 总则', 'number:第八条 →第九条 '],
    ['第一章 总则', '第一条 总则', 'number:第一章 →第一条 '],
    ['第一条 总则', '一、总则', 'number:第一条 →一、'],
    ['总则', '（一）总则', 'number:→（一）'],
    ['（一）总则', '总则', 'number:（一）→'],
  ])('%s | %s is not one of the words', (a, b, difference) => {
    expect(read(a, b)).toEqual([difference]);
  });

  it('does not make a decimal point of its mark', () => {
    expect(read('1.2019年的工作', '1、2019年的工作')).toEqual(['signs:.→、']);
    expect(read('2019年的工作', '1.2019年的工作')).toEqual(['number:→1.']);
  });

  it('leaves the words behind it to be compared', () => {
    expect(read('第八条 应当办理', '第九条 必须办理')).toEqual(['number:第八条 →第九条 ', 'words:应当→必须']);
  });
});

describe('paragraphs broken otherwise', () => {
  it('differ in nothing but the break', () => {
    expect(read('办理登记。费用自理。', ['办理登记。', '费用自理。'])).toEqual([]);
    expect(read(['办理登记。', '费用自理。'], '办理登记。费用自理。')).toEqual([]);
  });

  it('differ in the numbers that the pieces got', () => {
    expect(read('应当：登记；公告。', ['应当：', '（一）登记；', '（二）公告。'])).toEqual([
      'number:→（一）',
      'number:→（二）',
    ]);
  });

  it('show a difference in the paragraph that it lies in, and none across the break', () => {
    const a = ['办理甲登记。', '乙费用自理。'].map(blockOf);
    const b = [blockOf('办理丙登记。丁费用自理。')];
    const differences = differencesOf(a, b);
    expect(differences.map((each) => each.a)).toEqual([
      { blockId: 'b_0', start: 2, end: 3 },
      { blockId: 'b_1', start: 0, end: 1 },
    ]);
    expect(read(['登记甲', '乙费用自理'], '登记丙丁费用自理')).toEqual(['words:甲→丙丁', 'words:乙→']);
    expect(read('登记丙丁费用自理', ['登记甲', '乙费用自理'])).toEqual(['words:丙丁→甲', 'words:→乙']);
  });

  it('keep apart near changes on either side of a break', () => {
    expect(read(['按规定登记甲的由', '乙费用自理'], '按规定登记丙的由丁费用自理')).toEqual([
      'words:甲→丙',
      'words:乙→丁',
    ]);
    expect(read('按规定登记丙的由丁费用自理', ['按规定登记甲的由', '乙费用自理'])).toEqual([
      'words:丙→甲',
      'words:丁→乙',
    ]);
  });
});
