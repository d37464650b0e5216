/**
 * The page's side of search: finds someone who answers, keeps him alive, and lets only the newest query be answered.
 * A worker that dies or hangs is replaced once and the query repeated; if that fails too, search runs in the page.
 */
import { fail } from '../../core/result.ts';
import type { Ask } from '../../core/search/outcome.ts';
import type { SearchFailure, SearchReply } from '../../core/search/protocol.ts';
import type { ShardBuilders } from '../../worker/shard-builders.ts';
import { type Asked, AskedQuestions, type PageResult, type SearchResult } from './asked.ts';
import type { LinkChoice, OpenLink, SearchLink } from './link.ts';
import { readinessAfter, type SearchReadiness } from './readiness.ts';
import { Watchdog } from './watchdog.ts';

export interface SearchClientParts {
  readonly openLink: OpenLink;
  /** Builds shards when the worker asks for it. */
  readonly builders: ShardBuilders;
  /** Absolute URL of the folder that holds `corpus/`, with a closing slash. */
  readonly base: () => string;
}

/** The user-timing name under which each answered query is recorded: sent to the worker until answered. */
export const SEARCH_MEASURE = 'search';

/** How long a worker may owe an answer, in ms. */
export const ANSWER_PATIENCE_MS = 10_000;
/** How long a worker that opens may say nothing, in ms. */
export const OPENING_PATIENCE_MS = 30_000;

const SHARED_NAME = 'search';
/** After so many deaths without an answer in between, the page searches itself. */
const MOST_DEATHS = 2;

export class Client {
  readiness: SearchReadiness = { kind: 'idle' };
  readonly #parts: SearchClientParts;
  readonly #listeners = new Set<() => void>();
  readonly #asked = new AskedQuestions();
  readonly #watchdog = new Watchdog(() => this.#died('no answer'));
  #link: SearchLink | null = null;
  #choice: LinkChoice = { kind: 'dedicated' };
  /** Since the last answer. */
  #deaths = 0;
  /** How many shared workers were left behind: the next one bears another name. */
  #leftBehind = 0;
  /** Whether a worker of this window was ever ready. */
  #hasOpened = false;

  constructor(parts: SearchClientParts) {
    this.#parts = parts;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.readiness.kind === 'idle') this.#open();
  }

  retry(): void {
    const { readiness } = this;
    const isLame = readiness.kind === 'ready' && (readiness.inPage || readiness.index.kind === 'failed');
    if (readiness.kind !== 'failed' && !isLame) return;
    this.#deaths = 0;
    this.#unlink();
    this.#asked.unsend();
    this.#open();
  }

  leave(): void {
    this.#unlink();
    this.#asked.supersede();
    this.#become({ kind: 'idle' });
  }

  search(ask: Ask): Promise<SearchResult> {
    this.start();
    if (this.readiness.kind === 'failed') return Promise.resolve(fail(this.readiness.failure));
    return new Promise((resolve) => this.#send(this.#asked.addSearch(ask, resolve)));
  }

  page(ask: Ask, from: number): Promise<PageResult> {
    this.start();
    if (this.readiness.kind === 'failed') return Promise.resolve(fail(this.readiness.failure));
    return new Promise((resolve) => this.#send(this.#asked.addPage(ask, from, resolve)));
  }

  cancel(): void {
    for (const { question, sent } of this.#asked.all) {
      if (sent !== null) this.#link?.post({ kind: 'cancel', id: question.id });
    }
    this.#asked.supersede();
    if (this.readiness.kind === 'ready') this.#watchdog.calm();
  }

  #become(readiness: SearchReadiness): void {
    if (readiness === this.readiness) return;
    this.readiness = readiness;
    for (const listener of this.#listeners) listener();
  }

  #open(): void {
    this.#choice = this.#nextChoice();
    this.#become({ kind: 'opening', progress: null });
    try {
      const link = this.#parts.openLink(this.#choice, {
        reply: (reply) => {
          if (this.#link === link) this.#hear(link, reply);
        },
        died: (detail) => {
          if (this.#link === link) this.#died(detail);
        },
      });
      this.#link = link;
      link.post({ kind: 'open', base: this.#parts.base() });
      // Nobody could take the page's place.
      if (this.#choice.kind !== 'page') this.#watchdog.watch(OPENING_PATIENCE_MS);
    } catch (error) {
      this.#died(String(error));
    }
  }

  /**
   * Where shared workers worked, the next one is shared too, under a new name, lest one that hangs be joined again.
   * Where none was ever ready, the fault may lie in the sharing.
   */
  #nextChoice(): LinkChoice {
    if (this.#deaths >= MOST_DEATHS) return { kind: 'page' };
    if (this.#deaths > 0 && !this.#hasOpened) return { kind: 'dedicated' };
    const name = this.#leftBehind === 0 ? SHARED_NAME : `${SHARED_NAME}-${this.#leftBehind + 1}`;
    return { kind: 'shared', name };
  }

  #hear(link: SearchLink, reply: SearchReply): void {
    if (reply.kind === 'build') this.#build(link, reply.id, reply.texts);
    if (reply.kind === 'answer' || reply.kind === 'page') this.#answered(reply);
    const isOpening = this.readiness.kind === 'opening';
    if (isOpening && this.#watchdog.isWatching) this.#watchdog.watch(OPENING_PATIENCE_MS);
    if (reply.kind === 'opened') this.#opened(reply.result.ok ? null : reply.result.error);
    this.#become(readinessAfter(this.readiness, reply, this.#choice.kind === 'page'));
    if (isOpening && this.readiness.kind === 'ready')
      this.#asked.all.forEach((asked) => {
        this.#send(asked);
      });
  }

  #opened(failure: SearchFailure | null): void {
    this.#watchdog.calm();
    if (failure === null) {
      this.#hasOpened ||= this.#choice.kind !== 'page';
      return;
    }
    this.#unlink();
    this.#asked.refuse(failure);
  }

  #answered(reply: Extract<SearchReply, { readonly kind: 'answer' | 'page' }>): void {
    this.#deaths = 0;
    const asked = this.#asked.settle(reply);
    if (asked?.kind === 'search' && asked.sent !== null) {
      performance.measure(SEARCH_MEASURE, { start: asked.sent });
    }
    this.#watchdog.calm();
    if (this.#asked.all.length > 0) this.#watchAnswer();
  }

  /** Sends a question if someone is ready for it; else it waits. */
  #send(asked: Asked): void {
    if (this.readiness.kind !== 'ready' || this.#link === null) return;
    asked.sent = performance.now();
    this.#link.post(asked.question);
    if (!this.#watchdog.isWatching) this.#watchAnswer();
  }

  #watchAnswer(): void {
    if (this.#choice.kind !== 'page') this.#watchdog.watch(ANSWER_PATIENCE_MS);
  }

  #build(link: SearchLink, id: number, texts: readonly string[]): void {
    void this.#parts.builders.build(texts).then((result) => {
      if (this.#link === link) link.post({ kind: 'built', id, result });
    });
  }

  #unlink(): void {
    this.#watchdog.calm();
    const link = this.#link;
    this.#link = null;
    link?.end();
    this.#parts.builders.end();
  }

  #died(detail: string): void {
    const failure: SearchFailure = { code: 'worker', detail };
    this.#unlink();
    if (this.#choice.kind === 'page') {
      this.#asked.refuse(failure);
      this.#become({ kind: 'failed', failure });
      return;
    }
    if (this.#choice.kind === 'shared') this.#leftBehind += 1;
    this.#deaths += 1;
    this.#asked.bereave(failure);
    this.#open();
  }
}
