import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../renderer/core/search/engine.ts';
import { groupHits, type SearchOutcome } from '../../../../renderer/core/search/outcome.ts';
import { fold } from '../../../../renderer/core/text/fold.ts';
import { corpusOf, engineOf, keyOf, naiveSearch, seedCorpus } from './corpus-fixture.ts';

/** What was found too much and too little: nothing, if the outcome is right. */
function differences(outcome: SearchOutcome, expected: ReadonlySet<string>): readonly string[] {
  const found = new Set(foundBy(outcome));
  const surplus = [...found].filter((key) => !expected.has(key)).map((key) => `not ${key}`);
  return [...surplus, ...[...expected].filter((key) => !found.has(key))];
}

function foundBy(outcome: SearchOutcome): readonly string[] {
  return outcome.hits.map(({ documentId, blockId }) => keyOf(documentId, blockId));
}

describe('over the five gazettes', () => {
  let corpus: SearchCorpus;
  let engine: SearchEngine;
  let texts: readonly string[];
  let textOf: ReadonlyMap<string, string>;

  beforeAll(async () => {
    corpus = seedCorpus();
    engine = await engineOf(corpus);
    const entries = corpus.documents.flatMap(({ id, blocks }) =>
      blocks.map((block): [string, string] => [keyOf(id, block.id), block.text]),
    );
    textOf = new Map(entries);
    texts = entries.map(([, text]) => text);
  }, 60_000);

  const substring = (shortest: number) =>
    fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: shortest, max: 30 })).map(([which, where, length]) => {
      const characters = [...(texts[which % texts.length] ?? '')];
      const start = where % Math.max(1, characters.length - length + 1);
      return characters.slice(start, start + length).join('');
    });

  test('any stretch of 2–30 characters finds exactly the paragraphs that hold it', () => {
    fc.assert(
      fc.property(substring(2), (query) => {
        const outcome = engine.search(query);
        expect(differences(outcome, naiveSearch(corpus, query))).toEqual([]);
        expect(new Set(foundBy(outcome)).size).toBe(outcome.hits.length);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test('and so does a single character', () => {
    fc.assert(
      fc.property(substring(1), (text) => {
        const query = [...text][0] ?? '';
        expect(differences(engine.search(query), naiveSearch(corpus, query))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('two stretches with a blank between find the paragraphs that hold both', () => {
    fc.assert(
      fc.property(substring(2), substring(1), (one, other) => {
        const query = `${one.slice(0, 4)} ${other.slice(0, 3)}`;
        expect(differences(engine.search(query), naiveSearch(corpus, query))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('every range of a stretch without blanks folds to the folded query', () => {
    fc.assert(
      fc.property(substring(2), (text) => {
        const query = text.replace(/\s+/gu, '');
        for (const { documentId, blockId, ranges } of engine.search(query).hits) {
          expect(ranges.length).toBeGreaterThan(0);
          const source = textOf.get(keyOf(documentId, blockId)) ?? '';
          for (const range of ranges) expect(fold(source.slice(...range))).toBe(fold(query));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('ranges ascend without overlapping, and the snippet marks the same characters', () => {
    for (const query of ['政府 工作', '的', '县 人民 县人民', '1 0']) {
      for (const { documentId, blockId, ranges, snippet } of engine.search(query).hits) {
        const source = textOf.get(keyOf(documentId, blockId)) ?? '';
        let last = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(source).toContain(snippet.text);
        const printed = ranges.map((range) => source.slice(...range)).join('|');
        for (const mark of snippet.marks) expect(printed).toContain(snippet.text.slice(...mark));
      }
    }
  });

  test('any string whatever gives an outcome', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...'*~^+-:"/\\?()[]{}|&!<>照明 的　\u0000\ud800\udc00'), { maxLength: 12 })
        .map((pieces) => pieces.join('')),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'grams:照明',
        'words:县',
        '+的',
        '-的',
        '*',
        '**',
        '_index',
        'toString',
      ),
    );
    fc.assert(
      fc.property(nasty, (query) => {
        const outcome = engine.search(query);
        expect(outcome.query).toBe(query);
        expect(differences(outcome, naiveSearch(corpus, query))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  test('a very long query is answered', () => {
    const started = performance.now();
    expect(engine.search('照明管理'.repeat(20_000)).hits).toEqual([]);
    expect(engine.search(texts.join(' ').slice(0, 50_000)).hits).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('the same query gives the same outcome', () => {
    for (const query of ['人民政府', '应急 预案', '的'])
      expect(engine.search(query)).toEqual(engine.search(query));
  });
});

describe('over random texts', () => {
  test('any stretch finds exactly the paragraphs that hold it, signs and asterisks included', async () => {
    const paragraph = fc
      .array(fc.constantFrom(...'中学生其的和不〇○Ⅲ㎡％*/:“”、。（）〔〕ab1２ 　'), {
        minLength: 1,
        maxLength: 24,
      })
      .map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        async (blocks, seed) => {
          const half = Math.ceil(blocks.length / 2);
          const corpus = corpusOf([[{ blocks: blocks.slice(0, half) }], [{ blocks: blocks.slice(half) }]]);
          const engine = await engineOf(corpus);
          for (let round = 0; round < 8; round += 1) {
            const source = [...(blocks[(seed + round) % blocks.length] ?? '')];
            const start = (seed * 7 + round * 3) % source.length;
            const query = source.slice(start, start + 1 + ((seed + round) % 6)).join('');
            expect(differences(engine.search(query), naiveSearch(corpus, query))).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a query', () => {
  test.each(['', ' ', '　\t\n', '\u200b'])('of nothing but blanks (%j) finds nothing', async (query) => {
    const engine = await engineOf(corpusOf([[{ blocks: ['县城 照明'] }]]));
    expect(engine.search(query)).toEqual({ query, hits: [], documents: [] });
  });

  test('over an empty corpus finds nothing', async () => {
    expect((await engineOf(corpusOf([]))).search('照明').hits).toEqual([]);
    expect((await engineOf(corpusOf([[]]))).search('明').hits).toEqual([]);
  });

  test('half of a printed character is not found', async () => {
    const engine = await engineOf(corpusOf([[{ blocks: ['面积100㎡', 'Ⅱ级响应'] }]]));
    expect(engine.search('m').hits).toEqual([]);
    expect(engine.search('I级').hits).toEqual([]);
    expect(engine.search('100m').hits).toEqual([]);
    expect(engine.search('II级').hits).toHaveLength(1);
    expect(engine.search('100m2').hits[0]?.ranges).toEqual([[2, 6]]);
  });

  test('of the same word twice finds what holds it once', async () => {
    const engine = await engineOf(corpusOf([[{ blocks: ['县城照明', '绿化'] }]]));
    expect(engine.search('照明 照明').hits).toHaveLength(1);
    expect(engine.search('明 明').hits).toHaveLength(1);
  });

  test('an asterisk is a character, not a wildcard', async () => {
    const engine = await engineOf(corpusOf([[{ blocks: ['巡控7*12小时', '巡控7天12小时'] }]]));
    expect(engine.search('7*12').hits.map(({ blockId }) => blockId)).toEqual(['body__para_1']);
    expect(engine.search('7**2').hits).toEqual([]);
  });
});

describe('titles printed over several blocks', () => {
  const corpus = corpusOf([
    [
      {
        title: '县政府办关于印发《照明办法》的通知',
        blocks: [
          { text: '县 政 府 办', kind: 'title' },
          { text: '关于印发《照明', kind: 'title' },
          { text: '办法》的通知', kind: 'title' },
          '现将《照明办法》印发给你们。',
        ],
      },
    ],
  ]);

  test('are found whole, at the first block that the phrase reaches', async () => {
    const engine = await engineOf(corpus);
    const [hit, ...others] = engine.search('政府办关于印发〈照明办法〉').hits;
    expect(others).toEqual([]);
    expect(hit?.blockId).toBe('body__para_1');
    expect(hit?.ranges).toEqual([[2, 7]]);
    expect(engine.search('明办法》的通知').hits.map((each) => [each.blockId, each.ranges])).toEqual([
      ['body__para_2', [[6, 7]]],
    ]);
  });

  test('but not where a paragraph holds the phrase', async () => {
    const engine = await engineOf(corpus);
    expect(engine.search('照明办法').hits.map(({ blockId }) => blockId)).toEqual(['body__para_4']);
  });
});

describe('groups', () => {
  test('keep all hits, documents in the order of their first hit', async () => {
    const corpus = corpusOf([
      [{ date: '2024-01-01', blocks: ['照明设施', '无关', '照明'] }],
      [
        {
          title: '照明办法',
          docNumber: '南政发[2018]1号',
          blocks: [{ text: '照明办法', kind: 'title' }, '照明'],
        },
      ],
    ]);
    const outcome = (await engineOf(corpus)).search('照明');
    const groups = groupHits(outcome);
    expect(groups.map(({ document }) => document.documentId)).toEqual(['2023-a--d-1', '2024-a--d-1']);
    expect(groups[0]?.document).toEqual({
      documentId: '2023-a--d-1',
      title: '照明办法',
      docNumber: '南政发[2018]1号',
      date: null,
      issueTitle: '政报2023年',
    });
    expect(groups.flatMap(({ hits }) => hits)).toHaveLength(outcome.hits.length);
    for (const { document, hits } of groups) {
      expect(hits).toEqual(outcome.hits.filter(({ documentId }) => documentId === document.documentId));
    }
  });
});
