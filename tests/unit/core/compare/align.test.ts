import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../../renderer/core/compare/align.ts';
import { LIGHTING_AND_GREENING, REPORTS } from '../../../fixtures/compare/correspondences.ts';
import { GREEN_BUILDING, REGISTRATION } from '../../../fixtures/compare/printings.ts';
import { type BlockFields, corpusDocument, corpusDocuments, documentOf } from './document-fixture.ts';

const SCOPE = '本办法所称照明设施是指用于照明的器具以及配电、监控、节能等系统的设备和附属设施。';
const NEGLECT =
  '主管部门工作人员玩忽职守、滥用职权、徇私舞弊的，由纪检监察部门查处并给予行政处分；构成犯罪的，依法追究刑事责任。';
const NEGLECT_TOO =
  '管理机构及责任单位的工作人员有玩忽职守、徇私舞弊行为的，依照有关规定追究责任；构成犯罪的，依法追究刑事责任。';
const WILFUL = '故意损毁、偷盗照明设备，或者阻碍工作人员依法执行公务的，由公安机关依照治安管理处罚法处罚。';

const heading = (id: string, text: string, parent?: string): BlockFields => ({
  id,
  text,
  kind: 'heading',
  heading: text.replace(/^.*?[、）条章]\s*/, ''),
  ...(parent === undefined ? {} : { parent }),
});

/** The pairs as `a|b`. */
function aligned(
  a: readonly (BlockFields | string)[],
  b: readonly (BlockFields | string)[],
): readonly string[] {
  return alignDocuments(documentOf(a), documentOf(b)).pairs.map((pair) => `${pair.a}|${pair.b}`);
}

