/**
 * What the room 检索 remembers: the queries that were used and the searches that the user keeps. Both are settings;
 * changes of one window happen one after another, so that none is lost. That a write failed is kept to be said.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Result } from '../../core/result.ts';
import { FACETS, type FacetChoice } from '../../core/search/facets/facets.ts';
import type { CommitFailure } from '../../data/commit/change.ts';
import { MOST_QUERIES, type SavedSearch, type SettingValues } from '../../data/settings/setting-values.ts';
import { readSetting, saveSetting } from '../../data/settings/settings.ts';

type Kept = 'searchHistory' | 'savedSearches';

/** The part of data/settings/settings.ts that is needed. */
export interface SearchMemoryParts {
  readonly read: <Key extends Kept>(key: Key) => Promise<SettingValues[Key]>;
  readonly save: <Key extends Kept>(
    key: Key,
    value: SettingValues[Key],
  ) => Promise<Result<unknown, Pick<CommitFailure, 'code'>>>;
}

export interface SearchMemoryState {
  /** Why the last change could not be stored; null if it was. `failed` also if what is stored could not be read. */
  readonly failure: CommitFailure['code'] | null;
}

/** Which search a saved one is: the name does not count. */
export type SearchIdentity = Pick<SavedSearch, 'query' | 'choice'>;

/** Every method resolves when the change is stored, or refused (and kept in `use` as a failure); none rejects. */
export interface SearchMemory {
  readonly use: UseBoundStore<StoreApi<SearchMemoryState>>;
  /** Puts a query at the head of the history; blank ones are no queries. */
  readonly recordQuery: (query: string) => Promise<void>;
  readonly forgetQuery: (query: string) => Promise<void>;
  readonly forgetAllQueries: () => Promise<void>;
  /** Keeps a search, once, named by its query. */
  readonly saveSearch: (search: SearchIdentity) => Promise<void>;
  readonly forgetSearch: (search: SearchIdentity) => Promise<void>;
  /** The failure was read. */
  readonly dismissFailure: () => void;
}

/** A memory over any store of settings; the program has one, {@link searchMemory}. */
export function createSearchMemory({ read, save }: SearchMemoryParts): SearchMemory {
  const use = create<SearchMemoryState>()(() => ({ failure: null }));
  let last: Promise<void> = Promise.resolve();
  const change = <Key extends Kept>(
    key: Key,
    next: (value: SettingValues[Key]) => SettingValues[Key],
  ): Promise<void> => {
    const write = async (): Promise<void> => {
      const value = await read(key);
      const changed = next(value);
      if (changed === value) return;
      const result = await save(key, changed);
      use.setState({ failure: result.ok ? null : result.error.code });
    };
    last = last.then(write).catch((error: unknown) => {
      console.error(error);
      use.setState({ failure: 'failed' });
    });
    return last;
  };
  return {
    use,
    recordQuery: async (query) => {
      const used = query.trim();
      if (used === '') return;
      await change('searchHistory', (queries) =>
        queries[0] === used ? queries : [used, ...without(queries, used)].slice(0, MOST_QUERIES),
      );
    },
    forgetQuery: (query) => change('searchHistory', (queries) => without(queries, query)),
    forgetAllQueries: () => change('searchHistory', () => []),
    saveSearch: ({ query, choice }) =>
      change('savedSearches', (saved) => [
        { name: query.trim(), query: query.trim(), choice },
        ...saved.filter((each) => !isSameSearch(each, { query, choice })),
      ]),
    forgetSearch: (search) =>
      change('savedSearches', (saved) => saved.filter((each) => !isSameSearch(each, search))),
    dismissFailure: () => use.setState({ failure: null }),
  };
}

/** Whether two searches ask the same; the order in which values were chosen does not count. */
export function isSameSearch(one: SearchIdentity, other: SearchIdentity): boolean {
  return one.query.trim() === other.query.trim() && isSameChoice(one.choice, other.choice);
}

function isSameChoice(one: FacetChoice, other: FacetChoice): boolean {
  return FACETS.every(
    (facet) =>
      one[facet].length === other[facet].length && one[facet].every((value) => other[facet].includes(value)),
  );
}

function without(queries: readonly string[], query: string): readonly string[] {
  return queries.filter((each) => each !== query);
}

/** The memory of the room 检索, stored with the settings. */
export const searchMemory: SearchMemory = createSearchMemory({ read: readSetting, save: saveSetting });
