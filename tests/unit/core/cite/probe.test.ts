import { describe, expect, it } from 'vitest';
import { cite } from '../../../support/probe/cite.ts';
import { measures } from './citation-fixtures.ts';

const corpus = { document: (id: string) => (id === measures.id ? measures : null) };

describe('the probe’s cite', () => {
  it('cites a block, and the document where the block is null or left out', () => {
    expect(cite({ documentId: 'doc', blockId: 'art_13__item_1' }, corpus)).toBe(
      '《某县路灯管理办法》（南政办发〔2018〕11号）第十三条第（一）项',
    );
    const whole = '《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）';
    expect(cite({ documentId: 'doc', blockId: null }, corpus)).toBe(whole);
    expect(cite({ documentId: 'doc' }, corpus)).toBe(whole);
  });

  it.each([
    [null, /^cite expects/],
    [[], /^cite expects/],
    ['doc', /^cite expects/],
    [{ documentId: 1 }, /^cite expects/],
    [{ documentId: 'doc', blockId: 1 }, /^cite expects/],
    [{ documentId: 'gone', blockId: null }, /^The corpus has no document "gone"\.$/],
    [{ documentId: 'doc', blockId: 'gone' }, /^The document doc has no block "gone"\.$/],
  ])('answers %j with one sentence', (input, sentence) => {
    expect(() => cite(input, corpus)).toThrow(sentence);
  });
});
