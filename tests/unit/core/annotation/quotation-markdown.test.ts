import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationMarkdown } from '../../../../renderer/core/annotation/quotation-markdown.ts';
import { placesLinked } from '../../../../renderer/core/annotation/quotations.ts';
import { BLOCK, DOCUMENT } from '../../data/notes-fixture.ts';
import { nodesOf, parseMarkdown, textOf } from '../export/read-back.ts';

const ADDRESS = `#/d/${DOCUMENT}/${BLOCK}`;

describe('a quotation in a note', () => {
  it('is a blockquote of the print with its citation, a link to the place, as the last line', () => {
    const quotation = {
      lines: ['第十三条 下列区域应当设置亮化设施：', '（一）主、次干道'],
      citation: '《照明管理办法》（南政办发〔2018〕11号）第十三条',
      blockId: BLOCK,
    };
    expect(quotationMarkdown(DOCUMENT, quotation)).toBe(
      [
        '> 第十三条 下列区域应当设置亮化设施：',
        '>',
        '> （一）主、次干道',
        '>',
        `> [《照明管理办法》（南政办发〔2018〕11号）第十三条](${ADDRESS})`,
      ].join('\n'),
    );
  });

  it('is read back character by character, and leads to its place, whatever is printed', () => {
    const unit = fc.constantFrom(
      ...'*_~#|<>[](){}!$\\`&;:=-+^@./1a ',
      ...'第条《》〔〕“”—、。　',
      '**x**',
      '[a](b)',
      '<b>',
      'www.a.cn',
      'https://a.cn/',
      '&amp;',
      '1. ',
      '- ',
    );
    const line = fc.string({ unit, minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), line, (lines, citation) => {
        const markdown = quotationMarkdown(DOCUMENT, { lines, citation, blockId: BLOCK });
        const [quote, ...others] =
          parseMarkdown(`前面的话\n\n${markdown}\n\n后面的话`).children?.slice(1, -1) ?? [];
        expect(others).toEqual([]);
        if (quote === undefined) throw new Error('no quotation');
        expect(quote.type).toBe('blockquote');
        const paragraphs = quote.children ?? [];
        expect(paragraphs.slice(0, -1).map(textOf)).toEqual(lines);
        const links = nodesOf(paragraphs.at(-1) ?? quote, 'link');
        expect(links.map(({ url }) => url)).toEqual([ADDRESS]);
        expect(links.map(textOf)).toEqual([citation.replace(/\s+/g, ' ').trim()]);
        expect(placesLinked(markdown)).toEqual([{ documentId: DOCUMENT, blockId: BLOCK }]);
      }),
      { numRuns: 500 },
    );
  });
});
