import { describe, expect, test } from 'vitest';
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
