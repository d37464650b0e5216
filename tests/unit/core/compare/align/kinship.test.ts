import { describe, expect, it } from 'vitest';
import { kinOf } from '../../../../../renderer/core/compare/align/kinship.ts';
import { clausesOf } from '../../../../../renderer/core/compare/match/clause.ts';
import { documentOf } from '../document-fixture.ts';

const kin = (a: readonly string[], b: readonly string[]) =>
  kinOf(clausesOf(documentOf(a)), clausesOf(documentOf(b)));

describe('kinship', () => {
  it('is 1 for the same words, and nothing is kin that has none in common', () => {
    const [same, ...others] = kin(['甲乙丙'], ['甲乙丙', '丁戊己']);
    expect(same?.kinship).toBeCloseTo(1);
    expect(others).toEqual([]);
  });

  it('weighs what few clauses say more than what many say', () => {
    const [first, second] = kin(
      ['设施渎职', '设施甲', '设施乙', '设施丙'],
      ['渎职子丑', '设施寅卯', '设施辰', '设施巳'],
    ).filter(({ a }) => a === 0);
    expect([first?.b, second?.b]).toEqual([0, 2]);
    expect(first?.kinship ?? 0).toBeGreaterThan(second?.kinship ?? 1);
  });

  it('passes over what nearly every clause says, and keeps the nearest of many', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `设施${String.fromCharCode(0x5000 + at * 2)}`);
    expect(kin(['设施甲'], many(61))).toEqual([]);
    expect(kin(['设施甲'], many(60))).toHaveLength(16);
    expect(kin(['设施甲'], [...many(30), '设施甲'])[0]?.b).toBe(30);
  });
});
