import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import type { Corpus } from '../../../../renderer/data/corpus/corpus.ts';
import { learnReadingOrders, useReadingOrders } from '../../../../renderer/state/notes/reading-orders.ts';

const id = (text: string) => text as DocumentId;

/** Answers for every document but `missing`, and counts what is asked. */
function fakeCorpus(): Pick<Corpus, 'document'> & { readonly asked: DocumentId[] } {
  const asked: DocumentId[] = [];
  return {
    asked,
    document: (documentId) => {
      asked.push(documentId);
      const blocks = [{ id: `${documentId}_second` }, { id: `${documentId}_first` }];
      const document = { id: documentId, blocks } as unknown as GazetteDocument;
      return Promise.resolve(
        documentId === id('missing') ? fail({ code: 'missing', path: '', detail: '' }) : ok(document),
      );
    },
  };
}

const learnt = () =>
  [...useReadingOrders.getState().orders].map(([document, order]) => [document, [...order]]);

beforeEach(() => useReadingOrders.setState({ orders: new Map() }));

describe('the reading orders', () => {
  it('are learnt from the documents, each asked for once, and told all at once', async () => {
    const corpus = fakeCorpus();
    let told = 0;
    const stop = useReadingOrders.subscribe(() => {
      told += 1;
    });
    await learnReadingOrders([id('a'), id('b'), id('a')], corpus);
    await learnReadingOrders([id('b')], corpus);
    stop();
    expect(corpus.asked).toEqual(['a', 'b']);
    expect(told).toBe(1);
    expect(learnt()).toEqual([
      [
        'a',
        [
          ['a_second', 0],
          ['a_first', 1],
        ],
      ],
      [
        'b',
        [
          ['b_second', 0],
          ['b_first', 1],
        ],
      ],
    ]);
  });

  it('leave out a document that cannot be read', async () => {
    await learnReadingOrders([id('missing'), id('a')], fakeCorpus());
    expect(learnt().map(([document]) => document)).toEqual(['a']);
  });
});
