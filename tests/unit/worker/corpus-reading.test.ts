import { expect, test } from 'vitest';
import { fail, ok } from '../../../renderer/core/result.ts';
import type { SearchProgress } from '../../../renderer/core/search/protocol.ts';
import type { Corpus } from '../../../renderer/data/corpus/corpus.ts';
import { readSearchCorpus } from '../../../renderer/worker/corpus-reading.ts';
import { corpusOf } from '../core/search/corpus-fixture.ts';

const CORPUS = corpusOf([[{ blocks: ['县城照明'] }], [{ blocks: ['照明设施'] }]]);
const DAMAGED = { code: 'damaged', path: 'x.json', detail: 'cut off' } as const;

/** The corpus files, but for those documents. */
function files(unreadable: readonly string[] = []): Pick<Corpus, 'index' | 'document'> {
  return {
    index: () => Promise.resolve(ok(CORPUS.index)),
    document: (id) => {
      const document = CORPUS.documents.find((each) => each.id === id);
      const isReadable = document !== undefined && !unreadable.includes(id);
      return Promise.resolve(isReadable ? ok(document) : fail(DAMAGED));
    },
  };
}

test('gives all documents and says how far it is', async () => {
  const said: SearchProgress[] = [];
  const result = await readSearchCorpus(files(), (progress) => said.push(progress));
  expect(result).toEqual(ok(CORPUS));
  expect(said).toEqual([
    { step: 'corpus', done: 1, total: 2 },
    { step: 'corpus', done: 2, total: 2 },
  ]);
});

test('goes on without a document that cannot be read', async () => {
  const result = await readSearchCorpus(files(['2024-a--d-1']), () => undefined);
  expect(result.ok && result.value.documents.map(({ id }) => id)).toEqual(['2023-a--d-1']);
});

test('fails when the list cannot be read', async () => {
  const index = () =>
    Promise.resolve(fail({ code: 'missing', path: 'index.json', detail: 'HTTP 404' } as const));
  expect(await readSearchCorpus({ ...files(), index }, () => undefined)).toEqual(
    fail({ code: 'corpus', detail: 'index.json: HTTP 404' }),
  );
});

test('fails when no document can be read', async () => {
  const result = await readSearchCorpus(files(['2024-a--d-1', '2023-a--d-1']), () => undefined);
  expect(result).toEqual(fail({ code: 'corpus', detail: 'no document can be read' }));
});
