import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../../../renderer/core/anchor/placed-mark.ts';
import type { Mark, Segment } from '../../../../renderer/core/annotation/model.ts';
import { clauseSegments, markOn } from '../../../../renderer/core/annotation/whole-clause.ts';
import type { BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';

const LIGHTING = JSON.parse(
  readFileSync(
    new URL('../../../../resources/corpus/documents/2018-08--nzbf-2018-11.json', import.meta.url),
    'utf8',
  ),
) as GazetteDocument;
const ARTICLE = 'enc_1__art_13' as BlockId;
const ITEM = 'enc_1__art_13__item_1' as BlockId;

function mark(id: string, segments: readonly Segment[], created = id): Mark {
  return { id, segments, created, documentId: LIGHTING.id } as unknown as Mark;
}

describe('the segments of a clause', () => {
  it('are its block and all items under it, each as printed', () => {
    const segments = clauseSegments(LIGHTING, ARTICLE);
    expect(segments.map(({ exact }) => exact.slice(0, 4))).toEqual([
      '第十三条',
      '（一）主',
      '（二）机',
      '（三）商',
      '（四）具',
      '（五）大',
      '（六）其',
    ]);
    for (const { blockId, start, end, exact } of segments) {
      const text = LIGHTING.blocks.find(({ id }) => id === blockId)?.text ?? '';
      expect([text.slice(start, end), exact]).toEqual([text.trim(), text.trim()]);
    }
  });

  it('are the item alone where an item is read, and none for a block that is not there', () => {
    expect(clauseSegments(LIGHTING, ITEM).map(({ blockId }) => blockId)).toEqual([ITEM]);
    expect(clauseSegments(LIGHTING, 'no_such_block' as BlockId)).toEqual([]);
  });
});

describe('the mark on a clause', () => {
  const article = clauseSegments(LIGHTING, ARTICLE);
  const item = clauseSegments(LIGHTING, ITEM);
  const found = (...marks: readonly Mark[]) => markOn(article, placeMarks(marks, LIGHTING))?.id ?? null;

  it('covers just its segments: a part, more, or other words are not it', () => {
    expect(found(mark('1', article))).toBe('1');
    expect(found(mark('1', item), mark('2', article.slice(0, -1)))).toBeNull();
    const [first, ...others] = article;
    if (first === undefined) throw new Error('no segment');
    const shorter = { ...first, end: first.end - 1, exact: first.exact.slice(0, -1) };
    expect(found(mark('1', [shorter, ...others]))).toBeNull();
    expect(found()).toBeNull();
  });

  it('is the newest of several', () => {
    expect(
      found(mark('1', article, '2024-02'), mark('2', article, '2024-03'), mark('3', article, '2024-01')),
    ).toBe('2');
  });
});
