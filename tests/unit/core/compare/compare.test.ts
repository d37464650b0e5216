import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import type { Block, GazetteDocument, PartRole } from '../../../../renderer/core/gazette/model.ts';
import {
  applied,
  blocksOf,
  corpusDocument,
  corpusDocuments,
  documentOf,
  outlineOf,
} from './document-fixture.ts';

const SCOPE = '本办法所称照明设施是指用于照明的器具以及配电、监控、节能等系统的设备和附属设施。';
const DUTIES = '主管部门应当建立照明能耗考核制度，定期对亮化能耗等情况进行检查。';
const DAMAGE = '损坏照明设施的单位和个人，应当立即保护事故现场，防止事故扩大。';
const COST = '财政安排的运行维护资金应做到专款专用，大修、改造经费纳入年度预算。';

const compared = (a: Parameters<typeof documentOf>[0], b: Parameters<typeof documentOf>[0]) => {
  const comparison = compareDocuments(documentOf(a, 'a'), documentOf(b, 'b'));
  return { ...comparison, outline: outlineOf(comparison) };
};

describe('a document compared', () => {
  it.each(corpusDocuments().map((document) => [document.id, document] as const))(
    'with itself is all the same: %s',
    (_, document) => {
      const { pairs, counts } = compareDocuments(document, structuredClone(document));
      expect(pairs.map(({ a, b }) => [a, b])).toEqual(document.blocks.map(({ id }) => [[id], [id]]));
      expect(pairs.flatMap(({ differences }) => differences)).toEqual([]);
      expect(counts).toEqual({ same: document.blocks.length, changed: 0, added: 0, removed: 0, moved: 0 });
    },
  );

  it('with an empty one is all removed, or all added', () => {
    expect(compared([SCOPE, DUTIES], []).outline).toEqual(['removed b_0|', 'removed b_1|']);
    expect(compared([], [SCOPE, DUTIES]).outline).toEqual(['added |b_0', 'added |b_1']);
    expect(compared([], [])).toMatchObject({ a: 'a', b: 'b', pairs: [], counts: { same: 0, added: 0 } });
  });

  it('with a one-line text finds that line, or nothing', () => {
    const document = corpusDocument('2018-08--nzbf-2018-11');
    const line = document.blocks.find(({ id }) => id === 'enc_1__art_19')?.text ?? '';
    const found = compareDocuments(document, documentOf([line]));
    expect(found.counts).toEqual({
      same: 1,
      changed: 0,
      added: 0,
      removed: document.blocks.length - 1,
      moved: 0,
    });
    const other = compareDocuments(document, documentOf(['明天上午在三楼开会。']));
    expect(other.counts).toEqual({
      same: 0,
      changed: 0,
      added: 1,
      removed: document.blocks.length,
      moved: 0,
    });
  });

  it.each([
    ['2024-a--qzbh-2024-3', '2018-04--report-1'],
    ['2018-04--nzbf-2017-43', '2024-a--qzbh-2024-3'],
    ['2018-08--nzbf-2018-14', '2022-a--qzf-2022-2'],
    ['2022-b--speech-1', '2018-04--nzbf-2017-45'],
  ])('with an unrelated one has no absurd change: %s with %s', (idA, idB) => {
    const [a, b] = [corpusDocument(idA), corpusDocument(idB)];
    const joined = compareDocuments(a, b).pairs.filter((pair) => pair.a.length > 0 && pair.b.length > 0);
    const sentences = joined.flatMap((pair) => blocksOf(a, pair.a)).filter(({ text }) => text.includes('。'));
    // Every cover says 现印发给你们，请认真组织实施.
    expect(sentences.filter(({ part }) => part !== 'cover')).toEqual([]);
    expect(joined.length).toBeLessThan(8);
  });
});

