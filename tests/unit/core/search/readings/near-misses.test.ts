import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../../renderer/core/text/fold.ts';
import { askOf, corpusOf, engineOf, scanningEngineOf } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, marksOf, readingOf } from './filed-corpus.ts';

const blocks = [
  { id: 'misprint', text: '按己有的规定程序办理' },
  { id: 'lamps', text: '城区照明亮灯率不低于98%，农村不低于90%' },
  { id: 'title', kind: 'title', text: '安全生产责仼制考核办法' },
  { id: 'self', text: '管好自己的事' },
  { id: 'trees', text: '古树名木确需迁移的，应当报批' },
  { id: 'trees-2', text: '古树名木应当挂牌，不得砍伐' },
  { id: 'wide', text: '面积㎡内' },
] as const;
const corpus = corpusOf([
  [{ date: '2024-01-01', blocks: blocks.slice(0, 4) }],
  [{ blocks: blocks.slice(4) }],
]);

describe.each(bothEngines(corpus))('one character, %s,', (_, engine) => {
  test.each([
    ['that is wrong', '照明亮灯律不低于98%', 'lamps', '照明亮灯率不低于98%'],
    ['that is wrong at the beginning', '招明亮灯率', 'lamps', '照明亮灯率'],
    ['that is wrong at the end', '照明亮灯绿', 'lamps', '照明亮灯率'],
    ['that is misprinted', '按已有的规定程序', 'misprint', '按己有的规定程序'],
    ['that is misprinted in a title', '安全生产责任制', 'title', '安全生产责仼制'],
    ['that is missing', '照明亮率不低于', 'lamps', '照明亮灯率不低于'],
    ['that is missing before the middle', '照亮灯率不低于', 'lamps', '照明亮灯率不低于'],
    ['that is too much', '照明的亮灯率不低于', 'lamps', '照明亮灯率不低于'],
    ['that is too much behind the middle', '照明亮灯率绝不低于', 'lamps', '照明亮灯率不低于'],
    ['that is wrong in a word of three', '亮灯绿', 'lamps', '亮灯率'],
    ['己 for 已', '己有', 'misprint', '己有'],
  ])('%s: %s', (_name, query, block, printed) => {
    const hits = engine.ranked(query);
    expect(readingOf(engine, query)).toBe(query === '己有' ? 'literal' : 'character');
    expect(blocksOf(hits)).toEqual([block]);
    expect(hits.flatMap((hit) => marksOf(corpus, hit))).toEqual([printed]);
  });

  test('of two is only found if it is often mistaken', () => {
    expect(readingOf(engine, '自已')).toBe('character');
    expect(engine.ranked('自已').map((hit) => marksOf(corpus, hit))).toEqual([['自己']]);
    expect(blocksOf(engine.ranked('已有'))).toEqual(['misprint']);
    expect(engine.search(askOf('自由')).total).toBe(0);
    expect(engine.search(askOf('龘己')).total).toBe(0);
  });

  test('too much is no likeness below four, and one alone has none', () => {
    expect(readingOf(engine, '照们明亮')).toBe('character');
    expect(readingOf(engine, '照们明')).not.toBe('character');
    expect(engine.search(askOf('巳')).total).toBe(0);
  });

  test('does not stand for two', () => {
    expect(readingOf(engine, '招明亮灯绿')).not.toBe('character');
    expect(readingOf(engine, '明亮率低于')).not.toBe('character');
    expect(readingOf(engine, '照明的的亮灯率不低于')).not.toBe('character');
  });

  test('of which half a printed character would be marked is none', () => {
    expect(readingOf(engine, '面识m')).not.toBe('character');
  });

  test('is not looked for where something matches exactly', () => {
    expect(engine.search(askOf('亮灯率')).reading).toEqual({ kind: 'literal', hasWords: false });
  });
});

