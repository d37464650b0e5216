import { beforeEach, describe, expect, test } from 'vitest';
import type { LastSeen, LossReason } from '../../../../renderer/core/backup/last-seen.ts';
import { createLossWatch, type Loss } from '../../../../renderer/state/safety-copy/loss.ts';
import type { Present } from '../../../../renderer/state/safety-copy/present.ts';

const seen = (marks: number) => ({ marks, notes: 0, bookmarks: 0, newest: {} }) as unknown as LastSeen;
const present = (marks: number): Present => ({ fingerprint: `${marks}`, seen: seen(marks) });
const EMPTY: Present = { fingerprint: null, seen: null };

let remembered: LastSeen | null;
let found: LossReason | null | Error;
let told: (Loss | null)[];

beforeEach(() => {
  [remembered, found, told] = [seen(7), null, []];
});

function watch() {
  return createLossWatch({
    recall: () => remembered,
    keep: (next) => {
      remembered = next;
    },
    find: async () => {
      if (found instanceof Error) throw found;
      return found;
    },
    tell: (loss) => told.push(loss),
  });
}

describe('while nothing is missing', () => {
  test('what is here is remembered, also what was here before the check ended', async () => {
    const watching = watch();
    watching.look(present(8));
    expect(remembered).toEqual(seen(7));
    await watching.check();
    expect(remembered).toEqual(seen(8));
    watching.look(EMPTY);
    expect([remembered, told]).toEqual([null, []]);
  });

  test('nothing is looked for where nothing is remembered', async () => {
    [remembered, found] = [null, 'lost'];
    await watch().check();
    expect(told).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is told once, and again at the next start', async () => {
    found = 'lost';
    for (const _start of [1, 2]) {
      const watching = watch();
      await watching.check();
      await watching.check();
      watching.look(EMPTY);
      watching.look(EMPTY);
    }
    expect(told).toEqual([
      { why: 'lost', before: seen(7) },
      { why: 'lost', before: seen(7) },
    ]);
  });

  test('is told no more once the user goes on with what is here', async () => {
    found = 'older';
    const watching = watch();
    await watching.check();
    watching.look(present(3));
    watching.accept();
    expect(told.at(-1)).toBeNull();
    expect(remembered).toEqual(seen(3));
  });

  test('is no longer what counts once something was written or restored', async () => {
    found = 'lost';
    const watching = watch();
    await watching.check();
    watching.look(EMPTY);
    watching.look(present(1));
    expect(remembered).toEqual(seen(1));
    watching.look(present(2));
    expect(remembered).toEqual(seen(2));
  });
});

test('a database that cannot be read is looked at again, and nothing is remembered over it', async () => {
  found = new Error('closed');
  const watching = watch();
  await watching.check();
  watching.look(EMPTY);
  expect(remembered).toEqual(seen(7));
  found = 'lost';
  await watching.check();
  expect(told).toEqual([{ why: 'lost', before: seen(7) }]);
});
