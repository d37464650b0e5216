import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNote } from '../../../../renderer/core/annotation/markdown/plain.ts';

describe('a note without the signs of Markdown', () => {
  it.each([
    ['由村镇办办理。', '由村镇办办理。'],
    ['# 要点\n\n**5月底**前报*县财政局*，~~暂缓~~。', '要点\n5月底前报县财政局，暂缓。'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['- 摸底\n- 上报\n  - 附表', '• 摸底\n• 上报\n• 附表'],
    ['3. 摸底\n7. 上报', '3. 摸底\n7. 上报'],
    ['- [ ] 报送\n- [x] 签收', '• ☐ 报送\n• ☑ 签收'],
    ['> 应当设置亮化设施\n\n按此办理', '应当设置亮化设施\n按此办理'],
    ['| 村 | 户数 |\n| - | - |\n| 甲村 | 30 |', '村 | 户数\n甲村 | 30'],
    ['`a*b`\n\n```\nx = 1\n```', 'a*b\nx = 1'],
    ['甲\n\n---\n\n乙', '甲\n乙'],
    ['见[第五条](#/d/2018-08--nzbf-2018-11/art_5)', '见第五条'],
    ['5~10天，3~5万元', '5~10天，3~5万元'],
    ['<b>加粗</b>', '<b>加粗</b>'],
    ['[备注]: 由镇政府', '[备注]: 由镇政府'],
    ['&lt;不解释&gt;', '<不解释>'],
    ['', ''],
  ])('%j reads %j', (markdown, plain) => {
    expect(plainNote(markdown)).toBe(plain);
  });

  it('loses no letter, number or Chinese character', () => {
    const word = fc.stringMatching(/^[\p{Script=Han}A-Za-z0-9]{1,6}$/u);
    const piece = fc.tuple(fc.constantFrom('', '**', '*', '`', '# ', '- ', '> ', '| ', '1. '), word);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const plain = plainNote(pieces.map(([sign, text]) => `${sign}${text}`).join('\n'));
        for (const [, text] of pieces) expect(plain).toContain(text);
      }),
    );
  });
});
