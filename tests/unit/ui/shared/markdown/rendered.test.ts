import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf, nodesOf, sanitisedTree, textOf } from './rendered-fixture.tsx';

const tags = (markdown: string) => nodesOf(sanitisedTree(markdown)).flatMap(({ tagName }) => tagName ?? []);
const text = (markdown: string) => textOf(sanitisedTree(markdown));

describe('a rendered note', () => {
  it('has what Markdown and GFM can say', () => {
    const markdown = [
      '# 标题',
      '**重点**、*强调*、~~删去~~、`代码`',
      '- 甲\n- 乙\n  1. 子项',
      '- [x] 已办\n- [ ] 未办',
      '> 引文',
      '| 项目 | 责任 |\n|---|---|\n| 路灯 | 村镇办 |',
      '---',
    ].join('\n\n');
    expect(new Set(tags(markdown))).toEqual(
      new Set([
        ...['h1', 'p', 'strong', 'em', 'del', 'code', 'ul', 'ol', 'li', 'input', 'blockquote', 'hr'],
        ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
      ]),
    );
  });

  it('breaks lines where Enter was pressed, and puts no blank between Chinese characters', () => {
    expect(text('由村镇办牵头\n八月底前报县')).toBe('由村镇办牵头\n八月底前报县');
    expect(tags('甲\n乙')).toEqual(['p', 'br']);
  });

  it('keeps ranges with ~ as they are', () => {
    expect(tags('5~10天，3~5万元')).toEqual(['p']);
    expect(text('5~10天，3~5万元')).toBe('5~10天，3~5万元');
  });

  it('numbers a list as it was typed', () => {
    const items = nodesOf(sanitisedTree('1. 甲\n3. 乙\n   1) 子项\n\n2018. 年\n\n- 丙')).filter(
      ({ tagName }) => tagName === 'li',
    );
    expect(items.map(({ properties }) => properties?.value)).toEqual(['1', '3', '1', '2018', undefined]);
  });

  it('leaves bold before 《 as CommonMark has it, and loses no character of it', () => {
    expect(text('按**《办法》**规定')).toBe('按**《办法》**规定');
    expect(tags('按**办法**规定')).toEqual(['p', 'strong']);
  });

  it.each([
    ['HTML', '依据<b>办法</b>办理', '依据<b>办法</b>办理'],
    ['a block of HTML', '<div>\n字\n</div>', '<div>\n字\n</div>'],
    ['a comment', '甲<!-- 乙 -->丙', '甲<!-- 乙 -->丙'],
    ['an image', '![图](https://a.cn/x.png)', '![图](https://a.cn/x.png)'],
    ['a line that is a definition to Markdown', '[备注]: 由镇政府负责', '[备注]: 由镇政府负责'],
    ['a footnote and its reference', '见注[^1]\n\n[^1]: 第五条', '见注[^1]\n[^1]: 第五条'],
    ['a footnote nobody refers to', '[^1]: 第五条', '[^1]: 第五条'],
    ['the language of code', '```责任人 张三\n甲\n```', '责任人 张三\n甲\n'],
    ['a link that leads nowhere', '[点](javascript:x())', '[点](javascript:x())'],
    ['a link by reference that leads nowhere', '[点][a]\n\n[a]: 文件.docx', '[点][a]\n[a]: 文件.docx'],
    ['the address of a link outside', '[县政府](https://a.cn/甲)', '县政府（https://a.cn/甲）'],
    ['the title of a link', '[五](#/d/doc/a "第五条")', '五（第五条）'],
  ])('shows %s', (_, markdown, shown) => {
    expect(text(markdown)).toBe(shown);
  });

  it('says an address once that is its own words', () => {
    expect(text('<https://a.cn/>')).toBe('https://a.cn/');
    expect(text('见 https://a.cn/ 和 a@b.cn')).toBe('见 https://a.cn/ 和 a@b.cn');
  });

  it('loses no Chinese character, whatever is typed', () => {
    const unit = fc.constantFrom(
      ...'第五条乙丙9ab',
      ...'*_~#|<>[]()!`\\:-+=^"\'.~ \n',
      ...'《》“”（）、。',
      '\n\n',
      '**',
      '~~',
      '](',
      '[^',
      ']: ',
      '> ',
      '- ',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '```',
      '![',
      '#/d/doc/a',
      'https://a.cn',
    );
    const letters = (of: string): readonly string[] => of.match(/\p{Script=Han}/gu) ?? [];
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (markdown) => {
        const shown = letters(text(markdown));
        let at = 0;
        for (const letter of letters(markdown)) {
          at = shown.indexOf(letter, at) + 1;
          expect(at, `${letter} of ${JSON.stringify(markdown)}`).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is drawn of it', () => {
  it('has no heading of the page, and says of a task in words whether it is done', () => {
    const html = htmlOf('# 标题\n\n- [x] 已办\n- [ ] 未办');
    expect(html).not.toMatch(/<h\d|<input/);
    expect(html).toMatch(/data-level="1"[^>]*>标题</);
    expect(html).toMatch(/aria-label="已完成"[\s\S]*aria-label="未完成"/);
  });

  it('links into the library, and only copies other addresses', () => {
    expect(htmlOf('[五](#/d/doc/art_5)')).toMatch(/<a [^>]*href="#\/d\/doc\/art_5"/);
    const outside = htmlOf('[县政府](https://a.cn/)');
    expect(outside).not.toContain('<a');
    expect(outside).toMatch(/<button type="button"[^>]*>复制网址/);
  });
});
