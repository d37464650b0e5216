import { describe, expect, it } from 'vitest';
import type { Author, AuthorId } from '../../../../renderer/core/annotation/model.ts';
import type { ScopeCounts } from '../../../../renderer/core/export/scope.ts';
import type { CorpusIndex } from '../../../../renderer/core/gazette/model.ts';
import { scopeOptions } from '../../../../renderer/ui/export/scope-options.ts';
import { COLOUR_NAMES } from '../../core/export/records.ts';

const index = {
  schema: 1,
  hash: '',
  issues: [
    {
      documents: [
        { id: 'b', title: '乙文件' },
        { id: 'a', title: '甲文件' },
      ],
    },
    { documents: [{ id: 'c', title: '丙文件' }] },
  ],
} as unknown as CorpusIndex;

const counts: ScopeCounts = {
  documents: new Map([
    ['x', 1],
    ['a', 0],
    ['b', 4],
  ]),
  colours: new Map([
    ['question', 1],
    ['duty', 2],
  ]),
  tags: new Map([
    ['照明', 2],
    ['安全', 1],
  ]),
  authors: new Map([
    ['p', 3],
    ['q', 1],
  ]),
};
const authors: readonly Author[] = [
  { id: 'q' as AuthorId, name: ' 李明 ', unit: '' },
  { id: 'p' as AuthorId, name: '', unit: '' },
];

describe('scopeOptions', () => {
  const options = scopeOptions(counts, { index, authors, colourNames: COLOUR_NAMES });

  it('lists documents in the order of the library, strangers last, and none without records', () => {
    expect(options.documents).toEqual([
      { id: 'b', words: '乙文件', count: 4 },
      { id: 'a', words: '甲文件', count: 0 },
      { id: 'x', words: '文库中没有的文件（x）', count: 1 },
    ]);
  });

  it('lists colours as on the bar, tags and authors by name', () => {
    expect(options.colours.map(({ words }) => words)).toEqual(['职责', '疑问']);
    expect(options.tags.map(({ words }) => words)).toEqual(['安全', '照明']);
    expect(options.authors.map(({ words }) => words)).toEqual(['李明', '未填姓名']);
  });

  it('names documents by their ids until the library is known', () => {
    const early = scopeOptions(counts, { index: null, authors, colourNames: COLOUR_NAMES });
    expect(early.documents.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  });
});
