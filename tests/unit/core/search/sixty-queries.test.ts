/** The sixty searches whose first results were written by reading, over the corpus as it is built. */
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusFiles } from '../../../../renderer/core/gazette/corpus.ts';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import type { SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../renderer/core/search/engine.ts';
import { namesOf } from '../../../../renderer/core/search/pinyin/names.ts';
import { createPinyinReader } from '../../../../renderer/core/search/pinyin/reader.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';
import { QUERIES } from '../../../fixtures/search/queries.ts';
import { engineOf } from './corpus-fixture.ts';

let corpus: SearchCorpus;
let engine: SearchEngine;

beforeAll(() => {
  const files = corpusFiles(SEEDS.map((seed) => parseGazette(readSeed(seed.sourceFile), seed)));
  const documents = files.documents.map(({ json }) => JSON.parse(json) as GazetteDocument);
  corpus = { index: { ...files.index, hash: 'test' }, documents };
  engine = engineOf(corpus);
  engine.learnPinyin(createPinyinReader(namesOf(documents)));
}, 120_000);

test('there are sixty of them, each asked once', () => {
  expect(QUERIES).toHaveLength(60);
  expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(60);
});

test('every place that is expected is one of the corpus', () => {
  const places = new Set(
    corpus.documents.flatMap(({ id, blocks }) => blocks.map((block) => `${id}#${block.id}`)),
  );
  const unknown = QUERIES.flatMap(({ first }) => first.flat()).filter((place) => !places.has(place));
  expect(unknown).toEqual([]);
});

describe('the first results of', () => {
  test.each(QUERIES)('$query', ({ query, first, reason }) => {
    const found = engine.ranked(query).map(({ documentId, blockId }) => `${documentId}#${blockId}`);
    let from = 0;
    // The places of a step may come in any order: sorted, the two lists differ only in what is wrong.
    const steps = first.map((step) => {
      const got = found.slice(from, from + step.length);
      from += step.length;
      return { expected: [...step].sort().map(withText), got: got.sort().map(withText) };
    });
    expect(
      steps.map(({ got }) => got),
      reason,
    ).toEqual(steps.map(({ expected }) => expected));
  });
});

/** A place with the beginning of what is printed there, so that a difference can be read. */
function withText(place: string): string {
  const [documentId, blockId] = place.split('#');
  const blocks = corpus.documents.find(({ id }) => id === documentId)?.blocks ?? [];
  return `${place} ${blocks.find(({ id }) => id === blockId)?.text.slice(0, 24) ?? '—'}`;
}
