import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../renderer/core/result.ts';
import { NO_CHOICE } from '../../../../renderer/core/search/facets/facets.ts';
import {
  DEFAULT_SETTINGS,
  MOST_QUERIES,
  type SettingValues,
} from '../../../../renderer/data/settings/setting-values.ts';
import {
  createSearchMemory,
  isSameSearch,
  type SearchMemory,
} from '../../../../renderer/state/search-room/search-memory.ts';

let stored: SettingValues;
let refusal: 'quota' | 'failed' | null;
let memory: SearchMemory;

beforeEach(() => {
  stored = DEFAULT_SETTINGS;
  refusal = null;
  memory = createSearchMemory({
    read: async (key) => stored[key],
    save: async (key, value) => {
      if (refusal !== null) return fail({ code: refusal });
      stored = { ...stored, [key]: value };
      return ok(null);
    },
  });
});

describe('the history', () => {
  it('has each query once, the newest first', async () => {
    for (const query of ['照明', '经费', ' 照明 ']) await memory.recordQuery(query);
    expect(stored.searchHistory).toEqual(['照明', '经费']);
  });

  it('loses none of two that come at once', async () => {
    await Promise.all([memory.recordQuery('照明'), memory.recordQuery('经费')]);
    expect(stored.searchHistory).toEqual(['经费', '照明']);
  });

  it('keeps no blank query and no more than it may', async () => {
    await memory.recordQuery(' 　');
    expect(stored.searchHistory).toEqual([]);
    for (let each = 0; each < 40; each += 1) await memory.recordQuery(`词${each}`);
    expect(stored.searchHistory).toHaveLength(MOST_QUERIES);
    expect(stored.searchHistory[0]).toBe('词39');
  });

  it('forgets one query, or all', async () => {
    for (const query of ['照明', '经费', '机场']) await memory.recordQuery(query);
    await memory.forgetQuery('经费');
    expect(stored.searchHistory).toEqual(['机场', '照明']);
    await memory.forgetAllQueries();
    expect(stored.searchHistory).toEqual([]);
  });
});

describe('a saved search', () => {
  const choice = { ...NO_CHOICE, year: ['2018', '2022'] };

  it('is named by its query and kept once, whatever the order of its filters', async () => {
    await memory.saveSearch({ query: ' 照明 ', choice });
    await memory.saveSearch({ query: '照明', choice: { ...choice, year: ['2022', '2018'] } });
    await memory.saveSearch({ query: '照明', choice: NO_CHOICE });
    expect(stored.savedSearches).toEqual([
      { name: '照明', query: '照明', choice: NO_CHOICE },
      { name: '照明', query: '照明', choice: { ...choice, year: ['2022', '2018'] } },
    ]);
  });

  it('is forgotten alone', async () => {
    await memory.saveSearch({ query: '照明', choice });
    await memory.saveSearch({ query: '照明', choice: NO_CHOICE });
    await memory.forgetSearch({ query: '照明', choice });
    expect(stored.savedSearches.map(({ choice: { year } }) => year)).toEqual([[]]);
  });

  it('is another one with other filters', () => {
    expect(isSameSearch({ query: '照明', choice }, { query: '照明', choice: NO_CHOICE })).toBe(false);
    expect(isSameSearch({ query: '照明', choice }, { query: '经费', choice })).toBe(false);
  });
});

describe('a write that fails', () => {
  it('is said, until one succeeds or it was read', async () => {
    refusal = 'quota';
    await memory.recordQuery('照明');
    expect(memory.use.getState().failure).toBe('quota');
    memory.dismissFailure();
    expect(memory.use.getState().failure).toBeNull();
    await memory.recordQuery('照明');
    refusal = null;
    await memory.recordQuery('照明');
    expect(memory.use.getState().failure).toBeNull();
  });

  it('does not stop those after it, even if it throws', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const fragile = createSearchMemory({
      read: async (key) => {
        if (isBroken) throw new Error('broken disk');
        return stored[key];
      },
      save: async (key, value) => {
        stored = { ...stored, [key]: value };
        return ok(null);
      },
    });
    await fragile.recordQuery('照明');
    expect(fragile.use.getState().failure).toBe('failed');
    expect(complaint).toHaveBeenCalledOnce();
    isBroken = false;
    await fragile.recordQuery('经费');
    expect(stored.searchHistory).toEqual(['经费']);
    expect(fragile.use.getState().failure).toBeNull();
    complaint.mockRestore();
  });
});
