import { describe, expect, test } from 'vitest';
import { queriesFrom } from '../../bench/start/queries.ts';

const texts = ['第十三条 城市照明设施应当保持完好，', '县住房和城乡建设局负责全县城市照明管理工作。', '一、'];

describe('the queries of the bench', () => {
  const queries = queriesFrom(texts, 140);

  test('are so many, of two to eight characters in turn', () => {
    expect(queries.map((query) => [...query].length).slice(0, 8)).toEqual([2, 3, 4, 5, 6, 7, 8, 2]);
    expect(queries).toHaveLength(140);
  });

  test('are stretches of the texts', () => {
    expect(queries.filter((query) => !texts.some((text) => text.includes(query)))).toEqual([]);
  });

  test('come from several texts', () => {
    const used = texts.filter((text) => queries.some((query) => text.includes(query)));
    expect(used).toHaveLength(2);
  });

  test('cannot be had from texts without words', () => {
    expect(() => queriesFrom(['一、', '。'], 1)).toThrow('long enough');
  });
});
