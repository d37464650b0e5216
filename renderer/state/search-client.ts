/**
 * The page's side of search: starts the worker, keeps it alive and lets only the newest query be answered. A worker
 * that dies is started once more and the query repeated; if it dies again, search has failed until `retry`.
 */
import { fail, type Result } from '../core/result.ts';
import type { SearchOutcome } from '../core/search/outcome.ts';
import type {
  SearchFailure,
  SearchProgress,
  SearchReply,
  SearchRequest,
  SearchScope,
} from '../core/search/protocol.ts';

export type SearchReadiness =
  | { readonly kind: 'idle' }
  /** `progress` is null until the worker has said something. */
  | { readonly kind: 'opening'; readonly progress: SearchProgress | null }
  | { readonly kind: 'ready'; readonly scope: SearchScope }
  | { readonly kind: 'failed'; readonly failure: SearchFailure };

export type SearchResult = Result<SearchOutcome, SearchFailure>;

export interface SearchClient {
  /** Starts the worker if it is not running; the index opens in the background. */
  readonly start: () => void;
  /**
   * Answers as soon as search is ready. A query that a newer one overtakes resolves as `superseded`; if search has
   * failed, it resolves with that failure. Never rejects.
   */
  readonly search: (query: string) => Promise<SearchResult>;
  readonly readiness: () => SearchReadiness;
  /** Calls the listener after every change of readiness; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins anew after a failure. */
  readonly retry: () => void;
}

/** The part of `Worker` that is needed. */
export interface WorkerLike {
  postMessage(message: SearchRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<SearchReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface SearchClientParts {
  /** Starts a search worker; may throw. */
  readonly spawn: () => WorkerLike;
  /** Absolute URL of the folder that holds `corpus/`, with a closing slash. */
  readonly base: () => string;
}

interface Asked {
  readonly id: number;
  /** When it was sent, in ms of the page's clock. */
  sent: number;
  readonly query: string;
  readonly resolve: (result: SearchResult) => void;
}

/** The user-timing name under which each answered query is recorded: sent to the worker until answered. */
export const SEARCH_MEASURE = 'search';

const RESTARTS = 1;
const SUPERSEDED: SearchFailure = { code: 'superseded', detail: '' };

/** A client over a way to start workers. The program has one, {@link searchClient}; tests make their own. */
export function createSearchClient(parts: SearchClientParts): SearchClient {
  const client = new Client(parts);
  return {
    start: () => client.start(),
    search: (query) => client.search(query),
    readiness: () => client.readiness,
    subscribe: (listener) => client.subscribe(listener),
    retry: () => client.retry(),
  };
}

class Client {
  readiness: SearchReadiness = { kind: 'idle' };
  readonly #parts: SearchClientParts;
  readonly #listeners = new Set<() => void>();
  #worker: WorkerLike | null = null;
  #restarts = RESTARTS;
  #lastId = 0;
  /** Posted to the worker, answer outstanding. */
  #running: Asked | null = null;
  /** The newest query, held until the worker is free. */
  #waiting: Asked | null = null;

  constructor(parts: SearchClientParts) {
    this.#parts = parts;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.readiness.kind === 'idle') this.#spawn();
  }

  retry(): void {
    if (this.readiness.kind !== 'failed') return;
    this.#restarts = RESTARTS;
    this.#spawn();
  }

  search(query: string): Promise<SearchResult> {
    if (this.readiness.kind === 'failed') return Promise.resolve(fail(this.readiness.failure));
    this.start();
    return new Promise((resolve) => {
      this.#lastId += 1;
      this.#waiting?.resolve(fail(SUPERSEDED));
      this.#waiting = { id: this.#lastId, sent: 0, query, resolve };
      this.#post();
    });
  }

  #become(readiness: SearchReadiness): void {
    this.readiness = readiness;
    for (const listener of this.#listeners) listener();
  }

  #spawn(): void {
    this.#become({ kind: 'opening', progress: null });
    try {
      const worker = this.#parts.spawn();
      this.#worker = worker;
      worker.onmessage = ({ data }) => this.#hear(data);
      worker.onerror = (event) => this.#died(event.message);
      worker.onmessageerror = () => this.#died('unreadable message');
      worker.postMessage({ kind: 'open', base: this.#parts.base() });
    } catch (error) {
      this.#died(String(error));
    }
  }

  #hear(reply: SearchReply): void {
    switch (reply.kind) {
      case 'progress':
        if (this.readiness.kind === 'opening') this.#become({ kind: 'opening', progress: reply.progress });
        return;
      case 'opened':
        if (reply.result.ok) this.#become({ kind: 'ready', scope: reply.result.value });
        else this.#fail(reply.result.error);
        this.#post();
        return;
      case 'answer':
        this.#answer(reply.id, reply.result);
    }
  }

  #answer(id: number, result: SearchResult): void {
    const asked = this.#running;
    if (asked?.id !== id) return;
    this.#running = null;
    this.#restarts = RESTARTS;
    performance.measure(SEARCH_MEASURE, { start: asked.sent });
    asked.resolve(this.#waiting === null ? result : fail(SUPERSEDED));
    this.#post();
  }

  /** Sends the waiting query if the worker is ready and has none. */
  #post(): void {
    if (this.readiness.kind !== 'ready' || this.#running !== null || this.#waiting === null) return;
    this.#running = this.#waiting;
    this.#waiting = null;
    this.#running.sent = performance.now();
    this.#worker?.postMessage({ kind: 'search', id: this.#running.id, query: this.#running.query });
  }

  #died(detail: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    if (this.#restarts === 0) {
      this.#fail({ code: 'worker', detail });
      return;
    }
    this.#restarts -= 1;
    if (this.#waiting === null) this.#waiting = this.#running;
    else this.#running?.resolve(fail(SUPERSEDED));
    this.#running = null;
    this.#spawn();
  }

  #fail(failure: SearchFailure): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const asked of [this.#running, this.#waiting]) asked?.resolve(fail(failure));
    this.#running = null;
    this.#waiting = null;
    this.#become({ kind: 'failed', failure });
  }
}

/** The search of this window. */
export const searchClient: SearchClient = createSearchClient({
  spawn: () =>
    new Worker(new URL('../worker/search-worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  base: () => new URL('./', document.baseURI).href,
});
