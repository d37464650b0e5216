import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssueId } from '../../../../../renderer/core/gazette/model.ts';
import { corpusTexts, type SearchCorpus } from '../../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../../renderer/core/search/engine.ts';
import { countFacets } from '../../../../../renderer/core/search/facets/count-facets.ts';
import { FACETS, type FacetChoice, NO_CHOICE } from '../../../../../renderer/core/search/facets/facets.ts';
import { type Ask, PAGE_SIZE, type SearchHit } from '../../../../../renderer/core/search/outcome.ts';
import { askOf, keyOf, scanningEngineOf } from '../corpus-fixture.ts';
import { type FiledDocument, filedCorpus } from '../readings/filed-corpus.ts';

const keysOf = (hits: readonly SearchHit[]): readonly string[] =>
  hits.map(({ documentId, blockId }) => keyOf(documentId, blockId));

/** The four values of each document of a corpus, told apart from how the search does it. */
function valuesOf(corpus: SearchCorpus): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(
    corpus.documents.map(({ id, issueId, date, kind, issuer }) => {
      const { year } = corpus.index.issues.find((issue) => issue.id === issueId) ?? { year: null };
      const ownYear = date === null ? String(year ?? '') : date.split('-')[0];
      return [id, { year: ownYear ?? '', issue: issueId, kind, issuer: issuer ?? '' }];
    }),
  );
}

const filed: fc.Arbitrary<FiledDocument> = fc
  .record({
    blocks: fc.array(fc.constantFrom('照明设施', '照明', '设施', '照明，照明', '绿化'), {
      minLength: 1,
      maxLength: 5,
    }),
    date: fc.constantFrom(undefined, '2018-05-17', '2018-01-01', '2020-03-01'),
    kind: fc.constantFrom('办法', '预案'),
    issuer: fc.constantFrom(null, '县政府', '县政府办'),
  })
  .map(({ blocks, date, kind, issuer }) => ({
    words: { blocks, ...(date === undefined ? {} : { date }) },
    filing: { kind, issuer },
  }));
const corpora = fc.array(fc.array(filed, { maxLength: 4 }), { minLength: 1, maxLength: 3 }).map(filedCorpus);
const some = (...values: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...values], { maxLength: 2 });
const choices: fc.Arbitrary<FacetChoice> = fc.record({
  year: some('2018', '2020', '2023', '1999'),
  issue: some('2024-a', '2023-a', 'gone'),
  kind: some('办法', '预案', '报告'),
  issuer: some('', '县政府', '县政府办'),
});
const queries = fc.constantFrom(
  '照明',
  '照明 设施',
  '照明 或 设施',
  '绿化',
  '年份:2018',
  '标题:办法',
  '没有',
);