describe('a pair', () => {
  it('is changed where words differ, and the same where only signs or its number do', () => {
    const { outline, counts } = compared(
      [`第一条 ${SCOPE}`, `第二条 ${DUTIES}`, `第三条 ${COST}`],
      [`第一条 ${SCOPE.replace('照明', '亮化')}`, `第二条　${DUTIES}`, `第四条 ${COST}`],
    );
    expect(outline).toEqual(['changed b_0|b_0', 'same b_1|b_1', 'same b_2|b_2']);
    expect(counts).toEqual({ same: 2, changed: 1, added: 0, removed: 0, moved: 0 });
  });

  it('is found for a clause that got another number', () => {
    const { outline } = compared(
      [`第一条 ${SCOPE}`, `第二条 ${DUTIES}`, `第三条 ${COST}`],
      [`第一条 ${SCOPE}`, `第二条 ${DAMAGE}`, `第三条 ${DUTIES}`, `第四条 ${COST}`],
    );
    expect(outline).toEqual(['same b_0|b_0', 'added |b_1', 'same b_1|b_2', 'same b_2|b_3']);
  });

  it('is moved where it stands elsewhere, its words changed or not', () => {
    const { outline, counts } = compared(
      [SCOPE, DUTIES, DAMAGE, COST],
      [COST.replace('财政', '政府'), SCOPE, DUTIES, DAMAGE],
    );
    expect(outline).toEqual(['moved b_3|b_0', 'same b_0|b_1', 'same b_1|b_2', 'same b_2|b_3']);
    expect(counts).toEqual({ same: 3, changed: 0, added: 0, removed: 0, moved: 1 });
  });

  it('is not moved for a few characters, nor for a slight likeness', () => {
    expect(compared(['附则', SCOPE, DUTIES], [SCOPE, DUTIES, '附则。']).outline).toEqual([
      'removed b_0|',
      'same b_1|b_0',
      'same b_2|b_1',
      'added |b_2',
    ]);
    const { counts } = compared([DAMAGE, SCOPE], [SCOPE, '损坏照明设施的单位，依法赔偿损失，并处罚款。']);
    expect(counts).toMatchObject({ moved: 0, added: 1, removed: 1 });
  });

  it('is split where one paragraph became several, merged where several became one', () => {
    const split = compared([SCOPE, `${DUTIES}${DAMAGE}`, COST], [SCOPE, DUTIES, DAMAGE, COST]);
    expect(split.outline).toEqual(['same b_0|b_0', 'split b_1|b_1+b_2', 'same b_2|b_3']);
    expect(split.counts).toEqual({ same: 3, changed: 0, added: 0, removed: 0, moved: 0 });
    const merged = compared(
      [SCOPE, DUTIES, DAMAGE, COST],
      [SCOPE, `${DUTIES}${DAMAGE}`.replace('事故', '现场'), COST],
    );
    expect(merged.outline).toEqual(['same b_0|b_0', 'merged b_1+b_2|b_1', 'same b_3|b_2']);
    expect(merged.counts).toEqual({ same: 2, changed: 1, added: 0, removed: 0, moved: 0 });
  });

  it('is split into more than two, also before the piece that is most alike', () => {
    const whole = `${COST}${DUTIES}${DAMAGE}${SCOPE}`;
    expect(compared([whole], [COST, DUTIES, DAMAGE, SCOPE]).outline).toEqual(['split b_0|b_0+b_1+b_2+b_3']);
    expect(compared([COST, DUTIES, DAMAGE, SCOPE], [whole]).outline).toEqual(['merged b_0+b_1+b_2+b_3|b_0']);
    expect(compared([`考核制度。${SCOPE}`], ['考核制度。', SCOPE]).outline).toEqual(['split b_0|b_0+b_1']);
    expect(compared(['考核制度。', SCOPE], [`考核制度。${SCOPE}`]).outline).toEqual(['merged b_0+b_1|b_0']);
  });

  it('is split into many pieces of which none is much of it', () => {
    const pieces = [
      SCOPE,
      DUTIES,
      DAMAGE,
      COST,
      SCOPE.replace(/照明|监控/g, '绿化'),
      '会议每年召开两次，由县长召集和主持，各部门负责人参加。',
    ];
    expect(compared([pieces.join('')], pieces).outline).toEqual(['split b_0|b_0+b_1+b_2+b_3+b_4+b_5']);
  });

  it('is no piece of a clause that merely says its words too', () => {
    const long = `各乡镇人民政府和县林业局应当加强监督检查。${SCOPE}${DAMAGE}`;
    const { outline } = compared([SCOPE, '（一）各乡镇人民政府。'], [long, '会议每年召开两次。']);
    expect(outline).not.toContain('changed b_1|b_0');
    expect(compared(['各乡镇人民政府。'], [long]).outline).toEqual(['removed b_0|', 'added |b_0']);
  });

  it('does not take in a neighbour of which half is new', () => {
    const { outline } = compared(
      [`${SCOPE}${DUTIES}`],
      [SCOPE, `${DUTIES.slice(0, 18)}会议每年召开两次，由县长召集。`],
    );
    expect(outline).toEqual(['changed b_0|b_0', 'added |b_1']);
  });

  it('finds the other piece of a clause that was rewritten too', () => {
    const before = '主管部门应当每年检查照明设施一次。情况通报各乡镇。';
    const pieces = ['主管部门每季度应当检查照明设施两遍。', '情况通报各乡镇。'];
    expect(compared([SCOPE, before, COST], [SCOPE, ...pieces, COST]).outline[1]).toBe('split b_1|b_1+b_2');
  });

  it('stays in place where it is the same, rather than where it is longer and rewritten', () => {
    const row = (from: number, length: number) =>
      Array.from({ length }, (_, at) => String.fromCharCode(from + at));
    const [same, long] = [row(0x5000, 30).join(''), row(0x6000, 45)];
    const rewritten = long.map((word, at) => (at % 9 === 4 ? '某' : word)).join('');
    expect(compared([same, long.join('')], [rewritten, same]).outline).toEqual([
      'moved b_1|b_0',
      'same b_0|b_1',
    ]);
  });

  it('joins equal clauses by their labels', () => {
    expect(compared(['1.县住建局。', '2.县住建局。'], ['2.县住建局。']).outline).toEqual([
      'removed b_0|',
      'same b_1|b_0',
    ]);
    expect(compared(['1.县住建局。', '2.县住建局。'], ['1.县住建局。']).outline).toEqual([
      'same b_0|b_0',
      'removed b_1|',
    ]);
  });

  it('is with the clause that is most alike, not with a long one that says the same', () => {
    const long = `${COST}${DUTIES}${DAMAGE}${SCOPE}${'会议每年召开两次。'.repeat(12)}`;
    const { outline } = compared([DUTIES], [long, DUTIES.replace('照明', '亮化')]);
    expect(outline).toEqual(['added |b_0', 'changed b_0|b_1']);
  });

  it('does not take in a neighbour that only sounds like it', () => {
    const { outline } = compared([SCOPE, COST], [SCOPE, '本办法所称亮化设施是指发光设施。', COST]);
    expect(outline).toEqual(['same b_0|b_0', 'added |b_1', 'same b_1|b_2']);
    expect(compared([SCOPE, DUTIES], [SCOPE, SCOPE, DUTIES]).counts).toMatchObject({ same: 2, added: 1 });
  });

  it('joins a rewritten clause to the one in its place, not to any', () => {
    const before = '主管部门应当每年检查照明设施一次。';
    const after = '主管部门每季度应当对照明设施检查一遍。';
    expect(compared([SCOPE, before, COST], [SCOPE, after, COST]).outline[1]).toBe('changed b_1|b_1');
    const other = '主管部门每月巡查亮化设施。';
    expect(compared([SCOPE, before, COST], [SCOPE, other, COST]).counts).toMatchObject({
      added: 1,
      removed: 1,
    });
    const labelled = compared([SCOPE, `第二条 ${before}`, COST], [SCOPE, `第二条 ${other}`, COST]);
    expect(labelled.outline[1]).toBe('changed b_1|b_1');
    const slight = compared(
      [SCOPE, `第二条 ${before}`, COST],
      [SCOPE, '第二条 主管部门负责巡查亮化设施质量。', COST],
    );
    expect(slight.counts).toMatchObject({ changed: 0, added: 1, removed: 1 });
    const headed = (label: string, text: string) => ({ text: `${label}${text}`, label, heading: '设施管理' });
    const [one, two] = [headed('（一）', before), headed('（三）', other)];
    expect(compared([SCOPE, one, COST], [SCOPE, two, COST]).outline[1]).toBe('changed b_1|b_1');
    const elsewhere = { ...two, heading: '亮化巡查' };
    expect(compared([SCOPE, one, COST], [SCOPE, elsewhere, COST]).counts).toMatchObject({ changed: 0 });
    expect(compared([SCOPE, COST, before], [after, SCOPE, COST]).counts).toMatchObject({
      changed: 0,
      moved: 0,
    });
    expect(compared([SCOPE, DAMAGE, COST], [SCOPE, DUTIES, COST]).counts).toMatchObject({
      added: 1,
      removed: 1,
    });
  });

  it('joins the dates and numbers of two documents, whatever they say', () => {
    const notice = (number: string, date: string) => [
      { text: number, kind: 'docNumber' as const },
      SCOPE,
      { text: date, kind: 'date' as const },
    ];
    const { outline } = compared(
      notice('南政发[2018]1号', '2018年5月17日'),
      notice('清办函〔2024〕96号', '二〇二四年三月'),
    );
    expect(outline).toEqual(['changed b_0|b_0', 'same b_1|b_1', 'changed b_2|b_2']);
  });
});

