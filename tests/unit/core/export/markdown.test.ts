import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorId, Instant, Mark, Note, RecordId } from '../../../../renderer/core/annotation/model.ts';
import { exportMarkdown } from '../../../../renderer/core/export/markdown.ts';
import type { DocumentId, GazetteDocument, IssueId } from '../../../../renderer/core/gazette/model.ts';
import { measures, bareNotice as notice, plan } from '../cite/citation-fixtures.ts';
import { at, documentOf } from '../cite/document-fixture.ts';
import { bodyOf, foreignTypes, nodesOf, parseMarkdown, textOf } from './read-back.ts';
import { COLOUR_NAMES, DELETED, markOn, noteOn } from './records.ts';

const bareNotice: GazetteDocument = { ...notice, id: 'notice' as DocumentId, issueId: '2022-a' as IssueId };

function exported(
  marks: readonly Mark[],
  notes: readonly Note[],
  documents = [measures, bareNotice],
): string {
  return exportMarkdown({ documents, marks, notes, colourNames: COLOUR_NAMES });
}

const onMark = (id: string) => ({ kind: 'mark', id: id as RecordId }) as const;

describe('exportMarkdown', () => {
  it('writes quotation, citation, fields, note and id under the headings of the document', () => {
    const mark = markOn(measures, 'm1', [['art_13__item_1', '主次干道']], { tags: ['照明', '乡镇'] });
    const note = noteOn('n1', onMark('m1'), '由镇里负责。\n年底前完成。', { tags: ['乡镇', '年底'] });
    expect(exported([mark], [note])).toBe(`---
title: "某县人民政府办公室关于印发《某县路灯管理办法》的通知"
documents:
- "《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）"
---

<!-- zb:begin -->

# 某县人民政府办公室关于印发《某县路灯管理办法》的通知

## 某县路灯管理办法

### 第一章 总则

> 主次干道
>
> 《某县路灯管理办法》（南政办发〔2018〕11号）第十三条第（一）项

- 颜色：职责
- 标签：照明、乡镇、年底

由镇里负责。\\
年底前完成。

^zb-m1

<!-- zb:end -->
`);
  });

  it('writes a mark over several blocks as one quotation of several paragraphs', () => {
    const mark = markOn(measures, 'm1', [
      ['art_13', '下列位置'],
      ['art_13__item_1', '（一）主次干道；'],
    ]);
    expect(exported([mark], [])).toContain(
      '> 下列位置\n>\n> （一）主次干道；\n>\n' + '> 《某县路灯管理办法》（南政办发〔2018〕11号）第十三条\n',
    );
  });

  it('writes the stored quote of a mark whose words were changed, at its likely place, and says so', () => {
    const printed = (words: string): GazetteDocument => ({
      ...measures,
      blocks: measures.blocks.map((block) =>
        block.id === 'art_13' ? { ...block, text: `第十三条 下列${words}应当设置路灯：` } : block,
      ),
    });
    const mark = markOn(printed('道路、桥梁和广场'), 'm1', [['art_13', '下列道路、桥梁和广场应当设置路灯']]);
    const markdown = exported([mark], [], [printed('道路、桥梁或广场')]);
    expect(markdown).toContain(
      '> 下列道路、桥梁和广场应当设置路灯\n>\n> 《某县路灯管理办法》（南政办发〔2018〕11号）第十三条\n',
    );
    expect(markdown).toContain('- 位置：近似，待核对。');
    expect(markdown).not.toContain('或广场');
    expect(markdown).not.toContain('## 未找到原位置');
  });

  it('writes notes on a clause, on a document and free-standing ones', () => {
    const markdown = exported(
      [],
      [
        noteOn('n1', { kind: 'block', documentId: measures.id, blockId: at('art_1') }, '总则'),
        noteOn('n2', { kind: 'document', documentId: measures.id }, '全文'),
        noteOn('n3', { kind: 'free', title: '学习会' }, '专题'),
        noteOn('n4', { kind: 'free', title: ' ' }, '无题'),
      ],
    );
    const tree = parseMarkdown(markdown);
    expect(nodesOf(bodyOf(tree), 'heading').map(textOf)).toEqual([
      '某县人民政府办公室关于印发《某县路灯管理办法》的通知',
      '某县路灯管理办法',
      '第一章 总则',
      '专题批注',
      '学习会',
      '未命名专题',
    ]);
    expect(nodesOf(tree, 'blockquote').map(textOf)).toEqual([
      '《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）',
      '第一条为加强管理，制定本办法。\n\n《某县路灯管理办法》（南政办发〔2018〕11号）第一条',
    ]);
    for (const text of ['总则', '全文', '专题', '无题']) expect(markdown).toContain(`\n${text}\n\n^zb-`);
  });

  it('follows the print, not the order in which the records come', () => {
    const marks = [
      markOn(measures, 'm1', [['art_1', '制定']]),
      markOn(measures, 'm2', [['art_1', '为加强']]),
      markOn(bareNotice, 'm3', [['b_s2', '严格']]),
      markOn(measures, 'm4', [['cover_para_1', '现印发']]),
      markOn(measures, 'm5', [['art_1', '为加强']], { created: '2025-12-31T00:00:00.000Z' as Instant }),
    ];
    const notes = [
      noteOn('n1', onMark('m1'), '二', { created: '2026-01-02T00:00:00.000Z' as Instant }),
      noteOn('n2', onMark('m1'), '一'),
      noteOn('n3', { kind: 'block', documentId: measures.id, blockId: at('art_1') }, '三'),
    ];
    const markdown = exported(marks, notes);
    expect([...markdown.matchAll(/\^zb-(\w+)/g)].map((match) => match[1])).toEqual([
      'm4',
      'n3',
      'm5',
      'm2',
      'm1',
      'm3',
    ]);
    expect(markdown).toContain('一\n\n二\n');
    const anyOrder = fc.tuple(
      fc.shuffledSubarray(marks, { minLength: marks.length }),
      fc.shuffledSubarray(notes, { minLength: notes.length }),
      fc.shuffledSubarray([measures, bareNotice], { minLength: 2 }),
    );
    fc.assert(
      fc.property(anyOrder, ([someMarks, someNotes, documents]) => {
        expect(exported(someMarks, someNotes, documents)).toBe(markdown);
      }),
      { numRuns: 50 },
    );
  });

  it('prints an outer heading again where an entry belongs to it again', () => {
    const marks = [
      markOn(plan, 'm1', [['para_1', '全面']]),
      markOn(plan, 'm2', [['sec_2__item_1__1', '园区']]),
      markOn(plan, 'm3', [['sec_2__para_2', '年内']]),
      markOn(plan, 'm4', [['att_sec_2__item_1__3', '转移']]),
    ];
    const headings = nodesOf(parseMarkdown(exported(marks, [], [plan])), 'heading');
    expect(headings.map((heading) => `${heading.depth} ${textOf(heading)}`)).toEqual([
      '1 某县人民政府办公室关于印发《某县实施“八大行动”总体方案》的通知',
      '2 某县实施“八大行动”总体方案',
      '3 二、重点任务',
      '4 (一)聚力产业',
      '5 1．输变电',
      '3 二、重点任务',
      '2 附件 1： 某县产业培塑行动实施方案',
      '3 二、工作任务',
      '4 (一)壮大主力军',
      '5 3.电子信息',
    ]);
  });

  it('sets what follows the last section of an unnamed part under a heading of its own', () => {
    const document = documentOf({ title: '政府工作报告', kind: '报告' }, [
      { id: 'body', role: 'body', blocks: 'a | heading | 一、 | #回顾\nb | paragraph | | 各位代表！' },
    ]);
    const marks = [markOn(document, 'm1', [['a', '回顾']]), markOn(document, 'm2', [['b', '代表']])];
    const headings = nodesOf(parseMarkdown(exported(marks, [], [document])), 'heading').map(textOf);
    expect(headings).toEqual(['政府工作报告', '一、回顾', '结尾']);
  });

  it('leaves deleted records out', () => {
    const marks = [
      markOn(measures, 'm1', [['art_1', '制定']], { deleted: DELETED }),
      markOn(measures, 'm2', [['art_1', '制定']]),
    ];
    const notes = [
      noteOn('n1', onMark('m2'), '已删', { deleted: DELETED }),
      noteOn('n2', { kind: 'free', title: '已删专题' }, '已删', { deleted: DELETED }),
      noteOn('n3', { kind: 'document', documentId: bareNotice.id }, '已删', { deleted: DELETED }),
    ];
    const markdown = exported(marks, notes);
    expect(markdown).not.toMatch(/已删|zb-m1|绿色建筑/);
    expect(markdown).toContain('^zb-m2');
  });

  it('keeps the stored quotation of words that moved, and says so', () => {
    const mark = markOn(measures, 'm1', [['art_1', '制定本办法']]);
    const [segment] = mark.segments;
    if (segment === undefined) throw new Error('a mark has a segment');
    const moved = [
      { ...mark, segments: [{ ...segment, exact: '制定本规定' }] },
      { ...mark, id: 'm2' as RecordId, segments: [{ ...segment, blockId: at('gone') }] },
    ];
    const note = noteOn('n1', { kind: 'block', documentId: measures.id, blockId: at('gone') }, '原条款');
    const markdown = exported(moved, [note]);
    expect(markdown).toContain('## 未找到原位置\n');
    for (const id of ['m1', 'm2', 'n1']) expect(markdown).toContain(`^zb-${id}`);
    expect(
      markdown.match(
        /> 制定本(?:办法|规定)\n>\n> 《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）\n/g,
      ),
    ).toHaveLength(2);
    expect(markdown.match(/- 位置：没有在文件的现有文本中找到这段文字/g)).toHaveLength(3);
    expect(markdown).not.toContain('第一条');
  });

  it('finds words that shifted inside their clause, as the reader does', () => {
    const mark = markOn(measures, 'm1', [['art_1', '制定本办法']]);
    const [segment] = mark.segments;
    if (segment === undefined) throw new Error('a mark has a segment');
    const shifted = { ...mark, segments: [{ ...segment, start: segment.start - 1, end: segment.end - 1 }] };
    const markdown = exported([shifted], []);
    expect(markdown).toContain('> 制定本办法\n');
    expect(markdown).toContain('第一条');
    expect(markdown).not.toContain('未找到原位置');
  });

  it('loses no record whose document or mark is not at hand', () => {
    const elsewhere = { ...bareNotice, id: 'elsewhere' as DocumentId };
    const marks = [markOn(elsewhere, 'm1', [['b_s2', '严格执行']])];
    const notes = [
      noteOn('n1', onMark('m1'), '甲'),
      noteOn('n2', { kind: 'document', documentId: elsewhere.id }, '乙'),
      noteOn('n3', onMark('gone'), '丙'),
    ];
    const markdown = exported(marks, notes);
    expect(markdown).toContain('# 找不到的文件（elsewhere）\n\n> 严格执行\n\n- 颜色：职责\n- 位置：');
    expect(markdown).toContain('# 标记已不存在的批注\n\n丙\n\n^zb-n3');
    expect(markdown).toMatch(/\n甲\n[\s\S]*\n乙\n/);
  });

  it('writes a file without entries when there is nothing to write', () => {
    expect(exported([], [])).toBe(
      '---\ntitle: "全部批注"\naliases:\n- "全部批注"\n---\n\n<!-- zb:begin -->\n\n<!-- zb:end -->\n',
    );
  });

  it('names the authors of an entry once each, and only where they are given', () => {
    const author = (id: string, name: string, unit: string) => ({ id: id as AuthorId, name, unit });
    const people = [author('a', '李明', '财政局'), author('b', '王*芳*', ''), author('c', '', '无名')];
    const authors = new Map(people.map((each) => [each.id, each]));
    const marks = [markOn(measures, 'm1', [['art_1', '制定']])];
    const notes = [
      noteOn('n1', onMark('m1'), '甲', { author: 'b' as AuthorId }),
      noteOn('n2', onMark('m1'), '乙'),
      noteOn('n3', { kind: 'document', documentId: measures.id }, '丙', { author: 'c' as AuthorId }),
    ];
    const input = { documents: [measures], marks, notes, colourNames: COLOUR_NAMES };
    const fields = (markdown: string) =>
      nodesOf(bodyOf(parseMarkdown(markdown)), 'listItem').map((item) =>
        (item.children ?? []).map(textOf).join(),
      );
    expect(fields(exportMarkdown({ ...input, authors }))).toEqual([
      '颜色：职责',
      '作者：李明（财政局）、王*芳*',
    ]);
    expect(fields(exportMarkdown(input))).toEqual(['颜色：职责']);
  });

  it('keeps the formatting of notes where that is asked for, below the headings of the document', () => {
    const marks = [markOn(measures, 'm1', [['art_1', '制定']]), markOn(measures, 'm2', [['art_2', '本县']])];
    const notes = [noteOn('n1', onMark('m1'), '# 想法\n- **一**\n- 二'), noteOn('n2', onMark('m2'), '- 三')];
    const markdown = exportMarkdown({
      documents: [measures],
      marks,
      notes,
      colourNames: COLOUR_NAMES,
      notesAs: 'markdown',
    });
    expect(markdown).toContain('\n\n**想法**\n\n* **一**\n* 二\n\n^zb-m1\n');
    const tree = parseMarkdown(markdown);
    expect(nodesOf(bodyOf(tree), 'heading').map(textOf)).toEqual([
      measures.title,
      '某县路灯管理办法',
      '第一章 总则',
    ]);
    expect(nodesOf(bodyOf(tree), 'list').map(({ children }) => children?.length)).toEqual([1, 2, 1, 1]);
  });

  it('escapes titles, names and tags too', () => {
    const document = { ...bareNotice, title: '关于"A\\B"和*C*的<b>通知</b> #' };
    const mark = markOn(document, 'm1', [['b_s2', '严格']], { tags: ['a|b*c*'] });
    const markdown = exportMarkdown({
      documents: [document],
      marks: [mark],
      notes: [],
      colourNames: { ...COLOUR_NAMES, duty: '职责\n# x' },
    });
    const tree = parseMarkdown(markdown.slice(markdown.indexOf('<!--')));
    expect(nodesOf(tree, 'heading').map(textOf)).toEqual([document.title, '二、严格执行']);
    expect(nodesOf(tree, 'listItem').map((item) => (item.children ?? []).map(textOf).join())).toEqual([
      '颜色：职责 # x',
      '标签：a|b*c*',
    ]);
    expect(markdown).toContain('title: "关于\\"A\\\\B\\"和*C*的<b>通知</b> #"');
    expect(
      foreignTypes(tree).filter((type) => !['html', 'heading', 'list', 'listItem'].includes(type)),
    ).toEqual([]);
  });
});