describe.each([
  ['the rules on lighting and on greening', LIGHTING_AND_GREENING],
  ['the reports of 2018 and of 2022', REPORTS],
])('%s', (_, expected) => {
  const [a, b] = [corpusDocument(expected.a), corpusDocument(expected.b)];
  const { pairs } = alignDocuments(a, b);
  const ofA = new Map<string, string>(pairs.map((pair) => [pair.a, pair.b]));
  const ofB = new Map<string, string>(pairs.map((pair) => [pair.b, pair.a]));

  it.each(expected.pairs.map(([x, y]) => [x, y]))('answer each other in %s and %s', (x, y) => {
    expect(ofA.get(x)).toBe(y);
  });

  it('leave alone what nothing answers', () => {
    expect(expected.onlyA.filter((id) => ofA.has(id))).toEqual([]);
    expect(expected.onlyB.filter((id) => ofB.has(id))).toEqual([]);
    const known = new Set<string>([...a.blocks, ...b.blocks].map(({ id }) => id));
    expect(
      [...expected.pairs.flat(), ...expected.onlyA, ...expected.onlyB].filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('are aligned alike when the other is read first', () => {
    const back = alignDocuments(b, a).pairs.map((pair) => `${pair.b} ${pair.a}`);
    expect(expected.pairs.filter(([x, y]) => !back.includes(`${x} ${y}`))).toEqual([]);
  });
});

describe('an alignment', () => {
  it.each(corpusDocuments().map((document) => [document.id, document] as const))(
    'of a document with itself pairs each block with itself: %s',
    (_, document) => {
      const { pairs } = alignDocuments(document, structuredClone(document));
      const each = document.blocks.map(({ id }, at) => ({ a: id, b: id, atA: at, atB: at, similarity: 1 }));
      expect(pairs).toEqual(each);
    },
  );

  it.each([GREEN_BUILDING, REGISTRATION])(
    'of two printings leaves no block of the later alone: $a',
    (printings) => {
      const [a, b] = [corpusDocument(printings.a), corpusDocument(printings.b)];
      const { pairs, ...ids } = alignDocuments(a, b);
      expect(pairs.map((pair) => pair.b)).toEqual(b.blocks.map(({ id }) => id));
      expect(ids).toEqual({ a: a.id, b: b.id });
    },
  );

  it('has each block once, in the order of the first document, with their places', () => {
    const documents = corpusDocuments().filter(({ blocks }) => blocks.length < 80);
    for (const [at, a] of documents.entries()) {
      const b = documents[(at + 3) % documents.length] ?? a;
      const { pairs } = alignDocuments(a, b);
      expect(new Set(pairs.map((pair) => pair.a)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.b)).size).toBe(pairs.length);
      expect(pairs.map((pair) => pair.atA)).toEqual(pairs.map((pair) => pair.atA).sort((x, y) => x - y));
      for (const pair of pairs) {
        expect([a.blocks[pair.atA]?.id, b.blocks[pair.atB]?.id]).toEqual([pair.a, pair.b]);
        expect(pair.similarity).toBeGreaterThanOrEqual(0);
        expect(pair.similarity).toBeLessThanOrEqual(1);
      }
    }
  });

  it('with nothing, or with a line of other words, is empty', () => {
    expect(aligned([], [SCOPE])).toEqual([]);
    expect(aligned([SCOPE], [])).toEqual([]);
    expect(aligned([SCOPE, NEGLECT], ['明天上午在三楼开会。'])).toEqual([]);
  });

  it('pairs clauses by what is rare in them, wherever they stand', () => {
    expect(aligned([SCOPE, NEGLECT, WILFUL], [NEGLECT_TOO, '明天上午在三楼开会。'])).toEqual(['b_1|b_0']);
  });

  it('pairs sections by what stands under them', () => {
    const a = [
      heading('s', '一、切实提升能力'),
      { text: NEGLECT, parent: 's' },
      { text: WILFUL, parent: 's' },
    ];
    const b = [
      heading('t', '三、真心转变作风'),
      { text: NEGLECT_TOO, parent: 't' },
      { text: '设专人。', parent: 't' },
    ];
    expect(aligned(a, b)).toEqual(['s|t', 'b_1|b_1']);
    const article = (text: string) => [
      { id: 's', text },
      { text: NEGLECT, parent: 's' },
    ];
    expect(aligned(article('第一条 甲'), article('第二条 乙'))).toEqual(['b_1|b_1']);
    const deep = [heading('t', '（三）真心转变作风'), { text: NEGLECT_TOO, parent: 't' }];
    expect(aligned(a, deep)).toEqual(['b_1|b_1']);
  });

  it('pairs the paragraphs that open main sections, and no others', () => {
    const opening = (id: string, words: string) => [heading(id, '一、工作回顾'), { text: words, parent: id }];
    expect(aligned(opening('s', '过去一年成绩显著。'), opening('t', '面对疫情众志成城。'))).toEqual([
      's|t',
      'b_1|b_1',
    ]);
    const nested = (words: string) => [
      heading('s', '一、工作回顾'),
      heading('u', '（一）产业发展', 's'),
      { text: words, parent: 'u' },
    ];
    expect(aligned(nested('过去一年成绩显著。'), nested('面对疫情众志成城。'))).toEqual(['s|s', 'u|u']);
    expect(aligned(opening('s', '一、成绩显著。'), opening('t', '面对疫情众志成城。'))).toEqual(['s|t']);
  });

  it('pairs dates, numbers and signatures of two documents, if each has one', () => {
    const lines = (number: string, sign: string) => [
      { text: number, kind: 'docNumber' as const },
      { text: sign, kind: 'signature' as const },
    ];
    expect(aligned(lines('南政发[2018]1号', '李军'), lines('清办函〔2024〕96号', '许达'))).toEqual([
      'b_0|b_0',
      'b_1|b_1',
    ]);
    expect(
      aligned(lines('南政发[2018]1号', '李军').slice(1), [...lines('甲', '许达'), ...lines('乙', '王强')]),
    ).toEqual([]);
  });

  it('prefers clauses under paired sections to nearer kin elsewhere', () => {
    const under = (id: string, text: string, words: string) => [
      heading(id, text),
      { text: words, parent: id },
    ];
    const a = [...under('s', '一、法律责任', NEGLECT), ...under('u', '二、附则', SCOPE)];
    const b = [
      ...under('t', '一、法律责任', NEGLECT_TOO),
      ...under('v', '二、组织领导', `会议由县长召集和主持，必要时邀请各乡镇列席。${NEGLECT.slice(0, 26)}`),
      ...under('w', '三、附则', SCOPE),
    ];
    expect(aligned(a, b)).toContain('b_1|b_1');
  });

  it('pairs close kin also where only one of them has a label, but no section with a paragraph', () => {
    const plain = '县城照明设施管理责任单位工作人员玩忽职守的，给予行政处分。';
    const labelled = '第三条 机构工作人员玩忽职守，应当给予行政处分，并通报批评，三年内不得评优评先。';
    expect(aligned([plain, SCOPE], [SCOPE, labelled])).toEqual(['b_0|b_1', 'b_1|b_0']);
    expect(aligned([{ text: plain, kind: 'heading' }, SCOPE], [SCOPE, labelled])).toEqual(['b_1|b_0']);
  });

  it('pairs short clauses that stand in the same place, and not elsewhere', () => {
    const [one, two] = ['本办法由县住建局负责解释说明。', '绿化办法由住建部门会同林业局解释。'];
    expect(aligned([one], [two])).toEqual(['b_0|b_0']);
    const under = (text: string) => [heading('s', '一、附则'), { text, parent: 's' }];
    expect(aligned([one], under(two))).toEqual([]);
  });

  it('pairs a section with the one that shares the most with it', () => {
    const under = (id: string, text: string, words: readonly string[]) => [
      heading(id, text),
      ...words.map((each) => ({ text: each, parent: id })),
    ];
    const a = under('s', '一、监督问责', [SCOPE, NEGLECT, WILFUL]);
    const b = [...under('t', '一、基本概念', [SCOPE]), ...under('u', '二、责任追究', [NEGLECT, WILFUL])];
    expect(aligned(a, b)).toContain('s|u');
    expect(aligned(b, a)).toContain('u|s');
  });

  it('answers a split clause by its first piece', () => {
    expect(aligned([`会议由县长召集。${SCOPE}`], ['会议由县长召集。', SCOPE])).toEqual(['b_0|b_0']);
    expect(aligned([`${SCOPE}${NEGLECT}`], [SCOPE, NEGLECT])).toEqual(['b_0|b_0']);
    expect(aligned([SCOPE, NEGLECT], [`${SCOPE}${NEGLECT}`])).toEqual(['b_0|b_0']);
  });

  it('ends at parents that go in a circle', () => {
    const circle = [
      { id: 's', text: `（一）${NEGLECT}`, parent: 't' },
      { id: 't', text: `（二）${SCOPE}`, parent: 's' },
    ];
    expect(aligned(circle, circle)).toEqual(['s|s', 't|t']);
  });
});
