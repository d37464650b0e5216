import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import { mergedRanges } from '../../../../../renderer/core/search/hits/merged-ranges.ts';
import {
  holdingOf,
  holdsTerm,
  occurrencesOf,
  scanIssue,
} from '../../../../../renderer/core/search/hits/occurrences.ts';
import { isWholeNumber } from '../../../../../renderer/core/search/query/equal-numbers.ts';
import { type Term, termOf } from '../../../../../renderer/core/search/query/term.ts';
import { fold, foldText } from '../../../../../renderer/core/text/fold.ts';
import { corpusOf } from '../corpus-fixture.ts';

function term(typed: string, options: { readonly exact?: boolean } = {}): Term {
  const made = termOf(typed, options);
  if (made === null) throw new Error('blank');
  return made;
}

const printed = (text: string, typed: string): readonly string[] =>
  occurrencesOf(foldText(text), term(typed)).map(({ range }) => text.slice(...range));
const starts = (text: string, typed: string): readonly number[] =>
  occurrencesOf(foldText(text), term(typed)).map(({ range }) => range[0]);

function issueOf(texts: readonly string[]) {
  const [issue] = corpusTexts(corpusOf([[{ blocks: texts }]])).issues;
  if (issue === undefined) throw new Error('no issue');
  return issue;
}

describe('a stretch', () => {
  test('is found wherever it stands, none overlapping the one before', () => {
    expect(starts('照明和照明，照明', '照明')).toEqual([0, 3, 6]);
    expect(starts('一一一一一', '一一')).toEqual([0, 2]);
    expect(starts('甲乙甲乙甲', '甲乙甲')).toEqual([0]);
    expect(starts('绿化', '照明')).toEqual([]);
    expect(starts('', '照明')).toEqual([]);
  });

  test('is marked as it is printed', () => {
    expect(printed('县城 照　明、ＧＤＰ', '照明')).toEqual(['照　明']);
    expect(printed('增长８．５％', '8.5%')).toEqual(['８．５％']);
    expect(printed('𠀀照明𠀁', '照明𠀁')).toEqual(['照明𠀁']);
  });

  test('is of whole characters only: half of ㎡, Ⅲ or ％ is none, what stands behind it is found', () => {
    expect(printed('㎡', 'm')).toEqual([]);
    expect(printed('100㎡', '100m')).toEqual([]);
    expect(printed('100㎡', '100m2')).toEqual(['100㎡']);
    expect(printed('Ⅲ级和II级', 'II级')).toEqual(['II级']);
    expect(printed('㎡m2', 'm')).toEqual(['m']);
    expect(printed('㎜m', 'mm')).toEqual(['㎜']);
    expect(printed('ⅠⅡⅢ', 'i')).toEqual(['Ⅰ']);
  });

  test('begins and ends where the folded text says', () => {
    const [found] = occurrencesOf(foldText('面积㎡，照 明'), term('照明'));
    expect(found).toEqual({ start: 5, end: 7, range: [4, 7] });
  });
});

describe('another way to write a number', () => {
  test('is found along with the typed one, in printed order', () => {
    expect(printed('第12条、第十二条、第１２条', '第12条')).toEqual(['第12条', '第十二条', '第１２条']);
    expect(printed('二○二二年到2022年', '二〇二二年')).toEqual(['二○二二年', '2022年']);
    expect(printed('Ⅱ级、二级、2级、II级', '2级')).toEqual(['Ⅱ级', '二级', '2级', 'II级']);
  });

  test('counts only where the number stands as a whole', () => {
    expect(printed('十二级、Ⅲ级、III级、二级', '2级')).toEqual(['二级']);
    expect(printed('12级', 'Ⅱ级')).toEqual([]);
    // What is typed itself is text, wherever it stands.
    expect(printed('十二级', '二级')).toEqual(['二级']);
  });

  test('gives way to the typed one wherever they overlap, and to the one before it', () => {
    const both: Term = { text: '甲', folded: '甲乙', equals: ['甲乙丙', '乙丙丁'] };
    const found = occurrencesOf(foldText('甲乙丙丁，乙丙丁'), both).map(({ start, end }) => [start, end]);
    expect(found).toEqual([
      [0, 2],
      [5, 8],
    ]);
    const [article] = ['第12条'].map((typed) => termOf(typed));
    if (article === null || article === undefined) throw new Error('no term');
    expect(occurrencesOf(foldText('条第十二条第12条'), article)).toHaveLength(2);
    const odd: Term = { text: '条第12条', folded: '条第12条', equals: ['条第十二条'] };
    expect(occurrencesOf(foldText('条第十二条第12条'), odd).map(({ range }) => range)).toEqual([[4, 9]]);
  });
});

