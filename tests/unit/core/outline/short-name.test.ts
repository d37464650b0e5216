import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentId, DocumentMetadata, IssueId } from '../../../../renderer/core/gazette/model.ts';
import { shortNames, titleOfText } from '../../../../renderer/core/outline/short-name.ts';
import { readCorpus } from '../../../support/probe/corpus.ts';
import { index, issue, metadata, part } from './fixture.ts';

const doc = (id: string, title: string, rest: Partial<DocumentMetadata> = {}) =>
  metadata({ id: id as DocumentId, issueId: id.split('--')[0] as IssueId, title, ...rest });

const nameIn = (library: Parameters<typeof shortNames>[0], id: string) =>
  shortNames(library).get(id as DocumentId);

describe('short names', () => {
  it('are those of the enclosed text, without the place that all issuers share', () => {
    const library = index([
      issue('2018-08', 2018, [
        doc('a', '平江县人民政府办公室关于印发《平江县绿化办法》的通知', {
          issuer: '平江县人民政府办公室',
          parts: [part('enc_1', 'enclosed', null, '平江县绿化办法')],
        }),
        doc('b', '平江县人民政府关于质量强县的意见', { issuer: '平江县人民政府' }),
        doc('c', '关于平江县林地的通知', { issuer: null }),
      ]),
    ]);
    expect([...shortNames(library).values()]).toEqual(['绿化办法', '质量强县的意见', '平江县林地的通知']);
  });

  it('keep the place where the library has texts of several', () => {
    const library = index([
      issue('2018-08', 2018, [
        doc('a', '平江县绿化办法', { issuer: '平江县人民政府' }),
        doc('b', '衡南县绿化办法', { issuer: '衡南县人民政府' }),
      ]),
    ]);
    expect([...shortNames(library).values()]).toEqual(['平江县绿化办法', '衡南县绿化办法']);
  });

  it('leave away a place within a place, and take no office for one', () => {
    const issuer = '湖南省平江县市场监督管理局';
    const library = index([
      issue('x', null, [
        doc('a', '湖南省平江县市场管理办法', { issuer }),
        doc('b', `${issuer}关于检查的通知`, { issuer }),
      ]),
    ]);
    expect([...shortNames(library).values()]).toEqual(['市场管理办法', '检查的通知']);
  });

  it('tell reports apart by year, and two printings by issue', () => {
    const report = { kind: '报告' } as const;
    const library = index([
      { ...issue('2018-04', 2018, []), documents: [doc('2018-04--r', '政府工作报告', report)] },
      {
        ...issue('2022-a', 2022, []),
        documents: [doc('2022-a--r', '政府工作报告', report), doc('2022-a--n', '关于绿色建筑的通知')],
      },
      { ...issue('2022-b', 2022, []), documents: [doc('2022-b--n', '关于绿色建筑的通知')] },
    ]);
    expect([...shortNames(library).values()]).toEqual([
      '政府工作报告（2018）',
      '政府工作报告（2022）',
      '绿色建筑的通知 2022-a',
      '绿色建筑的通知 2022-b',
    ]);
  });

  it('leave away nothing if nothing would be left', () => {
    const library = index([issue('x', null, [doc('a', '平江县', { issuer: '平江县人民政府' })])]);
    expect(nameIn(library, 'a')).toBe('平江县');
  });
});

it('every document of the corpus has a name of its own, in words of its title', () => {
  const corpus = readCorpus(join(import.meta.dirname, '../../../../resources/corpus'));
  const names = shortNames(corpus.index);
  const documents = corpus.index.issues.flatMap((each) => each.documents);
  expect(names.size).toBe(documents.length);
  expect(new Set(names.values()).size).toBe(documents.length);
  expect(documents.filter(({ id }) => names.get(id)?.startsWith('衡南县'))).toEqual([]);
  for (const document of documents) {
    const name = names.get(document.id) ?? '';
    const [words = ''] = name.split(/（\d{4}）$| \d{4}年/);
    expect(titleOfText(document)).toContain(words);
  }
});
