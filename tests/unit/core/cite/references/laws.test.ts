/** What holds for whatever text: references are verbatim, in order, apart, and the same wherever their block stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import { libraryOf } from '../../../../../renderer/core/cite/references/library.ts';
import { resolveReferences } from '../../../../../renderer/core/cite/references/resolve.ts';
import type { BlockId, GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { rules } from '../../../../fixtures/references/rules-document.ts';

const NO_LIBRARY = libraryOf({ issues: [] });

const PIECES = [
  ...'第条款项章节目之的和至、，。；：（）()《》〈〉<>〔〕[]一二十三百零〇0１2.-—～号令前本该上附件见按依照 ',
  ...[
    '第三条',
    '第（一）项',
    '本办法',
    '前款',
    '附件1',
    '《甲条例》',
    '某政发〔2020〕1号',
    '7.2.1',
    '关于印发',
    '的通知',
  ],
  ...['（以下简称《条例》）', '国务院令第5号', 'GB/T 9704-2012', '该条例', '\u3000', '𠮷'],
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

function saying(texts: Readonly<Record<string, string>>): GazetteDocument {
  return {
    ...rules,
    blocks: rules.blocks.map((block) => ({ ...block, text: texts[block.id] ?? block.text })),
  };
}

describe('the references of any text', () => {
  it('slice back to their words, in reading order and without overlap, and lead to blocks that exist', () => {
    fc.assert(
      fc.property(words, words, fc.string(), (article, cover, anything) => {
        const document = saying({ art_9: article, cover__para_1: cover, list: anything });
        const found = resolveReferences(document, findReferences(document), NO_LIBRARY);
        const order = new Map<BlockId, number>(document.blocks.map(({ id }, index) => [id, index]));
        let last = { order: -1, end: 0 };
        for (const { blockId, start, end, text, targets, kind } of found) {
          const at = order.get(blockId) ?? -1;
          expect(document.blocks[at]?.text.slice(start, end)).toBe(text);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          expect(at > last.order || (at === last.order && start >= last.end)).toBe(true);
          last = { order: at, end };
          for (const target of targets) expect(order.has(target.blockId ?? ('' as BlockId))).toBe(true);
          if (kind === 'external') expect(targets).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('do not change with what stands in other parts', () => {
    fc.assert(
      fc.property(words, words, (article, cover) => {
        const alone = findReferences(saying({ art_9: article }));
        const among = findReferences(saying({ art_9: article, cover__para_1: `${cover}。` }));
        const declared = /简称/.test(cover) ? [] : alone.filter(({ blockId }) => blockId === 'art_9');
        if (declared.length > 0) expect(among.filter(({ blockId }) => blockId === 'art_9')).toEqual(declared);
      }),
    );
  });

  it('are found in marks and numerals without end', () => {
    for (const piece of ['《', '第一、', '》', '第', '〈《', '前', '附件1、', '1.', '本', '（', '第三条、']) {
      const document = saying({ art_9: piece.repeat(4000) });
      expect(() => resolveReferences(document, findReferences(document), NO_LIBRARY)).not.toThrow();
    }
  });
});

describe('damaged documents', () => {
  it('with parents in a circle and parts that do not exist are read all the same', () => {
    const circle = rules.blocks.map((block) => ({
      ...block,
      parent: block.id === 'chap_2' ? ('art_9' as BlockId) : block.parent,
      text: `${block.label ?? ''}前款、前条、前项、本章、第一款、第二章、附件1、本办法第三条第一款。`,
    }));
    for (const document of [
      { ...rules, blocks: circle },
      { ...rules, blocks: circle, parts: [] },
      { ...rules, blocks: [] },
    ]) {
      expect(() => resolveReferences(document, findReferences(document), NO_LIBRARY)).not.toThrow();
    }
  });

  it('resolve a reference to a block that is gone to nothing', () => {
    const found = findReferences(saying({ art_9: '第三条。' }));
    const without = { ...rules, blocks: rules.blocks.filter(({ id }) => id !== 'art_9') };
    const [reference] = resolveReferences(
      without,
      found.filter(({ blockId }) => blockId === 'art_9'),
      NO_LIBRARY,
    );
    expect([reference?.kind, reference?.targets]).toEqual(['internal', []]);
  });
});