describe('counts', () => {
  test('are those of a count by hand, for each value and each choice', () => {
    fc.assert(
      fc.property(corpora, choices, queries, (corpus, choice, query) => {
        const engine = scanningEngineOf(corpus);
        const hits = engine.ranked(query);
        const values = valuesOf(corpus);
        const { facets, total, totalEverywhere, documents } = engine.search(askOf(query, { choice }));
        const passing = (except: string | null): readonly SearchHit[] =>
          hits.filter(({ documentId }) =>
            FACETS.every((facet) => {
              const wanted = choice[facet];
              return (
                facet === except ||
                wanted.length === 0 ||
                wanted.includes(values.get(documentId)?.[facet] ?? '?')
              );
            }),
          );
        for (const facet of FACETS) {
          const expected = new Map<string, number>(choice[facet].map((value) => [value, 0]));
          for (const { documentId } of passing(facet)) {
            const value = values.get(documentId)?.[facet] ?? '?';
            expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          expect(new Map(facets[facet].map(({ value, count }) => [value, count]))).toEqual(expected);
          expect(facets[facet]).toHaveLength(expected.size);
        }
        expect(total).toBe(passing(null).length);
        expect(totalEverywhere).toBe(hits.length);
        const byDocument = new Map<string, number>();
        for (const { documentId } of passing(null))
          byDocument.set(documentId, (byDocument.get(documentId) ?? 0) + 1);
        expect(documents.map(({ documentId, count }) => [documentId, count])).toEqual([...byDocument]);
      }),
      { numRuns: 400 },
    );
  });

  test('of a value say how many hits choosing it shows', () => {
    fc.assert(
      fc.property(corpora, choices, fc.constantFrom(...FACETS), (corpus, choice, facet) => {
        const engine = scanningEngineOf(corpus);
        for (const { value, count } of engine.search(askOf('照明', { choice })).facets[facet]) {
          const chosen = { ...choice, [facet]: [value] };
          expect(engine.search(askOf('照明', { choice: chosen })).total).toBe(count);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a list of values', () => {
  const document = (
    date: string | null,
    kind: string,
    issuer: string | null,
    ...blocks: string[]
  ): FiledDocument => ({
    words: { blocks, ...(date === null ? {} : { date }) },
    filing: { kind, issuer },
  });
  const corpus = filedCorpus([
    [document('2018-01-01', '办法', '县政府', '照明'), document('2024-02-01', '预案', null, '照明', '照明')],
    [
      document(null, '办法', '县政府办', '照明', '照明', '照明'),
      document('2021-01-01', '报告', '县政府办', '绿化'),
    ],
    [document('2024-01-01', '通知', '县政府办', '照明', '照明')],
  ]);
  const engine = scanningEngineOf(corpus);
  const listed = (choice: Partial<FacetChoice> = {}) =>
    engine.search(askOf('照明', { choice: { ...NO_CHOICE, ...choice } })).facets;
  const short = (counts: readonly { readonly value: string; readonly count: number }[]) =>
    counts.map(({ value, count }) => `${value}×${count}`);

  test('has years and issues newest first, others by count and then by name', () => {
    expect(short(listed().year)).toEqual(['2024×4', '2023×3', '2018×1']);
    expect(short(listed().issue)).toEqual(['2024-a×3', '2023-a×3', '2022-a×2']);
    expect(short(listed().kind)).toEqual(['办法×4', '通知×2', '预案×2']);
    expect(short(listed().issuer)).toEqual(['县政府办×5', '×2', '县政府×1']);
  });

  test('names issues by their titles and all else as it is', () => {
    expect(listed().issue.map(({ label }) => label)).toEqual(['政报2024年', '政报2023年', '政报2022年']);
    expect(listed().year.map(({ label }) => label)).toEqual(['2024', '2023', '2018']);
    expect(listed().issuer.map(({ label }) => label)).toEqual(['县政府办', '', '县政府']);
  });

  test('keeps what is chosen, with 0 where nothing is left of it, in its order', () => {
    const choice = { year: ['2021', '2018'], kind: ['报告', '通知'], issue: ['gone', '2022-a'] };
    expect(short(listed({ year: ['2021'] }).year)).toEqual(['2024×4', '2023×3', '2021×0', '2018×1']);
    expect(short(listed({ kind: ['报告'] }).kind)).toEqual(['办法×4', '通知×2', '预案×2', '报告×0']);
    expect(short(listed({ kind: ['报告'] }).year)).toEqual([]);
    expect(short(listed(choice).year)).toEqual(['2024×2', '2021×0', '2018×0']);
    expect(listed(choice).issue.find(({ value }) => value === 'gone')).toEqual({
      value: 'gone',
      label: 'gone',
      count: 0,
    });
  });

  test('of issues of one year is in the order of the library', () => {
    const issues = corpusTexts(filedCorpus([[], [], []])).issues.map((issue, position) => ({
      ...issue,
      id: (['2022-b', '2022-a', '2024-c'][position] ?? '') as IssueId,
      year: position === 2 ? 2024 : 2022,
    }));
    const choice = { ...NO_CHOICE, issue: ['2022-a', '2024-c', '2022-b'], year: ['', '2022', '2024'] };
    const { issue, year } = countFacets([], choice, issues);
    expect(issue.map(({ value }) => value)).toEqual(['2024-c', '2022-b', '2022-a']);
    expect(year.map(({ value }) => value)).toEqual(['2024', '2022', '']);
  });
});

describe('pages', () => {
  const pagesOf = (engine: SearchEngine, ask: Ask): readonly (readonly SearchHit[])[] => {
    const { hits, total } = engine.search(ask);
    const pages = [hits];
    for (let from = hits.length; from < total; from += PAGE_SIZE) {
      const page = engine.page(ask, from);
      expect(page.from).toBe(from);
      pages.push(page.hits);
    }
    return pages;
  };
  const many = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom('照明', '照明，照明', '照明设施'),
        fc.boolean(),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((documents) =>
      filedCorpus([
        documents.map(([count, text, isRule], index) => ({
          words: {
            date: `2020-01-0${(index % 3) + 1}`,
            blocks: Array.from({ length: count }, (_, at) => (at % 3 === 0 ? `${text}。` : text)),
          },
          filing: { kind: isRule ? '办法' : '预案' },
        })),
      ]),
    );

  test('joined are all hits, document by document in the order of each one’s best, each hit once', () => {
    fc.assert(
      fc.property(many, fc.constantFrom([], ['办法']), (corpus, kind) => {
        const engine = scanningEngineOf(corpus);
        const values = valuesOf(corpus);
        const ask = askOf('照明', { choice: { ...NO_CHOICE, kind } });
        const hits = engine
          .ranked('照明')
          .filter(({ documentId }) => kind.length === 0 || values.get(documentId)?.kind === '办法');
        const groups = new Map<string, SearchHit[]>();
        for (const hit of hits) groups.set(hit.documentId, [...(groups.get(hit.documentId) ?? []), hit]);
        const pages = pagesOf(engine, ask);
        expect(keysOf(pages.flat())).toEqual(keysOf([...groups.values()].flat()));
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(PAGE_SIZE);
        expect(engine.search(ask).documents.map(({ documentId }) => documentId as string)).toEqual([
          ...groups.keys(),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('from any place are the list from there on, and beyond its end empty', () => {
    const corpus = filedCorpus([
      [
        { words: { blocks: Array.from({ length: 50 }, () => '照明') } },
        { words: { blocks: Array.from({ length: 40 }, () => '照明设施') } },
      ],
    ]);
    const engine = scanningEngineOf(corpus);
    const all = pagesOf(engine, askOf('照明')).flat();
    expect(all).toHaveLength(90);
    for (const from of [0, 1, 29, 30, 49, 50, 51, 89, 90, 91]) {
      const fresh = scanningEngineOf(corpus);
      expect(keysOf(fresh.page(askOf('照明'), from).hits)).toEqual(keysOf(all.slice(from, from + PAGE_SIZE)));
    }
  });

  test('of one ask are not those of another', () => {
    const engine = scanningEngineOf(filedCorpus([[{ words: { blocks: ['照明 设施', '照明'] } }]]));
    expect(engine.search(askOf('照明')).total).toBe(2);
    expect(engine.search(askOf('照明 设施')).total).toBe(1);
    expect(engine.search(askOf('照明 设施', { wish: 'words' })).reading.kind).toBe('words');
    expect(engine.page(askOf('照明'), 1).hits).toHaveLength(1);
  });
});

test('a document among the results is named as it is printed', () => {
  const corpus = filedCorpus([
    [
      {
        words: {
          title: '照明办法',
          docNumber: '南政发[2018]1号',
          date: '2018-05-17',
          blocks: ['照明', '照明', '绿化'],
        },
      },
    ],
    [{ words: { title: '讲话', blocks: ['照明照明'] } }],
  ]);
  expect(scanningEngineOf(corpus).search(askOf('照明')).documents).toEqual([
    {
      documentId: '2023-a--d-1',
      title: '讲话',
      docNumber: null,
      date: null,
      issueTitle: '政报2023年',
      count: 1,
    },
    {
      documentId: '2024-a--d-1',
      title: '照明办法',
      docNumber: '南政发[2018]1号',
      date: '2018-05-17',
      issueTitle: '政报2024年',
      count: 2,
    },
  ]);
});
