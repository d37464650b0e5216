import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../renderer/core/search/engine.ts';
import type { Reading, SearchHit } from '../../../../renderer/core/search/outcome.ts';
import { fold } from '../../../../renderer/core/text/fold.ts';
import { halfWidthDigits, parseNumeral } from '../../../../renderer/core/text/numerals.ts';
import {
  askOf,
  corpusOf,
  engineOf,
  keyOf,
  naiveAll,
  naiveSearch,
  scanningEngineOf,
  seedCorpus,
} from './corpus-fixture.ts';

function keysOf(hits: readonly SearchHit[]): readonly string[] {
  return hits.map(({ documentId, blockId }) => keyOf(documentId, blockId));
}

function readingOf(engine: SearchEngine, query: string): Reading['kind'] {
  return engine.search(askOf(query)).reading.kind;
}

/** Substrings of printed paragraphs, at least `shortest` characters long. */
function substringOf(texts: readonly string[], shortest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: shortest, max: 30 }))
    .map(([which, where, length]) => {
      const characters = [...(texts[which % texts.length] ?? '')];
      const start = where % Math.max(1, characters.length - length + 1);
      return characters
        .slice(start, start + length)
        .join('')
        .trim();
    });
}

/** The stretch with its numbers in one form, told apart from how the search does it: each frame rewritten. */
function inOneForm(text: string): string {
  const value = (numeral: string): string => String(parseNumeral(numeral) ?? numeral);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const n = '[0-9一二三四五六七八九十百千两〇零]+';
  return halfWidthDigits(fold(text))
    .replace(
      new RegExp(`第(${n})([条款项章节编篇目部期号次届批])`, 'gu'),
      (_, m, unit) => `第${value(m)}${unit}`,
    )
    .replace(
      new RegExp(`([0-9〇零一二三四五六七八九]{4})年(?:(${n})月)?(?:(${n})日)?`, 'gu'),
      (_, y, m, d) => `${value(y)}年${m ? `${value(m)}月` : ''}${d ? `${value(d)}日` : ''}`,
    )
    .replace(
      /([ivx]+|[0-9]+|[一二三四五六七八九十]+)级/gu,
      (_, m) => `${roman.includes(m) ? roman.indexOf(m) + 1 : value(m)}级`,
    );
}

