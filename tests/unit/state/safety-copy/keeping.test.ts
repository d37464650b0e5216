import { describe, expect, test } from 'vitest';
import type { AllRecords } from '../../../../renderer/data/records/all-records/all-records.ts';
import { fingerprintOf } from '../../../../renderer/state/safety-copy/fingerprint.ts';
import { askPromise, learnPromise, usedSpace } from '../../../../renderer/state/safety-copy/keeping.ts';

/** A browser's storage that has promised or would. */
function storage({ persisted = false, answer = false, usage = 5 } = {}) {
  const asked: string[] = [];
  return {
    asked,
    persisted: async () => persisted,
    persist: async () => {
      asked.push('persist');
      return answer;
    },
    estimate: async () => ({ usage }),
  };
}

const refuses = {
  persisted: async () => Promise.reject(new TypeError('no')),
  persist: async () => Promise.reject(new TypeError('no')),
  estimate: async () => Promise.reject(new TypeError('no')),
};

describe('the promise of the browser', () => {
  test('is learned without asking for it', async () => {
    const given = storage({ persisted: true });
    const open = storage();
    expect([await learnPromise(given), await learnPromise(open)]).toEqual(['kept', 'notAsked']);
    expect([...given.asked, ...open.asked]).toEqual([]);
  });

  test.each([
    [true, 'kept'],
    [false, 'notKept'],
  ])('is what the browser answers when it is asked: %s', async (answer, promise) => {
    const browser = storage({ answer });
    expect(await askPromise(browser)).toBe(promise);
    expect(browser.asked).toEqual(['persist']);
  });

  test('is not asked for twice', async () => {
    const browser = storage({ persisted: true });
    expect(await askPromise(browser)).toBe('kept');
    expect(browser.asked).toEqual([]);
  });

  test('is none where the browser has none, or refuses to answer', async () => {
    expect([await learnPromise(undefined), await askPromise(undefined)]).toEqual([
      'unsupported',
      'unsupported',
    ]);
    expect([await learnPromise(refuses), await askPromise(refuses)]).toEqual(['unsupported', 'unsupported']);
  });
});

test('the space is what the browser says, or unknown', async () => {
  expect(await usedSpace(storage({ usage: 7 }))).toBe(7);
  expect(await usedSpace({ ...storage(), estimate: async () => ({}) })).toBeNull();
  expect([await usedSpace(undefined), await usedSpace(refuses)]).toEqual([null, null]);
});

describe('the fingerprint of what was made', () => {
  const record = (revision: number, minute: number) => ({
    revision,
    modified: `2024-05-17T08:${String(minute).padStart(2, '0')}:00.000Z`,
  });
  const records = (content: Partial<Record<keyof AllRecords, readonly unknown[]>>) =>
    ({
      marks: [],
      notes: [],
      deletedMarks: [],
      deletedNotes: [],
      damaged: [],
      ...content,
    }) as unknown as AllRecords;
  const before = records({ marks: [record(1, 1), record(2, 5)], notes: [record(1, 3)] });

  test('is nothing where nothing is', () => {
    expect(fingerprintOf(records({}))).toBeNull();
  });

  test('tells of what was deleted, too: it comes back from a copy', () => {
    const deleted = { deletedMarks: [record(1, 1)], deletedNotes: [record(1, 2)] };
    const all = [deleted, { ...deleted, deletedMarks: [] }, { ...deleted, deletedNotes: [] }].map((content) =>
      fingerprintOf(records(content)),
    );
    expect(all).not.toContain(null);
    expect(new Set(all).size).toBe(3);
  });

  test('stays the same in whatever order the records come', () => {
    const turned = records({ marks: [record(2, 5), record(1, 1)], notes: [record(1, 3)] });
    expect(fingerprintOf(turned)).toBe(fingerprintOf(before));
  });

  test.each([
    ['one is added', { marks: [record(1, 1), record(2, 5)], notes: [record(1, 3), record(1, 4)] }],
    ['one is changed in the same moment', { marks: [record(1, 1), record(3, 5)], notes: [record(1, 3)] }],
    [
      'one is changed with a clock that was set back',
      { marks: [record(1, 1), record(2, 5)], notes: [record(2, 0)] },
    ],
    ['one is deleted', { marks: [record(1, 1)], notes: [record(1, 3)], deletedMarks: [record(3, 6)] }],
    ['one is purged', { marks: [record(2, 5)], notes: [record(1, 3)] }],
  ])('is another one if %s', (_what, content) => {
    expect(fingerprintOf(records(content))).not.toBe(fingerprintOf(before));
  });
});
