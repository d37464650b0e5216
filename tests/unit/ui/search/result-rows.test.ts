import { expect, test } from 'vitest';
import { resultList } from '../../../../renderer/ui/search/result-rows.ts';
import { corpusOf, engineOf } from '../../core/search/corpus-fixture.ts';

const CORPUS = corpusOf([
  [{ id: 'a', blocks: ['照明一', '照明照明', '无关'] }],
  [{ id: 'b', blocks: [{ text: '照明办法', kind: 'title' }, '照明'] }],
]);

test('each document stands above its hits, and every hit stands once', async () => {
  const outcome = (await engineOf(CORPUS)).search('照明');
  const { rows, hits, rowOf } = resultList(outcome);
  expect(
    rows.map((row) => (row.kind === 'document' ? `${row.document.documentId}:${row.count}` : row.position)),
  ).toEqual(['b:2', 0, 1, 'a:2', 2, 3]);
  expect(new Set(hits)).toEqual(new Set(outcome.hits));
  hits.forEach((hit, position) => {
    const row = rows[rowOf[position] ?? -1];
    expect(row).toEqual({ kind: 'hit', hit, position });
  });
});

test('no hits make no rows', async () => {
  const outcome = (await engineOf(CORPUS)).search('绿化');
  expect(resultList(outcome)).toEqual({ rows: [], hits: [], rowOf: [] });
});
