/** One thing after the other, whatever became of the one before. */
import { expect, test } from 'vitest';
import { createQueue } from '../../../../main/safety/queue.ts';

test('does them in the order in which they were asked for, one at a time', async () => {
  const inTurn = createQueue();
  const seen: string[] = [];
  const work = (name: string, turns: number) => async () => {
    seen.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(work('a', 9)), inTurn(work('b', 1))])).toEqual(['a', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('goes on after one that failed, and tells him alone who asked for it', async () => {
  const inTurn = createQueue();
  const failed = inTurn(() => Promise.reject(new Error('x')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('x');
  expect(await next).toBe('done');
});
