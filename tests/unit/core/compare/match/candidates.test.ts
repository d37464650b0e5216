import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../../../renderer/core/compare/match/candidates.ts';
import { clausesOf } from '../../../../../renderer/core/compare/match/clause.ts';
import { equalClauses } from '../../../../../renderer/core/compare/match/equal-clauses.ts';
import { documentOf } from '../document-fixture.ts';

const clauses = (texts: readonly string[]) => clausesOf(documentOf(texts));
const found = (a: readonly string[], b: readonly string[]) =>
  candidatesOf(clauses(a), clauses(b)).map((each) => `${each.a} ${each.b}`);
const equals = (a: readonly string[], b: readonly string[]) =>
  equalClauses(clauses(a), clauses(b)).map(([x, y]) => `${x} ${y}`);

const RULES = ['主管部门每年检查照明设施。', '主管部门每年检查绿化设施。', '主管部门每年检查照明设备。'];

describe('candidates', () => {
  it('are all clauses that share something, for each clause', () => {
    const b = RULES.map((rule) => rule.replace('每年', '每月'));
    const all = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => `${x} ${y}`));
    expect(found(RULES, b).sort()).toEqual(all);
    expect(found(RULES, ['会议由县长召集。'])).toEqual([]);
  });

  it('tell how much the clauses have in common, and how much of the shorter is in the longer', () => {
    const [candidate] = candidatesOf(clauses(['甲乙丙丁戊']), clauses(['甲乙丙']));
    expect(candidate).toEqual({ a: 0, b: 0, similarity: 4 / 6, containment: 1 });
    expect(candidatesOf(clauses(['（一）甲乙']), clauses(['2.甲·乙']))[0]).toMatchObject({
      similarity: 1,
      containment: 1,
    });
  });

  it('are not sought for a clause that stands once in both, as it is', () => {
    expect(found(RULES, RULES)).toEqual(['0 0', '1 1', '2 2']);
    expect(found([...RULES, RULES[0] ?? ''], RULES)).toEqual(['0 0', '3 0', '1 1', '2 2']);
  });

  it('do not grow with the square of what every clause says', () => {
    const many = (word: string) => Array.from({ length: 300 }, (_, at) => `主管部门${word}检查${at}`);
    expect(found(many('应当'), many('必须')).length).toBeLessThan(300 * 13);
  });
});

describe('equal clauses', () => {
  it('are all linked where they are few', () => {
    expect(equals(['甲', '乙', '甲'], ['甲', '丙', '甲。'])).toEqual(['0 0', '0 2', '2 0', '2 2']);
  });

  it('are linked in order from either end where they are many', () => {
    const links = new Set(equals(Array<string>(12).fill('甲'), Array<string>(10).fill('甲')));
    expect([...links].filter((each) => each.startsWith('5 '))).toEqual(['5 5', '5 3']);
    expect(links.has('0 0') && links.has('11 9')).toBe(true);
    expect(equals(Array<string>(10).fill('甲'), Array<string>(10).fill('甲'))).toContain('9 9');
    expect(links.size).toBeLessThan(40);
  });

  it('are linked where the clause before them, or behind them, is the same', () => {
    const row = (marks: string) => [...marks].flatMap((mark) => [mark, '甲']);
    const [a, b] = [row('子丑寅卯辰巳午未申酉'), row('子寅丑卯辰巳未午申酉')];
    // 甲 behind 丑, and 甲 before 午.
    expect(equals(a, b)).toContain('3 5');
    expect(equals(a, b)).toContain('11 13');
  });
});
