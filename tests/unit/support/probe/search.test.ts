import { expect, test } from 'vitest';
import { type ProbeCorpus, ProbeError } from '../../../support/probe/corpus.ts';
import { search } from '../../../support/probe/search.ts';
import { corpusOf } from '../../core/search/corpus-fixture.ts';

const CORPUS: ProbeCorpus = {
  ...corpusOf([[{ id: 'a', blocks: ['县城照明 设施', { text: '照明办法', kind: 'title' }] }]]),
  document: () => null,
};

test('the answer is places and ranges in rank order, and nothing else', () => {
  expect(search({ query: '照明' }, CORPUS)).toEqual([
    { documentId: 'a', blockId: 'body__para_2', ranges: [[0, 2]] },
    { documentId: 'a', blockId: 'body__para_1', ranges: [[2, 4]] },
  ]);
  expect(search({ query: '明设' }, CORPUS)).toEqual([
    { documentId: 'a', blockId: 'body__para_1', ranges: [[3, 6]] },
  ]);
});

test('a blank query and one that finds nothing give an empty list', () => {
  expect(search({ query: ' ' }, CORPUS)).toEqual([]);
  expect(search({ query: '绿化' }, CORPUS)).toEqual([]);
});

test.each([null, [], '照明', {}, { query: 3 }, { q: '照明' }])('%j is refused', (input) => {
  expect(() => search(input, CORPUS)).toThrow(ProbeError);
});
