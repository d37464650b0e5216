import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import { checksum } from '../../../../../renderer/core/search/index/checksum.ts';
import { segmenterFingerprint, shardKey } from '../../../../../renderer/core/search/index/fingerprint.ts';
import {
  gramsOf,
  indexTerm,
  LUNR_VERSION,
  newBuilder,
  WORDS,
  wordsOf,
} from '../../../../../renderer/core/search/index/lunr-setup.ts';
import { buildShard, loadShard, type Shard } from '../../../../../renderer/core/search/index/shard.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';
import { corpusOf } from '../corpus-fixture.ts';

const TEXTS = ['县城照明设施', '', '照明管理办法', '其中学生五百人', '全县中学教师'];

function opened(texts: readonly string[]): Shard {
  // As it comes back from storage: nothing but what a structured clone keeps.
  const loaded = loadShard(structuredClone(buildShard(texts)), texts.length);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value;
}

function ask(shard: Shard, ...stretches: readonly string[]): readonly number[] | null {
  const candidates = shard.candidates(stretches.map(fold));
  return candidates === null ? null : [...candidates].sort((a, b) => a - b);
}

function holdersOf(shard: Shard, word: string): readonly number[] {
  const posting = shard.wordPosting(word);
  const holders = Array.from({ length: shard.paragraphs + 2 }, (_, ordinal) => ordinal - 1).filter(
    (ordinal) => posting.has(ordinal),
  );
  expect(posting.count).toBe(holders.length);
  return holders;
}

describe('a loaded shard', () => {
  const shard = opened(TEXTS);

  test('knows how many paragraphs it is of', () => {
    expect(shard.paragraphs).toBe(TEXTS.length);
    expect(opened([]).paragraphs).toBe(0);
  });

  test('proposes the paragraphs that hold all pairs of characters', () => {
    expect(ask(shard, '照明')).toEqual([0, 2]);
    expect(ask(shard, '照明管理')).toEqual([2]);
    expect(ask(shard, '照明', '设施')).toEqual([0]);
    expect(ask(shard, '照明绿化')).toEqual([]);
    expect(ask(shard, '照明', '绿化')).toEqual([]);
    expect(ask(shard, '中学')).toEqual([3, 4]);
  });

  test('cannot tell single characters, and takes no notice of them beside pairs', () => {
    expect(ask(shard, '照')).toBeNull();
    expect(ask(shard, '照', '明')).toBeNull();
    expect(ask(shard)).toBeNull();
    expect(ask(shard, '照明', '管')).toEqual([0, 2]);
  });

  test('says which words a paragraph holds as words, and how many hold them', () => {
    expect(holdersOf(shard, '照明')).toEqual([0, 2]);
    expect(holdersOf(shard, '中学')).toEqual([4]);
    expect(holdersOf(shard, '绿化')).toEqual([]);
    // A pair of characters that is no word is filed among the pairs only.
    expect(ask(shard, '城照')).toEqual([0]);
    expect(holdersOf(shard, '城照')).toEqual([]);
  });

  test('of no paragraphs proposes nothing', () => {
    expect(ask(opened([]), '照明')).toEqual([]);
    expect(ask(opened(['', '']), '照明')).toEqual([]);
  });
});

describe('terms that mean something to JavaScript or lunr', () => {
  const odd = [
    '__proto__是原型',
    'constructor',
    '7*12小时',
    '7a12小时',
    '**',
    'grams:照明',
    '+照明-设施~1^2',
    'toString',
  ];
  const shard = opened(odd);

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', '_index', 'grams', 'words'])(
    '%s is a term like any other',
    (term) => {
      expect(ask(shard, term)).toEqual(
        odd.flatMap((text, ordinal) => (fold(text).includes(fold(term)) ? [ordinal] : [])),
      );
      expect(holdersOf(shard, '__proto__').length).toBeLessThanOrEqual(1);
      expect(holdersOf(shard, 'valueOf')).toEqual([]);
      expect(holdersOf(shard, '__defineGetter__')).toEqual([]);
    },
  );

  test('an asterisk is no wildcard, and other signs are no operators', () => {
    expect(ask(shard, '7*12')).toEqual([2]);
    expect(ask(shard, '7a12')).toEqual([3]);
    expect(ask(shard, '**')).toEqual([4]);
    expect(ask(shard, '*1')).toEqual([2]);
    expect(ask(shard, '照*')).toEqual([]);
    expect(ask(shard, 's:照明')).toEqual([5]);
    expect(ask(shard, '+照明-')).toEqual([6]);
    expect(ask(shard, '~1^2')).toEqual([6]);
    expect(opened(['小*时', '小明时']).wordPosting('小*').count).toBe(0);
  });
});

