import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, type DocumentWords, engineOf } from '../corpus-fixture.ts';

async function order(
  issues: readonly (readonly DocumentWords[])[],
  query: string,
): Promise<readonly string[]> {
  const engine = await engineOf(corpusOf(issues));
  return engine.search(query).hits.map(({ blockId }) => blockId);
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

  test('go from title to heading to text', async () => {
    const found = await order([[{ blocks }]], '照明设施');
    expect(found[0]).toBe('title');
    expect(new Set(found.slice(1, 3))).toEqual(new Set(['run-in', 'heading']));
    expect(new Set(found.slice(3))).toEqual(new Set(['text', 'behind-heading']));
  });

  test('put the whole phrase before its parts', async () => {
    const found = await order([[{ blocks }]], '照明 设施');
    expect(found[0]).toBe('title');
    expect(found.slice(5)).toEqual(['scattered-title', 'scattered-heading', 'scattered']);
    expect(found).not.toContain('half');
  });

  test.each([
    '南政办发〔2018〕11号',
    '南政办发[2018]11号',
    '南政办发（2018）11号',
    '南政办发［２０１８］11号',
    '南政办发 2018 11号',
  ])('put the document whose number is %s before those that cite it', async (query) => {
    const found = await order(
      [
        [{ date: '2024-01-01', blocks: [{ id: 'cited', text: '废止南政办发〔2018〕11号' }] }],
        [{ date: '2018-05-17', blocks: [{ id: 'number', kind: 'docNumber', text: '南政办发[2018]11号' }] }],
      ],
      query,
    );
    expect(found).toEqual(['number', 'cited']);
  });

  test('keep 清政发 and 清政办发 apart', async () => {
    const numbers: DocumentWords = {
      blocks: [
        { id: 'county', kind: 'docNumber', text: '清政发[2022]2号' },
        { id: 'office', kind: 'docNumber', text: '清政办发[2022]2号' },
      ],
    };
    expect(await order([[numbers]], '清政发[2022]2号')).toEqual(['county']);
    expect(await order([[numbers]], '清政办发[2022]2号')).toEqual(['office']);
  });
});

describe('inside a tier', () => {
  test('a paragraph that holds the query as a word comes before one that holds it by chance', async () => {
    const blocks = [
      { id: 'chance', text: '其中学生五百人参加' },
      { id: 'word', text: '全县中学教师五百人' },
    ];
    expect(await order([[{ date: '2020-01-01', blocks }]], '中学')).toEqual(['word', 'chance']);
  });

  test('more mentions come first, then shorter paragraphs', async () => {
    const blocks = [
      { id: 'long', text: '照明由县住建局会同县发改局、县财政局、县自然资源局、县城管局等部门管理' },
      { id: 'short', text: '照明由县住建局管理' },
      { id: 'twice', text: '照明管理，照明维护' },
    ];
    expect(await order([[{ blocks }]], '照明')).toEqual(['twice', 'short', 'long']);
  });

  test('what weighs the same goes by date, newest first, then as printed', async () => {
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
    expect(await order(issues, '照明')).toEqual(['c-1', 'c-2', 'b-1', 'b-2', 'a-1', 'a-2', 'd-1', 'd-2']);
  });

  test('in which shard a paragraph stands does not matter', async () => {
    const text = fc.constantFrom(
      '照明设施',
      '照明管理',
      '县城照明',
      '照明照明',
      '管理照明设施和绿化设施',
      '绿化',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 8 }), fc.nat(), async (texts, cut) => {
        const at = cut % texts.length;
        const words = (from: readonly string[], offset: number): DocumentWords => ({
          date: '2020-01-01',
          blocks: from.map((each, index) => ({ id: `p-${offset + index}`, text: each })),
        });
        const apart = [[words(texts.slice(0, at), 0)], [words(texts.slice(at), at)]];
        expect(await order(apart, '照明')).toEqual(await order([[words(texts, 0)]], '照明'));
      }),
      { numRuns: 40 },
    );
  });
});
