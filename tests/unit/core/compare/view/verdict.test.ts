import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../../renderer/core/compare/compare.ts';
import { stopsOf } from '../../../../../renderer/core/compare/view/stops.ts';
import { verdictOf } from '../../../../../renderer/core/compare/view/verdict.ts';
import { corpusDocument, documentOf } from '../document-fixture.ts';

const TEXT = [
  '第一条 为了加强照明管理，制定本办法。',
  '第二条 本办法适用于县城规划区。',
  '第三条 县城管局负责。',
];
const verdictOn = (a: readonly string[], b: readonly string[]) =>
  verdictOf(compareDocuments(documentOf(a, 'a'), documentOf(b, 'b')));

describe('the verdict on a comparison', () => {
  it('is identical for a document with itself', () => {
    const document = corpusDocument('2018-08--nzbf-2018-11');
    expect(verdictOf(compareDocuments(document, document))).toEqual({ kind: 'identical' });
    expect(verdictOn([], [])).toEqual({ kind: 'identical' });
  });

  it('is the same words where only signs or numbers differ', () => {
    expect(
      verdictOn(
        TEXT,
        TEXT.map((line) => line.replace('，', ', ')),
      ),
    ).toEqual({
      kind: 'sameWords',
      signs: 1,
    });
  });

  it('is unrelated where no clause has a counterpart', () => {
    expect(verdictOn(TEXT, ['各位代表，同志们！'])).toEqual({ kind: 'unrelated' });
    expect(verdictOn(TEXT, [])).toEqual({ kind: 'unrelated' });
  });

  it('is distant where hardly one has', () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `${'春夏秋冬东西南北'.charAt(at % 8)}${at}号地块用途${at * 7}。`,
    );
    const verdict = verdictOn([...TEXT, ...many], [TEXT[1] ?? '']);
    expect(verdict).toEqual({ kind: 'distant', paired: 1 });
  });

  it('counts words and signs apart where words differ', () => {
    const other = [
      '第一条 为了加强照明管理，制定本办法',
      '第二条 本办法适用于全县规划区。',
      '第三条 县城管局负责。',
    ];
    expect(verdictOn(TEXT, other)).toEqual({ kind: 'different', whole: 0, words: 1, signs: 1 });
  });

  it('is different where a clause was only added or only moved', () => {
    expect(verdictOn(TEXT, [...TEXT, '第四条 本办法自发布之日起施行。'])).toMatchObject({
      kind: 'different',
      whole: 1,
      words: 0,
    });
  });

  it('counts the places that are walked, clauses as a whole and words', () => {
    const lighting = corpusDocument('2018-08--nzbf-2018-11');
    for (const id of ['2018-08--nzbf-2018-12', '2022-a--qzf-2022-2']) {
      const comparison = compareDocuments(lighting, corpusDocument(id));
      const verdict = verdictOf(comparison);
      const stops = stopsOf(comparison.pairs, { only: null, withSigns: false });
      if (verdict.kind === 'different') expect(verdict.whole + verdict.words).toBe(stops.length);
    }
    expect(verdictOf(compareDocuments(lighting, corpusDocument('2018-08--nzbf-2018-12'))).kind).toBe(
      'different',
    );
  });
});