describe('likeness by one character', () => {
  test('puts what is often mistaken before other differences, and what stands oftener first', () => {
    const near = corpusOf([
      [
        {
          date: '2024-01-01',
          blocks: [
            { id: 'other', text: '按另有规定' },
            { id: 'likely', text: `按己有规定${'办理'.repeat(30)}` },
            { id: 'twice', text: '按另有规定，按某有规定' },
            { id: 'title', kind: 'title', text: '按旧有规定' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(near)) {
      expect(blocksOf(engine.ranked('按已有规定'))).toEqual(['title', 'likely', 'twice', 'other']);
      expect(marksOf(near, engine.ranked('按已有规定')[2] ?? never())).toEqual(['按另有规定', '按某有规定']);
    }
  });

  test('by its run-in heading is a heading hit', () => {
    const near = corpusOf([
      [
        {
          date: '2024-01-01',
          blocks: [
            { id: 'text', text: '县城照明没施' },
            { id: 'run-in', text: '（一）照明没施。由县住建局会同有关部门管理', heading: '照明没施' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(near)) {
      expect(blocksOf(engine.ranked('照明设施'))).toEqual(['run-in', 'text']);
    }
  });

  const letters = fc.constantFrom(...'甲乙丙丁');
  const word = (least: number) =>
    fc.array(letters, { minLength: least, maxLength: 7 }).map((all) => all.join(''));

  test('finds whatever is one substitution away, and from four characters on one too few or too many', () => {
    fc.assert(
      fc.property(fc.array(word(1), { minLength: 1, maxLength: 6 }), word(3), (texts, query) => {
        const random = corpusOf([[{ blocks: texts.map((text, index) => ({ id: `${index}`, text })) }]]);
        const engine = scanningEngineOf(random);
        const expected = texts.flatMap((text, index) => (holdsNear(text, query) ? [`${index}`] : []));
        if (texts.some((text) => text.includes(query))) return;
        const found = readingOf(engine, query) === 'character' ? blocksOf(engine.ranked(query)) : [];
        expect([...found].sort()).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  /** By definition: some stretch of the text is the query but for one character. */
  function holdsNear(text: string, query: string): boolean {
    const stretches = (length: number): readonly string[] =>
      Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
    const without = (all: string): readonly string[] =>
      [...all].map((_, at) => all.slice(0, at) + all.slice(at + 1));
    const differences = (stretch: string): number =>
      [...stretch].filter((character, at) => character !== query[at]).length;
    if (stretches(query.length).some((stretch) => differences(stretch) === 1)) return true;
    if (query.length < 4) return false;
    return (
      stretches(query.length + 1).some((stretch) => without(stretch).includes(query)) ||
      stretches(query.length - 1).some((stretch) => without(query).includes(stretch))
    );
  }

  test('marks stretches that ascend, do not overlap and are near to what is asked', () => {
    fc.assert(
      fc.property(word(4), word(3), (text, query) => {
        const random = corpusOf([[{ blocks: [text] }]]);
        const outcome = scanningEngineOf(random).search(askOf(query));
        if (outcome.reading.kind !== 'character') return;
        let last = 0;
        for (const [start, end] of outcome.hits[0]?.ranges ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(holdsNear(fold(text).slice(start, end), query)).toBe(true);
          last = end;
        }
        expect(last).toBeGreaterThan(0);
      }),
      { numRuns: 800 },
    );
  });
});

describe.each(bothEngines(corpus))('most words, %s', (_, engine) => {
  test('are more than half of them', () => {
    const outcome = engine.search(askOf('古树名木 迁移 报批 轨道交通'));
    expect(outcome.reading).toEqual({ kind: 'most' });
    expect(blocksOf(outcome.hits)).toEqual(['trees']);
    expect(outcome.hits.map((hit) => marksOf(corpus, hit))).toEqual([['古树名木', '迁移', '报批']]);
    expect(blocksOf(engine.ranked('古树名木 挂牌 轨道交通'))).toEqual(['trees-2']);
    expect(engine.search(askOf('古树名木 轨道交通')).total).toBe(0);
    expect(engine.search(askOf('古树名木 迁移 地铁 轨道交通')).total).toBe(0);
  });

  test('come before fewer, whatever they weigh', () => {
    const outcome = engine.search(askOf('古树名木 应当 迁移 报批 轨道交通 砍伐 不得 挂牌'));
    expect(outcome).toMatchObject({ total: 1, reading: { kind: 'most' } });
    expect(blocksOf(outcome.hits)).toEqual(['trees-2']);
  });

  test('may each be mistaken by a character', () => {
    const outcome = engine.search(askOf('自已 管好 轨道交通'));
    expect(outcome.reading.kind).toBe('most');
    expect(outcome.hits.map((hit) => marksOf(corpus, hit))).toEqual([['管好', '自己']]);
  });

  test('are none of a single word that stands nowhere', () => {
    expect(engine.search(askOf('轨道'))).toMatchObject({ total: 0, reading: { kind: 'literal' } });
  });
});

describe('the order of most words', () => {
  test('goes by how many they are, then by what they weigh', () => {
    const texts = corpusOf([
      [
        {
          date: '2024-01-01',
          blocks: [
            { id: 'three', text: '绿化、照明，照明，照明，绿化，环卫' },
            { id: 'four', text: `照明、绿化、环卫和供水${'等各项市政公用事业'.repeat(8)}` },
            { id: 'three-short', text: '照明、绿化、环卫，绿化、环卫、照明，环卫' },
            { id: 'two', text: '照明、绿化' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(texts)) {
      const found = blocksOf(engine.ranked('照明 绿化 环卫 供水 轨道交通'));
      expect(found[0]).toBe('four');
      expect([...found.slice(1)].sort()).toEqual(['three', 'three-short']);
    }
  });

  test('of as many words goes by their weight, the oftener and the shorter first', () => {
    const texts = corpusOf([
      [
        {
          date: '2024-01-01',
          blocks: [
            { id: 'long', text: `照明、绿化${'等各项市政公用事业'.repeat(8)}` },
            { id: 'once', text: '照明、绿化的事' },
            { id: 'often', text: '照明、绿化，照明' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(texts)) {
      expect(blocksOf(engine.ranked('照明 绿化 轨道交通'))).toEqual(['often', 'once', 'long']);
    }
  });

  test('counts a word only where it really stands, not where its pairs of characters do', () => {
    const texts = corpusOf([
      [
        {
          blocks: [
            { id: 'pairs', text: '照明、明灯、绿化' },
            { id: 'word', text: '照明灯、绿化' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(texts)) {
      expect(blocksOf(engine.ranked('照明灯 绿化 轨道交通'))).toEqual(['word']);
    }
  });

  test('is not asked for where something is excluded or a filter is set', () => {
    for (const [, engine] of bothEngines(corpus)) {
      expect(engine.search(askOf('古树名木 迁移 报批 轨道交通')).total).toBe(1);
      expect(engine.search(askOf('古树名木 迁移 报批 轨道交通 -罚款')).total).toBe(0);
      expect(engine.search(askOf('古树名木 迁移 报批 轨道交通 文种:办法')).total).toBe(0);
      expect(engine.search(askOf('古树名木 迁移 报批 轨道交通 -罚款 文种:办法')).total).toBe(0);
    }
  });

  test('of alternatives one is enough', () => {
    const texts = corpusOf([
      [
        {
          blocks: [
            { id: 'a', text: '照明、绿化' },
            { id: 'b', text: '亮化、绿化' },
            { id: 'c', text: '照明' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(texts)) {
      expect([...blocksOf(engine.ranked('照明 或 亮化 绿化 轨道交通'))].sort()).toEqual(['a', 'b']);
    }
  });

  test('a sentence without blanks is cut into its words', () => {
    const texts = corpusOf([
      [
        {
          blocks: [
            { id: 'a', text: '县住建局负责路灯设施的日常维护' },
            { id: 'b', text: '县财政局负责经费' },
          ],
        },
      ],
    ]);
    for (const [, engine] of bothEngines(texts)) {
      const outcome = engine.search(askOf('路灯设施日常维护由谁负责'));
      expect(outcome.reading.kind).toBe('most');
      expect(blocksOf(outcome.hits)).toEqual(['a']);
    }
  });

  test('is found with shards in some issues only', () => {
    const half = corpusOf([
      [{ blocks: [{ id: 'a', text: '照明、绿化' }] }],
      [{ blocks: [{ id: 'b', text: '绿化、照明' }] }],
    ]);
    const engine = engineOf(half);
    engine.detach(half.index.issues[0]?.id ?? never());
    expect([...blocksOf(engine.ranked('照明 绿化 轨道交通'))].sort()).toEqual(['a', 'b']);
  });
});

function never(): never {
  throw new Error('nothing was found');
}