describe('over the five gazettes', () => {
  let corpus: SearchCorpus;
  let engine: SearchEngine;
  let scanning: SearchEngine;
  let texts: readonly string[];
  let textOf: ReadonlyMap<string, string>;

  beforeAll(() => {
    corpus = seedCorpus();
    engine = engineOf(corpus);
    scanning = scanningEngineOf(corpus);
    const entries = corpus.documents.flatMap(({ id, blocks }) =>
      blocks.map((block): [string, string] => [keyOf(id, block.id), block.text]),
    );
    textOf = new Map(entries);
    texts = entries.map(([, text]) => text);
  }, 60_000);

  /** Found: exactly what holds the stretch, and besides only what says the same numbers otherwise. */
  function expectExactly(query: string): void {
    const hits = engine.ranked(query);
    const found = keysOf(hits);
    const expected = naiveSearch(corpus, query);
    expect([...expected].filter((key) => !found.includes(key))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    const more = found.filter((key) => !expected.has(key));
    for (const key of more) expect(inOneForm(textOf.get(key) ?? '')).toContain(inOneForm(query));
  }

  test('any stretch of 1–30 characters finds exactly the paragraphs that hold it, signs and blanks included', () => {
    fc.assert(fc.property(substringOf(texts, 1), expectExactly), { numRuns: 700 });
  }, 120_000);

  test('and so do single characters, the commonest words and signs among them', () => {
    for (const query of ['的', '和', '不', '一', '，', '“', '0', '％', 'Ⅲ', '〇', '、', '-', '或', '有']) {
      expectExactly(query);
    }
    const single = substringOf(texts, 1).map((text) => [...text][0] ?? '');
    fc.assert(fc.property(single, expectExactly), { numRuns: 60 });
  }, 60_000);

  test('what is typed as it is printed is never taken for an operator', () => {
    const operators = /[-—–－"“”]\S{3,6}|\S{0,2}或者?\S{1,3}|(?:标题|文号|年份)[:：]\S{1,6}|\S{2} +\S{2,6}/gu;
    const printed = new Set(texts.flatMap((text) => (text.match(operators) ?? []).slice(0, 1)));
    expect(printed.size).toBeGreaterThan(200);
    for (const query of [...printed].slice(0, 300)) {
      expect(readingOf(engine, query)).toBe('literal');
      expectExactly(query);
    }
  }, 60_000);

  test('several words find what holds them all, with the index and without', () => {
    const word = substringOf(texts, 1).map((text) => text.replace(/\s/gu, '').slice(0, 4));
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const query = words.filter((each) => /^[\p{Script=Han}]+$/u.test(each) && each !== '或').join(' ');
        const ask = askOf(query, { wish: 'words' });
        const outcome = engine.search(ask);
        if (outcome.reading.kind !== 'words') return;
        const found = collect(engine, query);
        expect([...found].sort()).toEqual([...naiveAll(corpus, query.split(' '))].sort());
        expect([...collect(scanning, query)].sort()).toEqual([...found].sort());
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  function collect(by: SearchEngine, query: string): readonly string[] {
    const ask = askOf(query, { wish: 'words' });
    const { hits, total } = by.search(ask);
    const found = [...hits];
    while (found.length < total) found.push(...by.page(ask, found.length).hits);
    return keysOf(found);
  }

  test('near misses are the same with the index and without', () => {
    const queries = ['照明亮灯律不低于', '财政总收入税占比重', '按已有的规定程序', '老旧小区 改造 龘龘 电梯'];
    for (const query of queries) {
      expect(keysOf(scanning.ranked(query)).slice().sort()).toEqual(
        keysOf(engine.ranked(query)).slice().sort(),
      );
    }
  });

  test('every range of a stretch, folded, is the folded query', () => {
    fc.assert(
      fc.property(substringOf(texts, 1), (query) => {
        const expected = naiveSearch(corpus, query);
        for (const { documentId, blockId, ranges } of engine.ranked(query)) {
          const key = keyOf(documentId, blockId);
          expect(ranges.length).toBeGreaterThan(0);
          if (!expected.has(key)) continue;
          const printed = ranges.map((range) => (textOf.get(key) ?? '').slice(...range));
          expect(printed.map(fold)).toContain(fold(query));
          for (const each of printed) expect(inOneForm(each)).toBe(inOneForm(query));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('ranges ascend without overlapping, and the snippet marks the same characters', () => {
    for (const query of ['政府 工作', '的', '县 人民 县人民', '1 0', '第十二条']) {
      for (const { documentId, blockId, ranges, snippet } of engine.ranked(query)) {
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
    const pieces = [
      '-',
      '“',
      '"',
      '或',
      'OR',
      '标题:',
      '年份：',
      '文号:',
      ' ',
      '　',
      '*',
      '+',
      '(',
      '[',
      '照明',
      '的',
      '第12条',
      '2022',
    ];
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...pieces, '~^:/\\?{}|&!<>', '\u0000', '\ud800', '\udc00'), { maxLength: 9 })
        .map((each) => each.join('')),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'grams:照明',
        '+的',
        '*',
        '**',
        '_index',
        'toString',
        'hasOwnProperty 照明',
      ),
    );
    let asked = 0;
    const issue = corpus.index.issues.slice(-1);
    const small = engineOf({ index: { ...corpus.index, issues: issue }, documents: corpus.documents });
    fc.assert(
      fc.property(nasty, (query) => {
        const outcome = small.search(askOf(query));
        expect(outcome.ask.query).toBe(query);
        expect(outcome.total).toBe(outcome.documents.reduce((sum, { count }) => sum + count, 0));
        asked += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(asked).toBe(10_000);
  }, 300_000);

  test('a very long query is answered', () => {
    const started = performance.now();
    expect(engine.search(askOf('照明管理'.repeat(20_000))).reading.kind).not.toBe('blank');
    expect(engine.search(askOf(texts.join(' ').slice(0, 50_000))).ask.query).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);

  test('the same query gives the same outcome', () => {
    for (const query of ['人民政府', '应急 预案', '的']) {
      expect(engine.search(askOf(query))).toEqual(engine.search(askOf(query)));
    }
  });
});

describe('over random texts', () => {
  test('any stretch finds exactly the paragraphs that hold it, signs and asterisks included', () => {
    const paragraph = fc
      .array(fc.constantFrom(...'中学生其的和不〇○Ⅲ㎡％*/:“”、。（）〔〕ab1２ 　—况況'), {
        minLength: 1,
        maxLength: 24,
      })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 20 }), fc.nat(), (blocks, seed) => {
        const half = Math.ceil(blocks.length / 2);
        const corpus = corpusOf([[{ blocks: blocks.slice(0, half) }], [{ blocks: blocks.slice(half) }]]);
        const engine = engineOf(corpus);
        for (let round = 0; round < 8; round += 1) {
          const source = [...(blocks[(seed + round) % blocks.length] ?? '')];
          const start = (seed * 7 + round * 3) % source.length;
          const query = source
            .slice(start, start + 1 + ((seed + round) % 6))
            .join('')
            .trim();
          expect([...keysOf(engine.ranked(query))].sort()).toEqual([...naiveSearch(corpus, query)].sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a query', () => {
  const find = (blocks: readonly string[], query: string) =>
    engineOf(corpusOf([[{ blocks }]]))
      .ranked(query)
      .map(({ blockId }) => Number(blockId.split('_').at(-1)));

  test.each(['', ' ', '　\t\n', '\u200b'])('of nothing but blanks (%j) finds nothing', (query) => {
    const outcome = engineOf(corpusOf([[{ blocks: ['县城 照明'] }]])).search(askOf(query));
    expect(outcome).toMatchObject({ reading: { kind: 'blank' }, total: 0, hits: [], documents: [] });
  });

  test('over an empty corpus finds nothing', () => {
    expect(engineOf(corpusOf([])).ranked('照明')).toEqual([]);
    expect(engineOf(corpusOf([[]])).ranked('明 年份:2022')).toEqual([]);
  });

  test('half of a printed character is not found', () => {
    const blocks = ['面积100㎡', 'Ⅱ级响应'];
    expect(find(blocks, 'm')).toEqual([]);
    expect(find(blocks, 'I级')).toEqual([]);
    expect(find(blocks, '100m')).toEqual([]);
    expect(find(blocks, 'II级')).toEqual([2]);
    expect(engineOf(corpusOf([[{ blocks }]])).ranked('100m2')[0]?.ranges).toEqual([[2, 6]]);
  });

  test('of the same word twice finds what holds it once', () => {
    expect(find(['县城照明', '绿化'], '照明 照明')).toEqual([1]);
    expect(find(['县城照明', '绿化'], '明 明')).toEqual([1]);
  });

  test('an asterisk is a character, not a wildcard', () => {
    expect(find(['巡控7*12小时', '巡控7天12小时'], '7*12')).toEqual([1]);
    expect(find(['巡控7*12小时', '无关'], '无*')).toEqual([]);
  });
});
