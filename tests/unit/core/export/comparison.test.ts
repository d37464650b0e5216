import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../../renderer/core/cite/cite.ts';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import { isQuiet } from '../../../../renderer/core/compare/view/lens.ts';
import { comparisonFileName, exportComparison } from '../../../../renderer/core/export/comparison.ts';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { blocksOf, corpusDocument, documentOf } from '../compare/document-fixture.ts';
import { type MarkdownNode, nodesOf, parseMarkdown, textOf } from './read-back.ts';

const before = corpusDocument('2022-a--qzbf-2022-10');
const after = corpusDocument('2022-b--qzbf-2022-10');
const ISSUES: Readonly<Record<string, string>> = {
  '2022-a': '衡南政报2022年（一）',
  '2022-b': '衡南政报2022年（二）',
};

function input(a: GazetteDocument, b: GazetteDocument, withSigns = false) {
  const side = (document: GazetteDocument) => ({ document, issueTitle: ISSUES[document.issueId] ?? null });
  return { a: side(a), b: side(b), comparison: compareDocuments(a, b), withSigns };
}

/** The body, without the YAML head. */
function read(markdown: string): MarkdownNode {
  return parseMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

function headings(markdown: string): readonly string[] {
  return nodesOf(read(markdown), 'heading').map((heading) => (heading.children ?? []).map(textOf).join(''));
}

/** Each quotation as its paragraphs, the citation last. */
function quotations(markdown: string): readonly (readonly string[])[] {
  return nodesOf(read(markdown), 'blockquote').map(({ children = [] }) => children.map(textOf));
}

function items(markdown: string): readonly string[] {
  return nodesOf(read(markdown), 'listItem').map((item) => (item.children ?? []).map(textOf).join('\n\n'));
}

const NUMBERED = { docNumber: '县政办发[2018]1号' };
const RULES = {
  ...documentOf(
    [
      '第一条 为加强照明管理，制定本办法。',
      '第二条 县城管局负责照明设施的建设和维护。',
      '第三条 任何单位和个人应当保护照明设施，不得损坏。',
      '第四条 违反本办法规定的，由城管部门依法处罚。',
    ],
    'rules',
  ),
  ...NUMBERED,
};
const AMENDED = {
  ...documentOf(
    [
      '第一条 为加强照明管理,制定本办法。',
      '第二条 县住建局负责照明设施的建设和维护。',
      '第三条 违反本办法规定的，由城管部门依法处罚。',
      '第四条 本办法自发布之日起施行。',
    ],
    'amended',
  ),
  ...NUMBERED,
};

describe('an exported comparison', () => {
  const markdown = exportComparison(input(RULES, AMENDED));

  it('has a heading for every clause that differs, and none for those that do not', () => {
    expect(headings(markdown)).toEqual([
      '对照：县政办发〔2018〕1号（2018-08）与县政办发〔2018〕1号（2018-08）',
      '修改：第二条',
      '删除：第三条',
      '增加：第四条',
    ]);
  });

  it('quotes what was and what is, each with its citation', () => {
    expect(quotations(markdown)).toEqual([
      ['第二条 县城管局负责照明设施的建设和维护。', '《通知》（县政办发〔2018〕1号）第二条'],
      ['第二条 县住建局负责照明设施的建设和维护。', '《通知》（县政办发〔2018〕1号）第二条'],
      ['第三条 任何单位和个人应当保护照明设施，不得损坏。', '《通知》（县政办发〔2018〕1号）第三条'],
      ['第四条 本办法自发布之日起施行。', '《通知》（县政办发〔2018〕1号）第四条'],
    ]);
  });

  it('lists the words that differ, and signs and numbers only where they are shown', () => {
    const listed = (text: string) => items(text).filter((item) => item.startsWith('甲：「'));
    expect(listed(markdown)).toEqual(['甲：「城管」　乙：「住建」']);
    expect(markdown).toContain('另有 2 处排版、标点或序号差异没有列出。');
    const all = exportComparison(input(RULES, AMENDED, true));
    expect(listed(all)).toEqual([
      '甲：「，」　乙：「,」',
      '甲：「城管」　乙：「住建」',
      '甲：「第四条 」　乙：「第三条 」',
    ]);
    expect(headings(all)).toContain('相同：原第四条 → 第三条');
    expect(all).not.toContain('没有列出');
  });

  it('names both documents with citation and issue, and counts the clauses', () => {
    const printings = exportComparison(input(before, after));
    expect(items(printings).slice(0, 2)).toEqual([
      `甲：${cite(before, null)}，载衡南政报2022年（一）`,
      `乙：${cite(after, null)}，载衡南政报2022年（二）`,
    ]);
    const { same, changed, added, removed, moved } = compareDocuments(before, after).counts;
    expect(printings).toContain(
      `相同 ${same} 条 · 修改 ${changed} 条 · 增加 ${added} 条 · 删除 ${removed} 条 · 移动 ${moved} 条`,
    );
  });

  it('says of identical and of unrelated documents that they are', () => {
    expect(exportComparison(input(before, before))).toContain('两份文件完全相同');
    expect(quotations(exportComparison(input(before, before)))).toEqual([]);
    expect(exportComparison(input(RULES, documentOf(['各位代表！'], 'one')))).toContain(
      '两份文件没有相同的条款',
    );
  });

  it('says where a moved clause stood', () => {
    const reordered = { ...RULES, blocks: [2, 0, 1, 3].flatMap((at) => RULES.blocks[at] ?? []) };
    expect(headings(exportComparison(input(RULES, reordered)))).toContain('移动：原第三条 → 第三条');
  });
});

describe.each([false, true])('the export of two real documents, signs shown: %s', (withSigns) => {
  it.each([
    [before, after],
    [corpusDocument('2018-08--nzbf-2018-11'), corpusDocument('2018-08--nzbf-2018-12')],
  ])('quotes each clause as printed', (a, b) => {
    const { pairs } = compareDocuments(a, b);
    const expected = pairs
      .filter((pair) => !isQuiet(pair, { withSigns }))
      .flatMap((pair) => [blocksOf(a, pair.a), blocksOf(b, pair.b)])
      .filter(({ length }) => length > 0)
      .map((blocks) => blocks.map(({ text }) => text));
    expect(expected.length).toBeGreaterThan(0);
    const quoted = quotations(exportComparison(input(a, b, withSigns)));
    expect(quoted.map((paragraphs) => paragraphs.slice(0, -1))).toEqual(expected);
  });
});

describe('whatever is printed', () => {
  const piece = fc.constantFrom(
    ...['*', '_', '# ', '> ', '- ', '1. ', '|', '`', '<b>', '[a](b)', '&amp;', '~', '$x$', '\\', ' ', '\t'],
    ...[
      'http://a.cn/b',
      'www.',
      'a@b.cn',
      '第二条',
      '（一）',
      '照明',
      '设施',
      '，',
      '「',
      '」',
      '\n',
      '\n\n',
    ],
  );
  const printed = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

  it('is read back from quotations and lists character by character', () => {
    fc.assert(
      fc.property(printed, printed, (x, y) => {
        const [a, b] = [documentOf([`照明设施甲${x}尾`], 'a'), documentOf([`照明设施乙${y}尾`], 'b')];
        const markdown = exportComparison(input(a, b, true));
        const quoted = quotations(markdown).map((paragraphs) => paragraphs.slice(0, -1).join('\n\n'));
        expect([...quoted].sort()).toEqual([a.blocks[0]?.text, b.blocks[0]?.text].sort());
        const listed = items(markdown).slice(2);
        const [pair] = compareDocuments(a, b).pairs;
        const expected = (pair?.differences ?? []).map((difference) => {
          const words = (document: GazetteDocument, { start, end }: { start: number; end: number }) => {
            const text = document.blocks[0]?.text.slice(start, end) ?? '';
            return text === '' ? '（无）' : `「${text}」`;
          };
          return `甲：${words(a, difference.a)}　乙：${words(b, difference.b)}`;
        });
        expect([...listed].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 120 },
    );
  });
});

describe('the name of the file', () => {
  const named = (a: GazetteDocument, b: GazetteDocument) => comparisonFileName(input(a, b));

  it('has both 文号', () => {
    const [lighting, greening] = [
      corpusDocument('2018-08--nzbf-2018-11'),
      corpusDocument('2018-08--nzbf-2018-12'),
    ];
    expect(named(lighting, greening)).toBe('对照 南政办发〔2018〕11号 与 南政办发〔2018〕12号.md');
  });

  it('tells two printings of one document apart', () => {
    expect(named(before, after)).toBe(
      '对照 清政办发〔2022〕10号（衡南政报2022年（一）） 与 清政办发〔2022〕10号（衡南政报2022年（二））.md',
    );
    expect(named(before, before)).toBe('对照 清政办发〔2022〕10号 与 清政办发〔2022〕10号.md');
  });

  it('has the beginning of both titles where there is no number, and is never too long', () => {
    const long = (title: string) => ({ ...RULES, docNumber: null, title: title.repeat(60) });
    const name = named(long('照'), long('绿'));
    expect(name).toContain('照照照 与 绿绿绿');
    expect(name.length).toBeLessThanOrEqual(80);
  });
});
