import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchContext } from '../../../../../renderer/core/search/context.ts';
import { corpusTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import { type Weigh, weigherOf } from '../../../../../renderer/core/search/hits/weight.ts';
import { buildShard, loadShard } from '../../../../../renderer/core/search/index/shard.ts';
import { termOf } from '../../../../../renderer/core/search/query/term.ts';
import { corpusOf } from '../corpus-fixture.ts';

/** Issues of paragraphs, with the shards of those that are named. */
function contextOf(issues: readonly (readonly string[])[], indexed = issues.map(() => true)): SearchContext {
  const texts = corpusTexts(corpusOf(issues.map((blocks) => [{ blocks }])));
  const shards = texts.issues.flatMap((issue, position) => {
    if (indexed[position] !== true) return [];
    const shard = loadShard(buildShard(issue.entries.map(({ block }) => block.text)), issue.entries.length);
    if (!shard.ok) throw new Error(shard.error.detail);
    return [[issue, shard.value] as const];
  });
  return { texts, shards: new Map(shards) };
}

function weigher(context: SearchContext, typed: string): Weigh {
  const term = termOf(typed);
  if (term === null) throw new Error('blank');
  return weigherOf(context, term);
}

/** The weight of one occurrence in each paragraph, issue by issue. */
function weights(context: SearchContext, typed: string, count = 1): readonly (readonly number[])[] {
  const weigh = weigher(context, typed);
  return context.texts.issues.map(({ entries }) => entries.map((entry) => weigh(entry, count)));
}

describe('a term weighs', () => {
  test('more where it stands as a word than where it stands by chance', () => {
    const [[chance = 0, word = 0] = []] = weights(
      contextOf([['其中学生有五百人', '全县中学教师百人']]),
      '中学',
    );
    expect(word).toBeGreaterThan(chance);
    expect(chance).toBeGreaterThan(0);
  });

  test('more the oftener it stands there, but ever less so', () => {
    const context = contextOf([['照明照明照明照明照明']]);
    const by = [1, 2, 3, 4].map((count) => weights(context, '照明', count)[0]?.[0] ?? 0);
    const gains = by.slice(1).map((weight, index) => weight - (by[index] ?? 0));
    expect(gains.every((gain) => gain > 0)).toBe(true);
    expect((gains[0] ?? 0) > (gains[1] ?? 0) && (gains[1] ?? 0) > (gains[2] ?? 0)).toBe(true);
  });

  test('one where it stands once in a paragraph of the mean length, never more than 2.2 however often', () => {
    const context = contextOf([['照明管理', '照明管理']], [false]);
    expect(weights(context, '照明')[0]?.[0]).toBeCloseTo(1, 10);
    expect(weights(context, '照明', 1_000_000)[0]?.[0]).toBeCloseTo(2.2, 3);
  });

  test('more in a short paragraph than in a long one', () => {
    const [[short = 0, long = 0] = []] = weights(contextOf([['照明管理', '照明管理和其他各项工作']]), '照明');
    expect(short).toBeGreaterThan(long);
  });

  test('more if its words are rare in the whole corpus', () => {
    const context = contextOf([
      ['照明绿化', '照明', '照明'],
      ['照明', '环卫'],
    ]);
    const [[common = 0] = []] = weights(context, '照明');
    const [[rare = 0] = []] = weights(context, '绿化');
    expect(rare).toBeGreaterThan(common);
  });

  test('by all of its words that stand there as words', () => {
    const context = contextOf([['照明设施', '照明的事', '其他的事', '其他的事']]);
    const [[both = 0] = []] = weights(context, '照明设施');
    const [[one = 0] = []] = weights(context, '照明');
    expect(both).toBeGreaterThan(one);
  });

  test('nothing for words without an index, the same then by chance as by meaning', () => {
    const [[chance = 0, word = 0] = []] = weights(
      contextOf([['其中学生有五百人', '全县中学教师百人']], [false]),
      '中学',
    );
    expect(word).toBe(chance);
    expect(word).toBeGreaterThan(0);
  });
});

describe('the scale is that of the whole corpus', () => {
  const text = fc.constantFrom('照明设施', '照明', '其中学生', '中学教师', '绿化和照明', '环卫、环卫', '县');
  const texts = fc.array(text, { minLength: 1, maxLength: 5 });

  test('so that the same text weighs the same in two issues, however unlike the rest of them is', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom('照明', '中学', '照明设施', '环卫'),
        (first, second, typed) => {
          const shared = '中学照明设施和环卫';
          const [one = [], other = []] = weights(
            contextOf([
              [shared, ...first],
              [...second, shared],
            ]),
            typed,
          );
          expect(one[0]).toBe(other.at(-1));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('so that it does not matter how paragraphs are divided into issues', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('照明', '中学'), (all, cut, typed) => {
        const middle = cut % (all.length + 1);
        const apart = weights(contextOf([all.slice(0, middle), all.slice(middle)]), typed).flat();
        const together = weights(contextOf([all]), typed).flat();
        apart.forEach((weight, index) => {
          expect(weight).toBeCloseTo(together[index] ?? 0, 10);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('so that a word counts where its issue has an index, with the rarity that is known', () => {
    const context = contextOf([['照明'], ['照明']], [true, false]);
    const [[indexed = 0] = [], [bare = 0] = []] = weights(context, '照明');
    expect(indexed).toBeGreaterThan(bare);
  });

  test('so that weights are never negative, even of a word that stands everywhere', () => {
    const context = contextOf([['照明', '照明', '照明'], ['照明']]);
    for (const weight of weights(context, '照明').flat()) expect(weight).toBeGreaterThan(0);
  });
});
