import { describe, expect, it } from 'vitest';
import { createWebTurns, createWindowTurns } from '../../../../renderer/state/safety/turns.ts';

function held() {
  let release: () => void = () => undefined;
  const work = () =>
    new Promise<string>((resolve) => {
      release = () => resolve('first');
    });
  return { work, release: () => release() };
}

describe.each([
  ['of this window', createWindowTurns],
  // Node has the Web Locks of the browser.
  ['of all windows', () => createWebTurns(navigator.locks)],
] as const)('turns %s', (_, create) => {
  it('let one work of a name go on at a time, in order', async () => {
    const turns = create();
    const seen: string[] = [];
    const { work, release } = held();
    const first = turns.inTurn('in order', async () => {
      seen.push('first begins');
      await work();
      seen.push('first ends');
    });
    const second = turns.inTurn('in order', async () => seen.push('second'));
    await expect.poll(() => seen).toEqual(['first begins']);
    release();
    await Promise.all([first, second]);
    expect(seen).toEqual(['first begins', 'first ends', 'second']);
  });

  it('do not keep works of other names waiting', async () => {
    const turns = create();
    const { work, release } = held();
    const first = turns.inTurn('one', work);
    expect(await turns.inTurn('other', async () => 'done')).toBe('done');
    release();
    expect(await first).toBe('first');
  });

  it('leave a work undone whose name is taken, and do it when it is free', async () => {
    const turns = create();
    const { work, release } = held();
    let begun = false;
    const first = turns.inTurn('taken', () => {
      begun = true;
      return work();
    });
    await expect.poll(() => begun).toBe(true);
    expect(await turns.ifFree('taken', async () => 'second')).toBeNull();
    release();
    await first;
    expect(await turns.ifFree('taken', async () => 'second')).toBe('second');
  });

  it('go on after a work that failed', async () => {
    const turns = create();
    await expect(turns.inTurn('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.inTurn('failing', async () => 'next')).toBe('next');
  });
});
