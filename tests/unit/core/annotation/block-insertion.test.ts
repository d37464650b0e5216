import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertBlock } from '../../../../renderer/core/annotation/block-insertion.ts';

const BLOCK = '> 引文';

/** The text with the block in it; ‸ stands for the caret. */
function inserted(marked: string): string {
  const caret = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { at, text: added } = insertBlock(text, caret, BLOCK);
  return text.slice(0, at) + added + text.slice(at);
}

describe('insertBlock', () => {
  it.each([
    ['‸', '> 引文\n\n'],
    ['一‸', '一\n\n> 引文\n\n'],
    ['一\n‸', '一\n\n> 引文\n\n'],
    ['一\n\n‸', '一\n\n> 引文\n\n'],
    ['一‸二三\n四', '一二三\n\n> 引文\n\n四'],
    ['一‸\n\n四', '一\n\n> 引文\n\n四'],
  ])('puts a block into %j', (before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it('changes no line that was there, and stands between empty lines', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '>', '\n', ' '), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(12), (before, at) => {
        const result = insertBlock(before, Math.min(at, before.length), BLOCK);
        const after = before.slice(0, result.at) + result.text + before.slice(result.at);
        const lines = after.split('\n');
        const place = lines.lastIndexOf(BLOCK);
        if (place > 0) expect(lines[place - 1]).toBe('');
        expect(lines[place + 1]).toBe('');
        const kept = (all: readonly string[]) => all.filter((line) => line !== '');
        expect(kept(lines.filter((_, line) => line !== place))).toEqual(kept(before.split('\n')));
      }),
    );
  });
});
