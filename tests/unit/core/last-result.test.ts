import { describe, expect, it } from 'vitest';
import { lastResult } from '../../../renderer/core/last-result.ts';

describe('lastResult', () => {
  it('works again only when an argument is another one', () => {
    let worked = 0;
    const pair = lastResult((a: object, b: object) => {
      worked += 1;
      return [a, b];
    });
    const [one, other] = [{}, {}];
    const first = pair(one, other);
    expect(pair(one, other)).toBe(first);
    expect(worked).toBe(1);
    expect(pair(one, one)).toEqual([one, one]);
    expect(pair(one, other)).not.toBe(first);
    expect(worked).toBe(3);
  });
});
