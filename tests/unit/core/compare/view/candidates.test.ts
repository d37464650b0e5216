import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidatesFor, inTimeOrder } from '../../../../../renderer/core/compare/view/candidates.ts';
import type { CorpusIndex, DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { CORPUS } from '../../../../support/project.ts';

const index = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as CorpusIndex;
const id = (text: string) => text as DocumentId;
const REMOTE = id('2022-a--qzbf-2022-10');

function listed(documentId: DocumentId, words = '') {
  return candidatesFor(index, documentId, words).map(({ group, candidates }) => ({
    group,
    ids: candidates.map(({ document }) => document.id),
  }));
}

describe('what a document can be compared with', () => {
  it('is first the other printings, then its kind, then the rest', () => {
    const groups = listed(REMOTE);
    expect(groups.map(({ group }) => group)).toEqual(['printings', 'kind', 'others']);
    expect(groups[0]?.ids).toEqual(['2022-b--qzbf-2022-10']);
    expect(groups[1]?.ids).toEqual(['2018-08--nzf-2018-1', '2018-04--nzbf-2017-42', '2022-a--qzbf-2022-7']);
  });

  it('is every document of the library once, itself among the rest', () => {
    const all = index.issues.flatMap(({ documents }) => documents.map((document) => document.id));
    const groups = listed(REMOTE);
    expect(groups.flatMap(({ ids }) => ids).sort()).toEqual([...all].sort());
    expect(groups[2]?.ids).toContain(REMOTE);
  });

  it('is what the typed words leave', () => {
    expect(listed(id('2018-08--nzbf-2018-11'), '绿化')).toEqual([
      { group: 'kind', ids: ['2018-08--nzbf-2018-12'] },
    ]);
    expect(listed(REMOTE, '没有这个词')).toEqual([]);
  });

  it('is the whole library for a document that is not in it', () => {
    expect(listed(id('nowhere')).map(({ group }) => group)).toEqual(['others']);
  });
});

describe('the order of two documents', () => {
  const both = (one: string, other: string) => [
    inTimeOrder(index, id(one), id(other)),
    inTimeOrder(index, id(other), id(one)),
  ];

  it.each([
    ['of different dates', '2018-04--nzf-2017-5', '2018-08--nzbf-2018-11'],
    ['of one year, where one has no date', '2022-a--qzf-2022-1', '2022-b--speech-1'],
    ['that are printings of one', '2022-a--qzbf-2022-9', '2022-b--qzbf-2022-9'],
    ['of which the earlier is printed later', '2018-04--nzbf-2017-45', '2018-08--report-1'],
    ['of which only one is known', '2022-b--speech-1', 'nowhere'],
  ])('is the earlier first, however they are given: %s', (_, earlier, later) => {
    expect(both(earlier, later)).toEqual([
      [earlier, later],
      [earlier, later],
    ]);
  });

  it('is as given where neither is known', () => {
    expect(inTimeOrder(index, id('x'), id('y'))).toEqual(['x', 'y']);
  });
});
