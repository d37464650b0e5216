/**
 * The questions of this window that nobody has answered yet. A new search overtakes all of them; those that a dead
 * worker owed are asked of the next one, but not for ever.
 */
import { fail, type Result } from '../../core/result.ts';
import type { Ask, SearchOutcome, SearchPage } from '../../core/search/outcome.ts';
import type { Question, SearchFailure, SearchReply } from '../../core/search/protocol.ts';

export type SearchResult = Result<SearchOutcome, SearchFailure>;
export type PageResult = Result<SearchPage, SearchFailure>;

interface Common {
  readonly question: Question;
  /** When it was sent, in ms of the page's clock; null while it waits for search to be ready. */
  sent: number | null;
  /** How many workers died while they owed the answer. */
  deaths: number;
}
export type Asked = Common &
  (
    | { readonly kind: 'search'; readonly resolve: (result: SearchResult) => void }
    | { readonly kind: 'page'; readonly resolve: (result: PageResult) => void }
  );

const SUPERSEDED: SearchFailure = { code: 'superseded', detail: '' };
/** A question that so many workers died over is given up: it would take the page along. */
const MOST_DEATHS = 2;

export class AskedQuestions {
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  get all(): readonly Asked[] {
    return [...this.#asked.values()];
  }

  /** Overtakes everything asked before. */
  addSearch(ask: Ask, resolve: (result: SearchResult) => void): Asked {
    this.supersede();
    const question = { kind: 'search', id: this.#nextId(), ask } as const;
    return this.#add({ kind: 'search', question, sent: null, deaths: 0, resolve });
  }

  addPage(ask: Ask, from: number, resolve: (result: PageResult) => void): Asked {
    const question = { kind: 'page', id: this.#nextId(), ask, from } as const;
    return this.#add({ kind: 'page', question, sent: null, deaths: 0, resolve });
  }

  /** Gives an answer to whoever asked for it; null if nobody does any more. */
  settle(reply: Extract<SearchReply, { readonly kind: 'answer' | 'page' }>): Asked | null {
    const asked = this.#asked.get(reply.id);
    if (asked === undefined || (asked.kind === 'search') !== (reply.kind === 'answer')) return null;
    this.#asked.delete(reply.id);
    if (asked.kind === 'search' && reply.kind === 'answer') asked.resolve(reply.result);
    if (asked.kind === 'page' && reply.kind === 'page') asked.resolve(reply.result);
    return asked;
  }

  /** Resolves everything as superseded. */
  supersede(): void {
    this.refuse(SUPERSEDED);
  }

  /** Whoever was asked is left: everything waits to be sent again. */
  unsend(): void {
    for (const asked of this.#asked.values()) asked.sent = null;
  }

  /** Resolves everything with this failure. */
  refuse(failure: SearchFailure): void {
    for (const asked of this.#asked.values()) asked.resolve(fail(failure));
    this.#asked.clear();
  }

  /** The worker died: what it owed once too often is given up, the rest waits to be sent again. */
  bereave(failure: SearchFailure): void {
    for (const [id, asked] of this.#asked) {
      if (asked.sent !== null) asked.deaths += 1;
      asked.sent = null;
      if (asked.deaths < MOST_DEATHS) continue;
      this.#asked.delete(id);
      asked.resolve(fail(failure));
    }
  }

  #add(asked: Asked): Asked {
    this.#asked.set(asked.question.id, asked);
    return asked;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
