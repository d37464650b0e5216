import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingLine, plainTextLine, plainTextLines } from '../../../../renderer/core/export/plain-text.ts';
import { foreignTypes, nodesOf, parseMarkdown, textOf } from './read-back.ts';

const markdownOf = (text: string) => plainTextLines(text).join('\n');
/** As the one exception that plain-text.ts names. */
const expected = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');

const UNSAFE = [
  ...'*_~#|<>[]()!$\\`&;:=-+%^.0123456789',
  '1. ',
  '2024. ',
  '- ',
  '+ ',
  '> ',
  '# ',
  '[^1]',
  '[ ] ',
];
const BLOCKS = [
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '    ',
  '\t',
  '| a | b |',
  '|---|---|',
  '-|-',
  ':-',
  '[a]: b',
];
const INLINE = [
  '**x**',
  '__x__',
  '~~x~~',
  '~x~',
  '`x`',
  '[a](b)',
  '![a](b)',
  '<b>',
  '</b>',
  '<!-- x -->',
  '&amp;',
  '&#65;',
  '\\*',
  '$x$',
  '==x==',
  '%%x%%',
  '[[x]]',
  '^zb-1',
];
const ADDRESSES = [
  'http://',
  'https://',
  'http://a.cn/x?y=1&z=2',
  'www.',
  'www.hengnan.gov.cn',
  'zf_b@hengnan.gov.cn',
  'mailto:',
  'xmpp:',
  '@',
  'a@b',
  '.cn',
  '/x_y_z',
];
const CHINESE = [...'一、（二）①——〔2024〕《办法》“引”。，；　·'];
const piece = fc.constantFrom(
  ...UNSAFE,
  ...BLOCKS,
  ...INLINE,
  ...ADDRESSES,
  ...CHINESE,
  'a',
  'x',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n\n\n',
);
const hostile = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('plainTextLines', () => {
  it('reads back character by character, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const tree = parseMarkdown(markdownOf(text));
        expect(textOf(tree)).toBe(expected(text));
        expect(foreignTypes(tree)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back inside a quotation', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parseMarkdown(
          plainTextLines(text)
            .map((line) => `> ${line}`)
            .join('\n'),
        );
        expect(textOf(tree)).toBe(expected(text));
        expect(foreignTypes(tree)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('links addresses exactly as far as they go', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const link of nodesOf(parseMarkdown(markdownOf(text)), 'link')) {
          expect(link.url).toMatch(/^(https?:\/\/|mailto:)[\x21-\x7e]*$/i);
          expect(link.url?.endsWith(textOf(link))).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['一、（一）①——〔2024〕《办法》规定', '一、（一）①——〔2024〕《办法》规定'],
    ['200~300元，期限3~5年', '200\\~300元，期限3\\~5年'],
    ['7*12小时', '7\\*12小时'],
    ['1. 私房', '1\\. 私房'],
    ['1.私房', '1.私房'],
    ['2024. 年', '2024\\. 年'],
    ['- 甲', '\\- 甲'],
    ['-甲', '-甲'],
    ['---', '\\---'],
    ['===', '\\=\\=\\='],
    ['# 甲', '\\# 甲'],
    ['甲#乙', '甲#乙'],
    ['>5人', '\\>5人'],
    ['南政发[2017]5号', '南政发[2017]5号'],
    ['[甲](乙)', '\\[甲](乙)'],
    ['[^1]', '\\[^1]'],
    ['a_b', 'a_b'],
    ['_a_', '\\_a\\_'],
    ['3<5', '3<5'],
    ['<b>', '\\<b>'],
    ['5$', '5$'],
    ['5$和6$', '5\\$和6\\$'],
    ['AT&T', 'AT\\&T'],
    ['甲 & 乙', '甲 & 乙'],
    ['见http://a.gov.cn/b_c?d=1。详情', '见<http://a.gov.cn/b_c?d=1>。详情'],
    ['www.a.cn，甲', '[www.a.cn](<http://www.a.cn>)，甲'],
    ['a@b.cn。', '[a@b.cn](<mailto:a@b.cn>)。'],
    ['甲\n乙', '甲\\\n乙'],
    ['甲\n\n乙', '甲\n\n乙'],
    ['甲\n\n\n乙', '甲\n\n\\\n乙'],
    ['甲\n', '甲&#10;'],
    ['    甲  ', '&#32;   甲 &#32;'],
    ['', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });

  it('escapes no ordinary Chinese', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'衡南县一二三、（）①—〔〕《》“”：；，。·％0123456789'),
    });
    fc.assert(fc.property(text, (words) => markdownOf(words) === words));
  });
});

describe('headingLine', () => {
  it('reads back as a heading of that level with that text', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 9 }), (text, level) => {
        const [heading, ...more] = parseMarkdown(headingLine(level, `甲${text}`)).children ?? [];
        expect(more).toEqual([]);
        expect(heading?.type).toBe('heading');
        expect(heading?.depth).toBe(Math.min(level, 6));
        const flat = `甲${expected(text)}`.replace(/\s*[\r\n]+\s*/g, ' ').trim();
        expect(heading === undefined ? '' : textOf(heading)).toBe(flat);
      }),
      { numRuns: 250 },
    );
  });
});

describe('plainTextLine', () => {
  it('is one line', () => {
    fc.assert(fc.property(hostile, (text) => !plainTextLine(text).includes('\n')));
  });
});
