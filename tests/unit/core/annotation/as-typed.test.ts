import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksAsTyped } from '../../../../renderer/core/annotation/markdown/as-typed.ts';

describe('a note looks as it was typed', () => {
  it.each([
    '',
    '  \n',
    '由村镇办办理。',
    '第一行\n第二行',
    '第一段\n\n第二段\r\n',
    '本镇主街两侧由村镇办 8 月底前报县城管局。',
    '5~10天，3~5万元；附件1.2；a*b；（一）摸底',
    '　　首行空两格',
    '见（第五条）[备注]',
    '一、摸底\n二、上报',
    '1 * 2 * 3',
  ])('as in %j', (markdown) => {
    expect(looksAsTyped(markdown)).toBe(true);
  });

  it.each([
    '# 要点',
    '**5月底**前',
    '*县财政局*',
    '~~暂缓~~',
    '`x`',
    '- 摸底',
    '1. 摸底',
    '- [ ] 报送',
    '> 应当设置亮化设施',
    '甲\n\n---\n\n乙',
    '甲\n---',
    '| 村 | 户数 |\n| - | - |\n| 甲村 | 30 |',
    '    缩进四格',
    '&lt;不解释&gt;',
    '\\*不是强调',
    '见[第五条](#/d/2018-08--nzbf-2018-11/art_5)',
    'https://www.hengnan.gov.cn',
    '甲村  30\n乙村  20',
  ])('not so in %j', (markdown) => {
    expect(looksAsTyped(markdown)).toBe(false);
  });

  it('whatever is written in Chinese characters and full stops', () => {
    const line = fc.stringMatching(/^[\p{Script=Han}，。；：（）]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(looksAsTyped(lines.join('\n'))).toBe(true);
      }),
    );
  });
});
