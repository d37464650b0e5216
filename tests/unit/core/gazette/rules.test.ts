/** Single rules of the parser that no whole gazette isolates, each on the few lines that it decides. */
import { describe, expect, test } from 'vitest';
import type { IssueId } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';

function parse(...lines: readonly string[]) {
  const id = 'x-0123456789ab' as IssueId;
  const source = { id, title: '', year: null, number: null, sourceFile: 'any.txt' };
  return parseGazette(lines.join('\n'), source);
}

const NOTICE = ['某某县人民政府关于加强用水管理的通知', '某政发〔2023〕1号', '各乡镇人民政府：'];
const ORDER = [
  '某某县人民政府令 第3号',
  '《某某县用水办法》已经通过，现予公布。',
  '县长  王某某',
  '2023年5月1日',
];

function blocksOf(...body: readonly string[]) {
  const [document] = parse(...NOTICE, ...body).documents;
  return (document?.blocks ?? []).filter((block) => block.kind === 'paragraph' || block.kind === 'heading');
}

describe('what stands above the first document', () => {
  test('a masthead without contents is no document', () => {
    const { documents, artifacts } = parse(
      '某某县公报编辑部',
      '2023年第2期（总第9期）',
      ...NOTICE,
      '节约用水。',
    );
    expect(documents.map((each) => each.startLine)).toEqual([3]);
    expect(artifacts.map((each) => each.kind)).toEqual(['frontPage', 'frontPage']);
  });

  test('contents without page numbers end where their first entry is printed again', () => {
    const { documents } = parse(
      '目 录',
      NOTICE[0] ?? '',
      '某某县人民政府关于植树的通知',
      ...NOTICE,
      '节约用水。',
    );
    expect(documents.map((each) => each.startLine)).toEqual([4]);
  });
});

describe('heads', () => {
  test('an order carries its number on the line of its title', () => {
    const [document] = parse(...ORDER).documents;
    expect(document).toMatchObject({ title: '某某县人民政府令', docNumber: '第3号', date: '2023-05-01' });
  });

  test('addressees run over three lines', () => {
    const [document] = parse(
      ...NOTICE.slice(0, 2),
      '各乡镇人民政府、街道办事处，县人民政府各工作部门、',
      '各直属机构，县人民武装部、县人民法院、县人民检察院，',
      '各有关单位：',
      '节约用水。',
    ).documents;
    expect(document?.addressees).toMatch(/^各乡镇.*各有关单位$/u);
  });
});

describe('paragraphs', () => {
  test('a formula of leave belongs to no item', () => {
    const blocks = blocksOf('一、用水', '节约用水。', '二、排水', '禁止乱排。', '特此通知。');
    expect(blocks.at(-1)).toMatchObject({ text: '特此通知。', parent: null });
  });

  test('indents alone tell paragraphs that end without a mark', () => {
    const lines = [
      '　　先进单位如下。',
      '　　县水务局所属的各个供水管理站',
      '　　县农业农村局所属的各个推广站',
    ];
    const rest = [
      '　　以上单位。',
      '　　继续努力。',
      '　　再接再厉。',
      '　　作出新的更大的贡献，为全县人民',
      '造福。',
      '　　完。',
    ];
    expect(blocksOf(...lines, ...rest).map((block) => block.source.length)).toEqual([1, 1, 1, 1, 1, 1, 2, 1]);
  });

  test('an article cited at the start of a line goes on with its sentence', () => {
    const blocks = blocksOf('对违反规定的单位，由主管部门依照《某某县用水办法》及', '第三十一条 处以罚款。');
    expect(blocks.map((block) => block.label)).toEqual([null]);
  });

  test('a list that goes on encloses the list of another style between', () => {
    const blocks = blocksOf(
      '1.用水',
      '（一）节约用水。',
      '（二）安全用水。',
      '2.排水',
      '（一）达标排放。',
      '3.节水',
    );
    expect(blocks.map((block) => block.level)).toEqual([1, 2, 2, 1, 2, 1]);
  });

  test('a line at the top of a page does not go on with an item that closed its list', () => {
    const items = [
      '一、要求：',
      '（一）应当节约用水，不得浪费；',
      '（二）应当安全用水，不得私接；',
      '（三）应当达标排放，不得直排。',
    ];
    const blocks = blocksOf(
      ...items,
      ' 各单位要认真落实，加强检查，确保用水安全。',
      '二、其他事项另行通知。',
    );
    expect(blocks.map((block) => block.source.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
