/**
 * The search of this window, as the interface uses it. How a worker is found, watched and replaced is search/client.ts's
 * business.
 */
import type { Ask } from '../../core/search/outcome.ts';
import { createShardBuilders } from '../../worker/shard-builders.ts';
import type { PageResult, SearchResult } from './asked.ts';
import { Client, type SearchClientParts } from './client.ts';
import { openLink } from './links.ts';
import type { SearchReadiness } from './readiness.ts';

export type { PageResult, SearchResult } from './asked.ts';
export { SEARCH_MEASURE, type SearchClientParts } from './client.ts';
export type { IndexState, SearchReadiness } from './readiness.ts';

export interface SearchClient {
  /** Connects to the search worker if that is not done; corpus and index open in the background. */
  readonly start: () => void;
  /**
   * Answers as soon as search is ready. A query that a newer one overtakes resolves as `superseded`; if search has
   * failed, it resolves with that failure, and if answering it killed two workers, as `worker`. Never rejects.
   */
  readonly search: (ask: Ask) => Promise<SearchResult>;
  /** Further hits of an ask, from this position on; a newer search overtakes it. Never rejects. */
  readonly page: (ask: Ask, from: number) => Promise<PageResult>;
  /** Everything asked is no longer wanted: it resolves as `superseded` and is not computed. */
  readonly cancel: () => void;
  readonly readiness: () => SearchReadiness;
  /** Calls the listener after every change of readiness; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins anew with a worker: after a failure, of the index too, and when search had to run in the page. */
  readonly retry: () => void;
  /** The page goes: other windows take over what it was building. `start` or a query joins again. */
  readonly leave: () => void;
}

/** A client over a way to reach workers. The program has one, {@link searchClient}; tests make their own. */
export function createSearchClient(parts: SearchClientParts): SearchClient {
  const client = new Client(parts);
  return {
    start: () => client.start(),
    search: (ask) => client.search(ask),
    page: (ask, from) => client.page(ask, from),
    cancel: () => client.cancel(),
    readiness: () => client.readiness,
    subscribe: (listener) => client.subscribe(listener),
    retry: () => client.retry(),
    leave: () => client.leave(),
  };
}

/** The search of this window. */
export const searchClient: SearchClient = createSearchClient({
  openLink,
  builders: createShardBuilders(),
  base: () => new URL('./', document.baseURI).href,
});
