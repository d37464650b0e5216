import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../renderer/core/annotation/model.ts';
import { cite } from '../../../../renderer/core/cite/cite.ts';
import { exportMarkdown } from '../../../../renderer/core/export/markdown.ts';
import { at, documentOf } from '../cite/document-fixture.ts';
import { hostile } from './hostile.ts';
import { bodyOf, foreignTypes, type MarkdownNode, parseMarkdown, textOf } from './read-back.ts';
import { COLOUR_NAMES, markOn, noteOn } from './records.ts';

const onMark = (id: string) => ({ kind: 'mark', id: id as RecordId }) as const;

describe('the exported file, read back', () => {
  const piece = fc.constantFrom(
    ...'*_~#|<>[]()!$\\`&;:=-+%^.1 \t甲、（）〔〕《》“”',
    ...[
      '1. ',
      '- ',
      '> ',
      '# ',
      '---',
      '===',
      '```',
      '    ',
      '|-|-|',
      '<b>',
      '<!-- zb:end -->',
      '^zb-m1',
      '&amp;',
    ],
    ...['http://a.cn/b', 'www.a.cn', 'a@b.cn', '[a](b)', '[^1]: x', '**x**', '~~x~~', '$x$', '[[x]]'],
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
  const lines = fc
    .array(words, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('\n'))
    .filter((note) => note.trim() !== '');

  it('gives every quotation and note character by character, and nothing but text in them', () => {
    fc.assert(
      fc.property(words, words, lines, lines, (first, second, note, other) => {
        const document = documentOf({ title: '某通知', docNumber: '某政发[2020]1号' }, [
          { id: 'body', role: 'body', blocks: 'a | paragraph | 一、 | 甲\nb | paragraph | 二、 | 乙' },
        ]);
        const [a, b] = document.blocks;
        if (a === undefined || b === undefined) throw new Error('the fixture has two blocks');
        const printed = {
          ...document,
          blocks: [
            { ...a, text: first },
            { ...b, text: second },
          ],
        };
        const mark = markOn(printed, 'm1', [
          ['a', first],
          ['b', second],
        ]);
        const markdown = exportMarkdown({
          documents: [printed],
          marks: [mark],
          notes: [noteOn('n1', onMark('m1'), note), noteOn('n2', { kind: 'free', title: '专题' }, other)],
          colourNames: COLOUR_NAMES,
        });
        const children = bodyOf(parseMarkdown(markdown)).children ?? [];
        const citation = `${cite(printed, a.id)}、第二部分`;
        expect(children.map((node) => node.type)).toEqual([
          'heading',
          'blockquote',
          'list',
          'paragraph',
          'paragraph',
          'heading',
          'heading',
          'paragraph',
          'paragraph',
        ]);
        expect(textOf(nodeAt(children, 1))).toBe(`${first}\n\n${second}\n\n${citation}`);
        expect(textOf(nodeAt(children, 3))).toBe(note);
        expect(textOf(nodeAt(children, 4))).toBe('^zb-m1');
        expect(textOf(nodeAt(children, 7))).toBe(other);
        for (const node of children.filter(({ type }) => type === 'paragraph' || type === 'blockquote')) {
          expect(foreignTypes(node)).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('gives every quotation as printed when notes keep their formatting, and the id behind each entry', () => {
    fc.assert(
      fc.property(words, hostile, hostile, (first, note, other) => {
        fc.pre(note.trim() !== '' && other.trim() !== '');
        const document = documentOf({ title: '某通知' }, [
          { id: 'body', role: 'body', blocks: 'a | paragraph | 一、 | 甲' },
        ]);
        const printed = { ...document, blocks: document.blocks.map((block) => ({ ...block, text: first })) };
        const mark = markOn(printed, 'm1', [['a', first]]);
        const markdown = exportMarkdown({
          documents: [printed],
          marks: [mark],
          notes: [noteOn('n1', onMark('m1'), note), noteOn('n2', onMark('m1'), other)],
          colourNames: COLOUR_NAMES,
          notesAs: 'markdown',
        });
        const children = bodyOf(parseMarkdown(markdown)).children ?? [];
        const [title, quotation, fields] = children;
        expect([title?.type, quotation?.type, fields?.type]).toEqual(['heading', 'blockquote', 'list']);
        expect(textOf(nodeAt(children, 1))).toBe(`${first}\n\n${cite(printed, at('a'))}`);
        expect(fields?.children).toHaveLength(1);
        expect(textOf(nodeAt(children, children.length - 1))).toBe('^zb-m1');
        expect(children.filter(({ type }) => type === 'heading')).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  function nodeAt(nodes: readonly MarkdownNode[], index: number): MarkdownNode {
    const node = nodes[index];
    if (node === undefined) throw new Error(`no node ${index}`);
    return node;
  }
});