describe('what is proposed', () => {
  const character = fc.constantFrom(...'照明设施一1*㎡Ⅱ 的𠀀');
  const text = fc.array(character, { maxLength: 16 }).map((all) => all.join(''));

  test('holds every paragraph that holds the stretches, over random texts', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 10 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (texts, asked) => {
          const shard = opened(texts);
          const stretches = asked.map(fold);
          const candidates = shard.candidates(stretches);
          expect(candidates === null).toBe(stretches.every(({ length }) => length < 2));
          if (candidates === null) return;
          texts.forEach((each, ordinal) => {
            if (stretches.every((stretch) => fold(each).includes(stretch)))
              expect(candidates).toContain(ordinal);
          });
          expect(new Set(candidates).size).toBe(candidates.length);
          for (const ordinal of candidates) expect(texts[ordinal]).toBeDefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  test('lacks whatever lacks one of the rarest pairs of a long stretch', () => {
    const common = '甲乙丙丁戊己庚辛';
    const texts = Array.from({ length: 40 }, (_, index) => (index === 17 ? `${common}壬` : `${common}癸`));
    const shard = opened(texts);
    expect(ask(shard, `${common}壬`)).toEqual([17]);
    expect(ask(shard, `壬${common}`)).toEqual([]);
    expect(ask(shard, common)).toHaveLength(40);
  });

  test('is told by several rare pairs at once', () => {
    const texts = ['甲乙、丙丁、戊己', '甲乙、丙丁', '丙丁、戊己', '甲乙、戊己', '甲乙', '丙丁', '戊己'];
    expect(ask(opened(texts), '甲乙', '丙丁', '戊己')).toEqual([0]);
    expect(ask(opened(texts), '甲乙', '丙丁')).toEqual([0, 1]);
  });
});

describe('a shard stays small', () => {
  const { json } = buildShard(TEXTS);

  test('without vectors and positions: version, pipeline and terms are all that it holds', () => {
    expect(Object.keys(JSON.parse(json)).sort()).toEqual(['pipeline', 'terms', 'version']);
    expect(json).not.toMatch(/fieldVectors|position|tokenSet|metadata/u);
  });

  test('with each term once, in the order of its characters, and ordinals that ascend', () => {
    const { terms, version, pipeline } = JSON.parse(json) as {
      readonly terms: readonly (readonly [string, readonly number[], readonly number[]])[];
      readonly version: string;
      readonly pipeline: readonly string[];
    };
    const names = terms.map(([term]) => term);
    expect(names).toEqual([...new Set(names)].sort());
    expect(terms.find(([term]) => term === '照明')).toEqual(['照明', [0, 2], [0, 2]]);
    expect(terms.find(([term]) => term === '城照')).toEqual(['城照', [0], []]);
    expect(version).toBe(LUNR_VERSION);
    expect(pipeline).toEqual(['gazette-term']);
  });

  test('and is the same bytes for the same texts', () => {
    expect(buildShard(TEXTS)).toEqual(buildShard([...TEXTS]));
    expect(buildShard(TEXTS).paragraphs).toBe(TEXTS.length);
  });
});

test('a shard files what lunr itself would file', () => {
  const builder = newBuilder();
  TEXTS.forEach((text, id) => {
    builder.add({ id, grams: gramsOf(fold(text)), words: wordsOf(text) });
  });
  const { invertedIndex } = JSON.parse(JSON.stringify(builder.build())) as {
    readonly invertedIndex: readonly (readonly [
      string,
      { readonly grams: object; readonly words: object },
    ])[];
  };
  const filed = invertedIndex.map(([term, { grams, words }]) => [
    term,
    Object.keys(grams).map(Number),
    Object.keys(words).map(Number),
  ]);
  expect(JSON.parse(buildShard(TEXTS).json).terms).toEqual(filed);
});

describe('terms', () => {
  test('of the words come without punctuation and stop words, folded, each once', () => {
    expect(wordsOf('，“ＧＤＰ”增长8.5%。')).toContain('gdp');
    expect(wordsOf('照明，照明')).toEqual(['照明']);
    expect(wordsOf('的，和')).toEqual([]);
    expect(indexTerm(WORDS, '照明，')).toBe('照明');
    expect(indexTerm(WORDS, '的')).toBeNull();
    expect(indexTerm(WORDS, '')).toBeNull();
  });

  test('of pairs are every two neighbours, each once', () => {
    expect(gramsOf('照明照明')).toEqual(['照明', '明照']);
    expect(gramsOf('照')).toEqual([]);
    expect(gramsOf('')).toEqual([]);
    expect(indexTerm('grams', '的和')).toBe('的和');
    expect(indexTerm('grams', '，。')).toBe('，。');
    expect(indexTerm('grams', '7*')).not.toContain('*');
    expect(indexTerm('grams', '**')).toHaveLength(2);
  });
});

describe('storage that does not fit is damaged', () => {
  const good = buildShard(TEXTS);
  const resealed = (json: string) => ({ paragraphs: TEXTS.length, json, checksum: checksum(json) });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['nothing at all', undefined],
    ['a word', 'shard'],
    ['a number', 42],
    ['a list', [good]],
    ['an empty object', {}],
    ['another size', { ...good, paragraphs: 3 }],
    ['a changed character', { ...good, json: good.json.replace('照明', '照名') }],
    ['no checksum', { paragraphs: good.paragraphs, json: good.json }],
    ['a checksum in words', { ...good, checksum: String(good.checksum) }],
    ['another checksum', { ...good, checksum: good.checksum + 1 }],
    ['no text', { ...good, json: null }],
    ['no size', { ...good, paragraphs: undefined }],
    ['a size in words', { ...good, paragraphs: String(good.paragraphs) }],
    ['a cut text', { ...good, json: good.json.slice(0, -9) }],
    ['no JSON', resealed('{')],
    ['JSON of something else', resealed('{"version":"2.3.9"}')],
    ['null', resealed('null')],
    ['a list of nothing', resealed('[]')],
    ['no terms', resealed(`{"version":"${LUNR_VERSION}","pipeline":["gazette-term"]}`)],
    ['terms that are none', resealed(good.json.replace(/"terms":.*$/u, '"terms":[null]}'))],
    ['terms without postings', resealed(good.json.replace(/"terms":.*$/u, '"terms":[["照明"]]}'))],
    ['no pipeline', resealed(good.json.replace(/"pipeline":\[[^\]]*\],/u, ''))],
    ['another lunr', resealed(good.json.replace(LUNR_VERSION, '1.0.0'))],
    ['an unknown pipeline', resealed(good.json.replace('gazette-term', 'stemmer-xx'))],
  ])('%s', (_, value) => {
    const loaded = loadShard(value, TEXTS.length);
    expect(loaded.ok ? 'loaded' : loaded.error.code).toBe('damaged');
    expect(loaded.ok ? '' : loaded.error.detail).not.toBe('');
  });

  test('whatever one character of it is changed to', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('0', 'x', '"', ',', ''), (where, instead) => {
        const at = where % good.json.length;
        const json = good.json.slice(0, at) + instead + good.json.slice(at + 1);
        fc.pre(json !== good.json);
        expect(loadShard({ ...good, json }, TEXTS.length).ok).toBe(false);
      }),
    );
  });

  test('but not whole storage, whatever else lies beside it', () => {
    expect(loadShard({ ...good, more: 1 }, TEXTS.length).ok).toBe(true);
    expect(loadShard(resealed(good.json), TEXTS.length).ok).toBe(true);
    expect(loadShard(good, TEXTS.length + 1).ok).toBe(false);
    expect(loadShard(good, 0).ok).toBe(false);
  });
});

