/** Where an address in a text ends: the target that a Markdown reader opens. */
import { expect, it } from 'vitest';
import { plainTextLines } from '../../../../renderer/core/export/plain-text.ts';
import { nodesOf, parseMarkdown, textOf } from './read-back.ts';

function linksIn(text: string): readonly (readonly [shown: string, target: string | undefined])[] {
  const tree = parseMarkdown(plainTextLines(text).join('\n'));
  expect(textOf(tree)).toBe(text);
  return nodesOf(tree, 'link').map((link) => [textOf(link), link.url]);
}

it.each([...'?!.,:;*_~\'"&'])(
  'a %s between an address and the Chinese behind it is not of the address',
  (sign) => {
    expect(linksIn(`见http://a.cn/x${sign}由镇里负责`)).toEqual([['http://a.cn/x', 'http://a.cn/x']]);
  },
);

it('a sign within an address is of the address, several at its end are not', () => {
  expect(linksIn('见http://a.cn/x,y?z=1.,详情')).toEqual([['http://a.cn/x,y?z=1', 'http://a.cn/x,y?z=1']]);
});

it('an address without its scheme ends before the sign, too', () => {
  expect(linksIn('见www.a.cn,详情')).toEqual([['www.a.cn', 'http://www.a.cn']]);
});
