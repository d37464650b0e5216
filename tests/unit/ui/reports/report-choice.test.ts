import { describe, expect, it } from 'vitest';
import type {
  CorpusIndex,
  DocumentId,
  DocumentMetadata,
  IsoDate,
  IssueId,
} from '../../../../renderer/core/gazette/model.ts';
import { reportsText } from '../../../../renderer/text-zh/reports.ts';
import { choicesWith, listed, problemOf, sideNames } from '../../../../renderer/ui/reports/report-choice.ts';
import { documentOf } from '../../core/search/corpus-fixture.ts';

function report(id: string, year: number, title = '政府工作报告', kind = '报告'): DocumentMetadata {
  const words = documentOf({ id, title, date: `${year}-02-01`, blocks: [] }, `${year}-01`);
  return { ...words, kind, date: words.date as IsoDate };
}

function libraryOf(...documents: readonly DocumentMetadata[]) {
  const index: CorpusIndex = {
    schema: 1,
    hash: 'test',
    issues: documents.map((document, at) => ({
      id: `${at}` as IssueId,
      title: `政报第${at + 1}期`,
      year: 2018,
      number: at + 1,
      sourceFile: 'a.txt',
      documents: [document],
      artifacts: [],
    })),
  };
  return listed(index);
}

const id = (name: string) => name as DocumentId;
const pair = (a: string, b: string) => ({ a: id(a), b: id(b) });

const LIBRARY = libraryOf(
  report('new', 2022),
  report('rules', 2018, '县城照明管理办法', '办法'),
  report('old', 2018),
);

describe('the reports to choose from', () => {
  it('are the work reports, the earliest first', () => {
    expect(choicesWith(LIBRARY, id('old'))).toEqual([
      { id: 'old', words: '2018年 政府工作报告' },
      { id: 'new', words: '2022年 政府工作报告' },
    ]);
  });

  it('hold what is chosen, though it is no work report or unknown', () => {
    expect(choicesWith(LIBRARY, id('rules')).at(-1)).toEqual({
      id: 'rules',
      words: '2018年 县城照明管理办法',
    });
    expect(choicesWith(LIBRARY, id('gone')).at(-1)).toEqual({ id: 'gone', words: '文库里没有：gone' });
  });

  it('say the issue where year and title are the same', () => {
    const twice = libraryOf(report('one', 2018), report('two', 2018), report('three', 2019));
    expect(choicesWith(twice, id('one')).map(({ words }) => words)).toEqual([
      '2018年 政府工作报告（政报第1期）',
      '2018年 政府工作报告（政报第2期）',
      '2019年 政府工作报告',
    ]);
  });
});

describe('what cannot be compared', () => {
  it('is nothing with two different work reports', () => {
    expect(problemOf(LIBRARY, pair('old', 'new'))).toBeNull();
    expect(problemOf(LIBRARY, pair('new', 'old'))).toBeNull();
  });

  it('is a report with itself', () => {
    expect(problemOf(LIBRARY, pair('old', 'old'))).toEqual({ kind: 'same' });
    expect(problemOf(libraryOf(report('old', 2018)), pair('old', 'old'))).toEqual({ kind: 'alone' });
  });

  it('is what is no work report, or not in the library, on either side', () => {
    const notReport = { kind: 'notReport', title: '县城照明管理办法' };
    expect(problemOf(LIBRARY, pair('rules', 'new'))).toEqual(notReport);
    expect(problemOf(LIBRARY, pair('new', 'rules'))).toEqual(notReport);
    expect(problemOf(LIBRARY, pair('new', 'gone'))).toEqual({ kind: 'unknown', id: 'gone' });
    expect(problemOf(LIBRARY, pair('gone', 'gone'))).toEqual({ kind: 'unknown', id: 'gone' });
  });

  it('is anything in a library without work reports', () => {
    expect(problemOf(libraryOf(), pair('a', 'b'))).toEqual({ kind: 'none' });
  });
});

describe('what two reports are called beside each other', () => {
  const names = (...documents: readonly [DocumentMetadata, DocumentMetadata]) => {
    const [a, b] = [...libraryOf(...documents).values()];
    return a === undefined || b === undefined ? null : sideNames(a, b);
  };

  it('is the year where that tells them apart', () => {
    expect(names(report('a', 2018), report('b', 2022, '法院工作报告'))).toEqual(['2018年', '2022年']);
  });

  it('is year and title in one year, and the issue where the titles are the same too', () => {
    expect(names(report('a', 2018), report('b', 2018, '法院工作报告'))).toEqual([
      '2018年政府工作报告',
      '2018年法院工作报告',
    ]);
    expect(names(report('a', 2018), report('b', 2018))).toEqual(['政报第1期', '政报第2期']);
  });

  it('is the side where nothing tells them apart', () => {
    const one = { document: report('a', 2018), issueTitle: '政报' };
    expect(sideNames(one, { ...one, document: report('b', 2018) })).toEqual([
      reportsText.older,
      reportsText.newer,
    ]);
  });
});
