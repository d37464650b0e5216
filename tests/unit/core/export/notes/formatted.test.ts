/**
 * Notes that keep their formatting: the tree that is read back from the export is the tree of the note without what an
 * export does not keep, and nothing typed is lost.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattedLines } from '../../../../../renderer/core/export/notes/formatted.ts';
import { isSameTree } from '../../../../../renderer/core/export/notes/note-tree.ts';
import { sanitisedTree } from '../../../../../renderer/core/export/notes/sanitise.ts';
import { hostile } from '../hostile.ts';
import { foreignTypes, type MarkdownNode, nodesOf, nodeTypes, parseMarkdown, textOf } from '../read-back.ts';

const written = (...notes: string[]) => formattedLines(notes).join('\n');
const readBack = (...notes: string[]) => parseMarkdown(written(...notes));
const kept = (...notes: string[]): MarkdownNode => ({
  type: 'root',
  children: notes.flatMap((note) => sanitisedTree(note).children as unknown as MarkdownNode[]),
});

/** Everything that can be typed to be read: text, code, and the words of an address. */
function allText(node: MarkdownNode): string {
  return (node.value ?? '') + (node.children ?? []).map(allText).join('');
}

/** Signs and blanks apart, which formatting is made of. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}、（）〔〕《》“”]/gu, '');

describe('the formatting of notes', () => {
  it.each([
    ['**重点** *强调* ~~作废~~ `a*b`', '**重点** *强调* ~~作废~~ `a*b`'],
    ['- 甲\n- 乙\n  1. 丙', '* 甲\n* 乙\n  1. 丙'],
    ['- [ ] 待办\n- [x] 已办', '* [ ] 待办\n* [x] 已办'],
    ['> 引文\n> 第二行', '> 引文\\\n> 第二行'],
    ['|项|数|\n|-|-:|\n|甲|1|', '| 项 | 数 |\n| - | -: |\n| 甲 | 1 |'],
    ['```js\nx = 1\n```', '```js\nx = 1\n```'],
    ['```甲 乙\n丙\n```', '```\n甲 乙\n丙\n```'],
    ['```甲', '```\n甲\n```'],
    ['甲\n乙', '甲\\\n乙'],
    ['5~10天，3~5万元', '5\\~10天，3\\~5万元'],
    ['3. 甲\n4. 乙', '3. 甲\n4. 乙'],
    ['# 标题', '**标题**'],
    ['标题\n---\n正文', '**标题**\n\n正文'],
    ['## 甲**乙**', '**甲乙**'],
    ['[县政府](http://a.gov.cn "题")', '[县政府](http://a.gov.cn "题")'],
    ['[第一条](#/d/x/art_1)', '[第一条](#/d/x/art_1)'],
    ['见http://a.gov.cn/b，由镇里负责', '见<http://a.gov.cn/b>，由镇里负责'],
    ['[甲][k]\n\n[k]: http://a.cn', '[甲](http://a.cn)'],
    ['[k]: http://a.cn', '\\[k]: <http://a.cn>'],
    ['<b>粗</b>', '\\<b>粗\\</b>'],
    ['<script>\nx()\n</script>', '\\<script>\\\nx()\\\n\\</script>'],
    ['[x](javascript:alert(1))', '\\[x]\\(javascript:alert(1))'],
    ['[x](file:///c:/a)', '\\[x]\\(file:///c:/a)'],
    ['![图](http://a.cn/b.png)', '!\\[图]\\(<http://a.cn/b.png>)'],
    ['甲[^1]\n\n[^1]: 乙', '甲\\[\\^1]\n\n\\[\\^1]: 乙'],
    ['^zb-m1', '\\^zb-m1'],
    ['5$和6$，==甲==，%%乙%%', '5\\$和6\\$，\\=\\=甲\\=\\=，\\%\\%乙\\%\\%'],
    ['**《办法》**规定', '\\*\\*《办法》\\*\\*规定'],
    [' \n\n', ''],
  ])('writes %j as %j', (note, markdown) => {
    expect(written(note)).toBe(markdown);
    expect(isSameTree(readBack(note), kept(note))).toBe(true);
  });

  it('ends its lines as the file does, inside code too', () => {
    expect(written('```\r\na\r\nb\r\n```')).toBe('```\na\nb\n```');
  });

  it.each(['3. 甲\n5. 乙\n9. 丙', '1. 甲\n1. 乙'])('keeps the numbers that were given: %j', (note) => {
    const numbers = [...note.matchAll(/\d+/g)].map(([number]) => number);
    expect([...textOf(readBack(note)).matchAll(/\d+/g)].map(([number]) => number)).toEqual(numbers);
  });

  it('is the tree of the note without what is not kept', () => {
    let plain = 0;
    fc.assert(
      fc.property(hostile, (note) => {
        const tree = readBack(note);
        if (isSameTree(tree, kept(note))) return;
        // The way out for what cannot be written so that it is read as it was meant.
        plain += 1;
        expect(textOf(tree)).toBe(note.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD'));
        expect(foreignTypes(tree)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeLessThan(6);
  });

  it('is so for notes without any formatting too, which take a shorter way', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'县甲1a、《》，。—　 \n'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 3 }), (notes) => {
        expect(isSameTree(readBack(...notes), kept(...notes))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing that could act or stand above what follows', () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const tree = readBack(note);
        for (const type of [
          'html',
          'heading',
          'image',
          'imageReference',
          'definition',
          'footnoteDefinition',
        ]) {
          expect(nodeTypes(tree)).not.toContain(type);
        }
        for (const { url } of nodesOf(tree, 'link')) expect(url).toMatch(/^(?:https?:|mailto:|#)/i);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no word', () => {
    const typed = fc
      .array(
        fc.constantFrom(
          '甲',
          '乙丙',
          '《丁》',
          '\n',
          '\n\n',
          '# ',
          '- ',
          '> ',
          '<b>',
          '[^1]',
          '![戊](x)',
          '**',
          '`',
          '| ',
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(typed, (note) => {
        expect(letters(allText(readBack(note)))).toBe(letters(note));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps two notes of an entry apart', () => {
    const notes = ['- 甲', '- 乙', '1. 丙', '1. 丁', '> 戊', '> 己'];
    expect(isSameTree(readBack(...notes), kept(...notes))).toBe(true);
    expect(nodesOf(readBack(...notes), 'list')).toHaveLength(4);
  });

  it('keeps a list apart from the fields before it, and the id behind it', () => {
    const [fields, list, id] =
      parseMarkdown(`- 颜色：职责\n\n${written('- 甲\n\n  乙')}\n\n^zb-m1\n`).children ?? [];
    expect(fields?.children).toHaveLength(1);
    expect(list?.children).toHaveLength(1);
    expect(id?.type).toBe('paragraph');
  });
});