describe('the key of a shard', () => {
  const keysOf = (...issues: (readonly string[])[]): readonly string[] =>
    corpusTexts(corpusOf(issues.map((blocks) => [{ blocks }]))).issues.map(shardKey);

  test('stays while nothing changes', () => {
    expect(keysOf(['照明', '设施'])).toEqual(keysOf(['照明', '设施']));
    expect(keysOf(['照明'])[0]).toContain(LUNR_VERSION);
    expect(keysOf(['照明'])[0]).toContain(segmenterFingerprint());
  });

  test.each<[string, readonly string[]]>([
    ['a character', ['照明', '设备']],
    ['where a paragraph ends', ['照明设', '施']],
    ['the order', ['设施', '照明']],
  ])('changes with %s', (_, blocks) => {
    expect(keysOf(blocks)).not.toEqual(keysOf(['照明', '设施']));
  });

  test('stays when another issue comes, changes or goes', () => {
    const [kept] = keysOf(['照明']);
    expect(keysOf(['照明'], ['设施'])[0]).toBe(kept);
    expect(keysOf(['照明'], ['设备'])[0]).toBe(kept);
  });

  test('is another for another issue with the same texts', () => {
    const [first, second] = keysOf(['照明'], ['照明']);
    expect(first).not.toBe(second);
  });
});

test('the checksum is FNV-1a', () => {
  expect(checksum('')).toBe(0x811c9dc5);
  expect(checksum('a')).toBe(0xe40c292c);
  expect(checksum('b', checksum('a'))).toBe(checksum('ab'));
});
