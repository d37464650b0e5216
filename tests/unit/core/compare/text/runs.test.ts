import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changedRuns } from '../../../../../renderer/core/compare/text/runs.ts';

/** `b`, made of `a` and the runs: what lies between them must be the same in both. */
function rebuilt(a: string, b: string): string {
  let text = '';
  let [doneA, doneB] = [0, 0];
  for (const { a0, a1, b0, b1 } of changedRuns(a, b)) {
    expect(a0 - doneA).toBe(b0 - doneB);
    expect(a1 > a0 || b1 > b0).toBe(true);
    text += a.slice(doneA, a0) + b.slice(b0, b1);
    [doneA, doneB] = [a1, b1];
  }
  return text + a.slice(doneA);
}

afterEach(() => vi.restoreAllMocks());

describe('changed runs', () => {
  it('are the same however long they take', () => {
    const words = Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const [a, b] = [words.join(''), words.map((word, at) => (at % 7 === 3 ? '某' : word)).join('')];
    const runs = changedRuns(a, b);
    let clock = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => (clock += 60_000));
    expect(changedRuns(a, b)).toEqual(runs);
    expect(runs).toHaveLength(29);
  });

  it('say all that differs, in order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(rebuilt(a, b)).toBe(b);
      }),
    );
  });

  it('are none between equal texts', () => {
    expect(changedRuns('甲乙', '甲乙')).toEqual([]);
    expect(changedRuns('', '')).toEqual([]);
  });

  it('are small also where the texts are too large for one diff', () => {
    const words = Array.from({ length: 3000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919) % 5000)),
    ).join('');
    const edited = `新${words.slice(0, 1000)}${words.slice(1002, 2000)}增加${words.slice(2000)}`;
    expect(changedRuns(words, edited)).toEqual([
      { a0: 0, a1: 0, b0: 0, b1: 1 },
      { a0: 1000, a1: 1002, b0: 1001, b1: 1001 },
      { a0: 2000, a1: 2000, b0: 1999, b1: 2001 },
    ]);
    expect(rebuilt(words, edited)).toBe(edited);
  });

  it('are one where two large texts have nothing in common that stands once', () => {
    const [a, b] = ['甲乙'.repeat(1500), '丙丁'.repeat(1500)];
    expect(changedRuns(a, b)).toEqual([{ a0: 0, a1: 3000, b0: 0, b1: 3000 }]);
    expect(rebuilt(`甲${a}`, b)).toBe(b);
  });
});
