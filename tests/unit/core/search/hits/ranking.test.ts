import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import { compareHits, type RankedHit } from '../../../../../renderer/core/search/hits/ranking.ts';
import { corpusOf, type DocumentWords, engineOf } from '../corpus-fixture.ts';

function order(issues: readonly (readonly DocumentWords[])[], query: string): readonly string[] {
  return engineOf(corpusOf(issues))
    .ranked(query)
    .map(({ blockId }) => blockId);
}

describe('tiers', () => {
  const blocks = [
    { id: 'text', text: '县城照明设施由县住建局管理，照明照明照明照明' },
    { id: 'run-in', text: '（一）照明设施。由县住建局管理', label: '（一）', heading: '照明设施' },
    { id: 'behind-heading', text: '（二）总则。照明设施由县住建局管理', label: '（二）', heading: '总则' },
    { id: 'heading', kind: 'heading', text: '第二章 照明设施', label: '第二章', heading: '照明设施' },
    { id: 'title', kind: 'title', text: '关于印发《照明设施管理办法》的通知' },
    { id: 'scattered', text: '设施的照明' },
    { id: 'scattered-title', kind: 'title', text: '设施、照明两项' },
    { id: 'scattered-heading', kind: 'heading', text: '设施、照明两项' },
    { id: 'half', text: '设施' },
  ] as const;

  test('go from title to heading to text', () => {
    const found = order([[{ blocks }]], '照明设施');
    expect(found[0]).toBe('title');
    expect(new Set(found.slice(1, 3))).toEqual(new Set(['run-in', 'heading']));
    expect(new Set(found.slice(3))).toEqual(new Set(['text', 'behind-heading']));
  });

  test('put the whole phrase before its scattered words, in titles, in headings and in the text', () => {
    const found = order([[{ blocks }]], '照明 设施');
    expect(found.slice(0, 2)).toEqual(['title', 'scattered-title']);
    expect(new Set(found.slice(2, 4))).toEqual(new Set(['run-in', 'heading']));
    expect(found[4]).toBe('scattered-heading');
    expect(new Set(found.slice(5, 7))).toEqual(new Set(['text', 'behind-heading']));
    expect(found.slice(7)).toEqual(['scattered']);
  });

  test('hold whatever the blocks weigh', () => {
    const long = '，由县住建局会同县发改局、县财政局、县自然资源局和各乡镇人民政府管理';
    const weighed = [
      { id: 'far', text: `设施${long}照明` },
      { id: 'near', text: `设施、照明${long}${long}` },
      { id: 'phrase', text: `照明设施${long}${long}${long}` },
      { id: 'heading-words', kind: 'heading', text: `设施、照明${long}${long}${long}${long}` },
      {
        id: 'run-in-words',
        text: `（一）设施、照明。${long}${long}${long}${long}${long}`,
        heading: '设施、照明',
      },
      { id: 'heading', kind: 'heading', text: `照明设施${long}${long}${long}${long}${long}${long}` },
      {
        id: 'title-words',
        kind: 'title',
        text: `设施、照明${long}${long}${long}${long}${long}${long}${long}`,
      },
      {
        id: 'title',
        kind: 'title',
        text: `照明设施${long}${long}${long}${long}${long}${long}${long}${long}`,
      },
    ] as const;
    expect(order([[{ blocks: weighed }]], '照明 设施')).toEqual([
      ...['title', 'title-words', 'heading', 'heading-words', 'run-in-words', 'phrase', 'near', 'far'],
    ]);
  });

  test.each([
    ['title', 'title'],
    ['docNumber', 'title'],
    ['registrationNumber', 'title'],
    ['heading', 'heading'],
    ['attachmentLabel', 'heading'],
    ['paragraph', 'text'],
    ['addressees', 'text'],
    ['signature', 'text'],
    ['date', 'text'],
    ['attachmentList', 'text'],
  ] as const)('count a block that is a %s as %s', (kind, standing) => {
    const others = {
      title: ['before', 'probed', 'heading', 'text'],
      heading: ['before', 'heading', 'probed', 'text'],
      text: ['before', 'heading', 'text', 'probed'],
    };
    const probed = [
      { id: 'before', kind: 'title', text: '照明' },
      { id: 'heading', kind: 'heading', text: '照明' },
      { id: 'text', text: '照明' },
      { id: 'probed', kind, text: '照明照旧照办' },
    ] as const;
    expect(order([[{ blocks: probed }]], '照明')).toEqual(others[standing]);
  });

  test('take the end of the first occurrence for that of the phrase', () => {
    const run = [
      { id: 'split', text: '（一）照明设。施和照明设施', heading: '照明设' },
      { id: 'inside', text: '（二）照明设施等。照明设施', heading: '照明设施等' },
      { id: 'exactly', text: '（三）照明设施。照明设施好', heading: '照明设施' },
      { id: 'behind', text: '（四）照明管理。照明设施', heading: '照明管理' },
      { id: 'well-behind', text: '（五）照明管理。照明设施等', heading: '照明管理' },
      { id: 'unlabelled', text: '照明设施。由县住建局会同有关单位管理', heading: '照明设施' },
      { id: 'elsewhere', text: '照明设施', heading: '不在此段' },
    ];
    const found = order([[{ blocks: run }]], '照明设施');
    expect(new Set(found.slice(0, 3))).toEqual(new Set(['inside', 'exactly', 'unlabelled']));
    expect(new Set(found.slice(3))).toEqual(new Set(['split', 'behind', 'well-behind', 'elsewhere']));
  });

  test('take the heading for words only if it holds all of them', () => {
    const run = [
      { id: 'half', text: '照明。设施', heading: '照明' },
      { id: 'both', text: `设施和照明的事。${'照明和设施'.repeat(6)}`, heading: '设施和照明的事' },
    ];
    expect(order([[{ blocks: run }]], '照明 设施')).toEqual(['both', 'half']);
  });

  test.each([
    '南政办发〔2018〕11号',
    '南政办发[2018]11号',
    '南政办发（2018）11号',
    '南政办发［２０１８］11号',
    '南政办发 2018 11号',
  ])('put the document whose number is %s before those that cite it', (query) => {
    const found = order(
      [
        [{ date: '2024-01-01', blocks: [{ id: 'cited', text: '废止南政办发〔2018〕11号' }] }],
        [{ date: '2018-05-17', blocks: [{ id: 'number', kind: 'docNumber', text: '南政办发[2018]11号' }] }],
      ],
      query,
    );
    expect(found).toEqual(['number', 'cited']);
  });

  test('keep 清政发 and 清政办发 apart', () => {
    const numbers: DocumentWords = {
      blocks: [
        { id: 'county', kind: 'docNumber', text: '清政发[2022]2号' },
        { id: 'office', kind: 'docNumber', text: '清政办发[2022]2号' },
      ],
    };
    expect(order([[numbers]], '清政发[2022]2号')).toEqual(['county']);
    expect(order([[numbers]], '清政办发[2022]2号')).toEqual(['office']);
  });
});