describe('looking through an issue', () => {
  test('gives each paragraph that holds a term, how often, and where its first ends', () => {
    const issue = issueOf(['照明', '绿化', '县城照明，照明', '', '照', '明']);
    expect(scanIssue(issue, term('照明'))).toEqual([
      { ordinal: 0, count: 1, firstEnd: 2 },
      { ordinal: 2, count: 2, firstEnd: 4 },
    ]);
    expect(scanIssue(issue, term('没有'))).toEqual([]);
    expect(scanIssue(issueOf([]), term('照明'))).toEqual([]);
  });

  test('finds one that only another way to write its number holds', () => {
    const issue = issueOf(['第12条', '绿化', '依照第十二条', '第一十二条']);
    expect(scanIssue(issue, term('第12条')).map(({ ordinal }) => ordinal)).toEqual([0, 2]);
  });

  test('says of one paragraph what it says of all', () => {
    const issue = issueOf(['照明', '绿化和绿化']);
    expect(holdingOf(issue, 1, term('绿化'))).toEqual({ ordinal: 1, count: 2, firstEnd: 2 });
    expect(holdingOf(issue, 0, term('绿化'))).toBeNull();
    expect(holdingOf(issue, 2, term('绿化'))).toBeNull();
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(...'照明一1２〇㎡mⅡi级第条 —', '第12条', '第十二条', 'Ⅱ级', '二级', '12级');
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const typed = fc.oneof(
    text.filter((each) => fold(each) !== '').map((each) => [...each].slice(0, 3).join('')),
    fc.constantFrom('照明', '一一', 'm', '2级', '第12条', '第十二条', 'ii级', '一'),
  );

  /** All stretches of whole printed characters that fold to the needle, by trying each. */
  function byTrying(source: string, needle: string, isForm: boolean): readonly (readonly [number, number])[] {
    const printed = foldText(source);
    const { folded } = printed;
    const found: (readonly [number, number])[] = [];
    let last = 0;
    for (let at = 0; at + needle.length <= folded.length; at += 1) {
      const isHere =
        folded.slice(at, at + needle.length) === needle && toRange(at, at + needle.length) !== null;
      if (!isHere || at < last || (isForm && !isWholeNumber(printed, at, needle))) continue;
      last = at + needle.length;
      found.push([at, last]);
    }
    return found;

    function toRange(start: number, end: number) {
      return printed.toSourceRange(start, end);
    }
  }

  test('a term without other forms stands exactly where trying each place finds it', () => {
    fc.assert(
      fc.property(text, typed, (source, query) => {
        fc.pre(fold(query) !== '');
        const found = occurrencesOf(foldText(source), term(query, { exact: true }));
        expect(found.map(({ start, end }) => [start, end])).toEqual(byTrying(source, fold(query), false));
        for (const { range } of found) expect(fold(source.slice(...range))).toBe(fold(query));
      }),
      { numRuns: 1500 },
    );
  });

  test('with other forms every place is one of the forms, and a paragraph holds it if any form stands there', () => {
    fc.assert(
      fc.property(text, typed, (source, query) => {
        fc.pre(fold(query) !== '');
        const asked = term(query);
        const forms = [asked.folded, ...asked.equals];
        const found = occurrencesOf(foldText(source), asked);
        let last = 0;
        for (const { start, end, range } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(forms).toContain(fold(source.slice(...range)));
          last = end;
        }
        const holds = forms.some((form, index) => byTrying(source, form, index > 0).length > 0);
        expect(found.length > 0).toBe(holds);
        expect(holdsTerm(foldText(source), asked)).toBe(holds);
      }),
      { numRuns: 1500 },
    );
  });

  test('an issue looked through at once holds a term where each of its paragraphs does', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), typed, (texts, query) => {
        fc.pre(fold(query) !== '');
        const issue = issueOf(texts);
        const asked = term(query, { exact: true });
        const expected = texts.flatMap((source, ordinal) => {
          const [first, ...others] = occurrencesOf(foldText(source), asked);
          return first === undefined ? [] : [{ ordinal, count: others.length + 1, firstEnd: first.end }];
        });
        expect(scanIssue(issue, asked)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });
});

test('an issue looked through for other forms holds them in the same paragraphs', () => {
  const text = fc
    .array(fc.constantFrom('第12条', '第十二条', '第一十二条', '二级', '十二级', 'Ⅱ级', 'Ⅲ级', '，'), {
      maxLength: 4,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.constantFrom('第12条', '2级', 'Ⅱ级'), (texts, query) => {
      const asked = term(query);
      const expected = texts.flatMap((source, ordinal) =>
        holdsTerm(foldText(source), asked) ? [ordinal] : [],
      );
      expect(scanIssue(issueOf(texts), asked).map(({ ordinal }) => ordinal)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

describe('the ranges of several terms', () => {
  const ranges = (text: string, ...typed: readonly string[]) =>
    mergedRanges(
      foldText(text),
      typed.map((each) => term(each)),
    );

  test('ascend, and those that overlap are one', () => {
    expect(ranges('照明设施维护', '设施维', '照明设')).toEqual([[0, 5]]);
    expect(ranges('设施和照明', '照明', '设施')).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(ranges('照明设施维护', '照明设施维护', '设施')).toEqual([[0, 6]]);
    expect(ranges('照明设施维护', '设施', '照明设施维护')).toEqual([[0, 6]]);
  });

  test('that only touch stay apart', () => {
    expect(ranges('照明设施', '照明', '设施')).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  test('are none of terms that do not occur, or of no terms', () => {
    expect(ranges('照明', '绿化', '环卫')).toEqual([]);
    expect(ranges('照明')).toEqual([]);
    expect(ranges('照明和照明', '照明')).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });
});
