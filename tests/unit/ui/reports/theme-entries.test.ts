import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../../renderer/core/compare/reports/compare-reports.ts';
import { customTheme, THEMES } from '../../../../renderer/core/compare/reports/themes.ts';
import { entriesOf, firstChoice } from '../../../../renderer/ui/reports/theme-entries.ts';
import { reportOf } from '../../core/compare/reports/report-fixture.ts';

const EDUCATION = ['新建学校3所。'];

function entries(
  done: readonly (readonly string[])[],
  { kept = [], asked = kept }: { kept?: string[]; asked?: string[] } = {},
) {
  const [a, b] = [reportOf('a', { done: done[0] ?? [] }), reportOf('b', { done: done[1] ?? [] })];
  const own = asked.flatMap((typed) => customTheme(typed) ?? []);
  return entriesOf(compareReports(a, b, [...THEMES, ...own]), kept);
}

describe('the list of themes', () => {
  it('offers all changes, the own themes, then those of the program', () => {
    const found = entries([EDUCATION, []], { kept: ['油茶', '烟叶 粮食'] });
    expect(found.map(({ name }) => name)).toEqual([
      '全部变化',
      '油茶',
      '烟叶 粮食',
      ...THEMES.map(({ name }) => name),
    ]);
    expect(found.map((entry) => entry.kind === 'theme' && entry.isOwn)).toEqual([
      false,
      true,
      true,
      ...THEMES.map(() => false),
    ]);
  });

  it('shows an own theme as looked for until the comparison knows it', () => {
    const [, own] = entries([EDUCATION, []], { kept: ['油茶'], asked: [] });
    expect(own).toEqual({ kind: 'searching', id: customTheme('油茶')?.id, name: '油茶' });
  });

  it('shows no own theme that was taken away, though the comparison still has it', () => {
    const found = entries([EDUCATION, []], { kept: [], asked: ['油茶'] });
    expect(found.map(({ name }) => name)).not.toContain('油茶');
  });
});

describe('what is shown first', () => {
  it('is every change, if there is one', () => {
    const found = entries([['地区生产总值增长8%。'], ['地区生产总值增长9%。']]);
    expect(firstChoice(found).name).toBe('全部变化');
  });

  it('is the first theme that a report speaks of, if nothing can be computed', () => {
    expect(firstChoice(entries([EDUCATION, []])).name).toBe('教育');
    expect(firstChoice(entries([[], EDUCATION])).name).toBe('教育');
  });

  it('is the empty list of changes, if neither speaks of anything', () => {
    expect(firstChoice(entries([['大家好！'], []])).name).toBe('全部变化');
  });

  it('is not an own theme that is still looked for', () => {
    expect(firstChoice(entries([EDUCATION, []], { kept: ['油茶'], asked: [] })).name).toBe('教育');
  });
});
