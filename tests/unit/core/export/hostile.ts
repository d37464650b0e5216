/** Text of whatever Markdown, its extensions and the common note programs take for syntax, and of Chinese. */
import fc from 'fast-check';

const SIGNS = [...'*_~#|<>[]()!$\\`&;:=-+%^.1 \t'];
const CHINESE = [...'县甲一、，。（）①——〔〕《》“”　·'];
const STARTS = [
  '1. ',
  '2024. ',
  '- ',
  '+ ',
  '> ',
  '# ',
  '### ',
  '- [ ] ',
  '    ',
  '---',
  '===',
  '```',
  '~~~',
  ':-',
  '|-|-|',
];
const SPANS = [
  ...['**x**', '__x__', '*x*', '~~x~~', '~x~', '`x`', '$x$', '==x==', '%%x%%', '[[x]]', '&amp;', '&#65;'],
  ...['<b>', '</b>', '<!-- x -->', '<!-- zb:end -->', '^zb-m1', '[x](#/d/a)', '[x](javascript:x)', '![x](y)'],
  ...[
    '[x](http://a.cn)',
    '[x][a]',
    '[a]: http://a.cn',
    '[^1]',
    '[^1]: x',
    'http://a.cn/b',
    'www.a.cn',
    'a@b.cn',
  ],
  ...[
    '<http://a.cn>',
    '**《办法》**规定',
    '**规定**《办法》',
    '<div>\n x\n</div>',
    '| a | b |\n|---|---|\n| c | d |',
  ],
];
const ENDS = ['\n', '\n', '\n\n', '\n\n\n', '\r\n'];

export const hostile = fc
  .array(fc.constantFrom(...SIGNS, ...CHINESE, ...STARTS, ...SPANS, ...ENDS), { maxLength: 14 })
  .map((pieces) => pieces.join(''));