describe('the lines that a document prints once', () => {
  const withPart = (role: PartRole, text: string, kind: Block['kind']): GazetteDocument => {
    const { parts, ...document } = documentOf([{ text, kind }]);
    return { ...document, parts: parts.map((part) => ({ ...part, role })) };
  };
  const kinds = (x: PartRole, y: PartRole, kind: Block['kind']) =>
    compareDocuments(withPart(x, '南政发[2018]1号', kind), withPart(y, '清办函〔2024〕96号', kind)).pairs.map(
      (pair) => pair.kind,
    );

  it('answer each other on a cover and in a notice without one, not in an attachment', () => {
    expect(kinds('cover', 'body', 'docNumber')).toEqual(['changed']);
    expect(kinds('body', 'cover', 'registrationNumber')).toEqual(['changed']);
    expect(kinds('attachment', 'attachment', 'date')).toEqual(['changed']);
    expect(kinds('cover', 'attachment', 'date')).toEqual(['removed', 'added']);
    expect(kinds('cover', 'cover', 'signature')).toEqual(['removed', 'added']);
  });

  it('sign with the words of the issuer, and are told apart from it', () => {
    const office = '衡南县人民政府办公室';
    const issuer = { text: office, kind: 'title' as const };
    const signature = { text: office, kind: 'signature' as const };
    expect(compared([issuer, SCOPE, signature], [DUTIES, signature]).outline.at(-1)).toBe('same b_2|b_1');
    expect(compared([signature], [issuer, DUTIES, signature]).outline.at(-1)).toBe('same b_0|b_2');
    expect(compared([issuer], [signature, DUTIES, issuer]).outline.at(-1)).toBe('same b_0|b_2');
    expect(compared([signature, DUTIES, issuer], [issuer]).outline.at(-1)).toBe('same b_2|b_0');
    expect(compared([issuer, DUTIES, signature], [issuer]).outline[0]).toBe('same b_0|b_0');
  });

  it('answer no line of another kind, and no title a paragraph', () => {
    const rules = '关于印发照明管理办法的通知';
    const { counts } = compared(
      [{ text: rules, kind: 'title' }],
      ['现将照明管理办法印发各单位，请通知到人。'],
    );
    expect(counts).toMatchObject({ changed: 0, added: 1, removed: 1 });
    expect(compared([rules], ['关于照明管理办法已经废止的通告']).counts).toMatchObject({ changed: 1 });
  });
});