describe('inside a tier', () => {
  test('a paragraph that holds the query as a word comes before one that holds it by chance', () => {
    const blocks = [
      { id: 'chance', text: '其中学生五百人参加' },
      { id: 'word', text: '全县中学教师五百人' },
    ];
    expect(order([[{ date: '2020-01-01', blocks }]], '中学')).toEqual(['word', 'chance']);
  });

  test('more mentions come first, then shorter paragraphs', () => {
    const blocks = [
      { id: 'long', text: '照明由县住建局会同县发改局、县财政局、县自然资源局、县城管局等部门管理' },
      { id: 'short', text: '照明由县住建局管理' },
      { id: 'twice', text: '照明管理，照明维护' },
    ];
    expect(order([[{ blocks }]], '照明')).toEqual(['twice', 'short', 'long']);
  });

  test('what weighs the same goes by date, newest first, then as printed', () => {
    const same = (id: string, date?: string): DocumentWords => ({
      ...(date === undefined ? {} : { date }),
      blocks: [
        { id: `${id}-1`, text: '照明由县住建局管理' },
        { id: `${id}-2`, text: '照明由县住建局管理' },
      ],
    });
    const issues = [
      [same('a', '2018-05-17'), same('b', '2022-03-01')],
      [same('c'), same('d', '2018-05-17')],
    ];
    // The second issue is of 2023: that is all that is known of the date of c.
    expect(order(issues, '照明')).toEqual(['c-1', 'c-2', 'b-1', 'b-2', 'a-1', 'a-2', 'd-1', 'd-2']);
  });

  test('in which shard a paragraph stands does not matter', () => {
    const text = fc.constantFrom(
      '照明设施',
      '照明管理',
      '县城照明',
      '照明照明',
      '管理照明设施和绿化设施',
      '绿化',
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), fc.nat(), (texts, cut) => {
        const at = cut % texts.length;
        const words = (from: readonly string[], offset: number): DocumentWords => ({
          date: '2020-01-01',
          blocks: from.map((each, index) => ({ id: `p-${offset + index}`, text: each })),
        });
        const apart = [[words(texts.slice(0, at), 0)], [words(texts.slice(at), at)]];
        expect(order(apart, '照明')).toEqual(order([[words(texts, 0)]], '照明'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the comparison of two hits', () => {
  const dated = (date?: string): DocumentWords => ({
    ...(date === undefined ? {} : { date }),
    blocks: ['照明', '设施'],
  });
  const { issues } = corpusTexts(
    corpusOf([
      [dated('2018-05-17'), dated()],
      [dated('2022-01-01'), dated('2018-05-17')],
    ]),
  );
  const entries = issues.flatMap((issue) => issue.entries);
  const hit = fc.record({
    entry: fc.constantFrom(...entries),
    tier: fc.constantFrom<RankedHit['tier'][]>(0, 1, 5, 7),
    weight: fc.constantFrom(0, 0.5, 2),
    ranges: fc.constant(null),
  });

  test('is the opposite the other way round, and even only for the same paragraph', () => {
    fc.assert(
      fc.property(hit, hit, (a, b) => {
        expect(Math.sign(compareHits(a, b)) + Math.sign(compareHits(b, a))).toBe(0);
        if (compareHits(a, b) === 0) expect(a).toEqual(b);
      }),
      { numRuns: 500 },
    );
  });

  test('orders any hits the same way, whatever their order was', () => {
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 12 }), (hits) => {
        const sorted = [...hits].sort(compareHits);
        expect([...hits].reverse().sort(compareHits)).toEqual(sorted);
        sorted.slice(1).forEach((later, index) => {
          const earlier = sorted[index] ?? later;
          expect(earlier.tier).toBeLessThanOrEqual(later.tier);
          if (earlier.tier === later.tier) expect(earlier.weight).toBeGreaterThanOrEqual(later.weight);
        });
      }),
    );
  });
});
