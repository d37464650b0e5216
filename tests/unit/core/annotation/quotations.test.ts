import { describe, expect, it } from 'vitest';
import { placesLinked, quotedClauses } from '../../../../renderer/core/annotation/quotations.ts';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { at, documentOf } from '../cite/document-fixture.ts';

const addresses = (markdown: string) =>
  placesLinked(markdown).map(({ documentId, blockId }) => `${documentId}/${blockId ?? ''}`);

describe('the places a note links to', () => {
  it.each([
    ['a link', '见[第五条](#/d/doc/art_5)。', ['doc/art_5']],
    ['a link to a document', '[办法](#/d/doc)', ['doc/']],
    [
      'several, each once',
      '[五](#/d/doc/art_5) [六](#/d/doc/art_6) [又五](#/d/doc/art_5)',
      ['doc/art_5', 'doc/art_6'],
    ],
    ['a link in a quotation in a list', '- 甲\n  > 引\n  >\n  > [五](#/d/doc/art_5)', ['doc/art_5']],
    ['a link written apart from its address', '[第五条][a]\n\n[a]: #/d/doc/art_5', ['doc/art_5']],
    ['an address in entities', '[五](&#35;/d/doc/art_5)', ['doc/art_5']],
    ['a link in code', '`[五](#/d/doc/art_5)`', []],
    ['a fenced one', '```\n[五](#/d/doc/art_5)\n```', []],
    ['an escaped one', '\\[五](#/d/doc/art_5)', []],
    ['a definition nobody refers to', '[a]: #/d/doc/art_5', []],
    ['an image', '![五](#/d/doc/art_5)', []],
    ['a comparison', '[对照](#/c/doc/other)', []],
    ['an address that is none', '[五](#/d/doc/../x) [六](#/d/) [七](https://a.cn/#/d/doc/art_5)', []],
    ['text without a link', '第五条 #/d/doc/art_5', []],
  ])('%s', (_, markdown, expected) => {
    expect(addresses(markdown)).toEqual(expected);
  });
});

describe('the clauses of a document that are quoted', () => {
  const document = documentOf({}, [
    {
      id: 'enc_1',
      role: 'enclosed',
      blocks: 'art_5 | paragraph | 第五条 | 第五条 甲\nart_6 | paragraph | 第六条 | 第六条 乙',
    },
  ]);
  const to = (blockId: string | null, documentId = 'doc') => ({
    documentId: documentId as DocumentId,
    blockId: blockId as BlockId | null,
  });

  it('stand in reading order, with who quotes each; the document first, blocks that are gone last', () => {
    const places = {
      甲: [to('gone'), to('art_6')],
      乙: [to('art_5'), to('art_6'), to('art_5', 'other')],
      丙: [to(null)],
    };
    expect(quotedClauses(document, ['甲', '乙', '丙'] as const, (note) => places[note])).toEqual([
      { blockId: null, by: ['丙'] },
      { blockId: at('art_5'), by: ['乙'] },
      { blockId: at('art_6'), by: ['甲', '乙'] },
      { blockId: at('gone'), by: ['甲'] },
    ]);
  });
});