describe('the order of pairs', () => {
  it('is that of the later document, what was removed right behind what it followed', () => {
    const { outline } = compared(
      [`甲${DAMAGE}`, SCOPE, '前款规定的期限为十日。', DUTIES, COST, '本条自公布之日起施行。'],
      ['会议每年召开两次。', SCOPE, COST, DUTIES, '由县人民政府负责解释。'],
    );
    expect(outline).toEqual([
      'removed b_0|',
      'added |b_0',
      'same b_1|b_1',
      'removed b_2|',
      'moved b_4|b_2',
      'same b_3|b_3',
      'removed b_5|',
      'added |b_4',
    ]);
  });
});

describe('many clauses alike', () => {
  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => `（责任单位：县住建局，序号${from + at}）`);

  it('are told apart by what stands around them', () => {
    const a = Array.from({ length: 100 }, (_, at) => [
      `第${at}项工作${'甲乙丙丁戊'[at % 5]}类事务`,
      '责任单位：县住建局',
    ]);
    const b = a.filter((_, at) => at !== 20 && at !== 71);
    const { counts, pairs } = compared(a.flat(), b.flat());
    expect(counts).toEqual({ same: 196, changed: 0, added: 0, removed: 4, moved: 0 });
    expect(pairs.filter(({ kind }) => kind === 'removed').map((pair) => pair.a[0])).toEqual([
      'b_40',
      'b_41',
      'b_142',
      'b_143',
    ]);
  });

  it('are paired in order where nothing tells them apart', () => {
    const same = compared(Array<string>(300).fill(SCOPE), Array<string>(299).fill(SCOPE));
    expect(same.counts).toEqual({ same: 299, changed: 0, added: 0, removed: 1, moved: 0 });
    const numbered = compared(lines(200), [...lines(90), ...lines(109, 91)]);
    expect(numbered.counts).toEqual({ same: 199, changed: 0, added: 0, removed: 1, moved: 0 });
  });

  it('are paired from either end of a large gap where each differs a little', () => {
    const marked = (from: number) =>
      Array.from({ length: 100 }, (_, at) => `责任单位：县住建局，序${String.fromCharCode(from + at)}号`);
    const all = { same: 0, changed: 100, added: 0, removed: 0, moved: 0 };
    expect(compared(marked(0x5000), marked(0x6000)).counts).toEqual(all);
    const [more, less] = [
      ['会议每年召开两次。', ...marked(0x6000)],
      [...marked(0x6000), '会议每年召开两次。'],
    ];
    expect(compared(marked(0x5000), more).counts).toEqual({ ...all, added: 1 });
    expect(compared(less, marked(0x5000)).counts).toEqual({ ...all, removed: 1 });
    const apart = [...marked(0x6000).slice(0, 50), '会议每年召开两次。', ...marked(0x6000).slice(50)];
    expect(compared(marked(0x5000), apart).outline[50]).toBe('added |b_50');
  });

  it('give what is printed in the other document', () => {
    const [a, b] = [documentOf(lines(60)), documentOf([...lines(30), ...lines(20, 31)])];
    for (const pair of compareDocuments(a, b).pairs) {
      if (pair.a.length === 0 || pair.b.length === 0) continue;
      const [blocksA, blocksB] = [blocksOf(a, pair.a), blocksOf(b, pair.b)];
      expect(applied(blocksA, blocksB, pair.differences)).toBe(blocksB.map(({ text }) => text).join(''));
    }
  });
});
