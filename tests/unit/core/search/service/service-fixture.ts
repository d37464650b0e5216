/** A search service whose event loop, clock, store and pages are in the hands of the test. */
import type { DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../../renderer/core/result.ts';
import type { SearchCorpus } from '../../../../../renderer/core/search/corpus-texts.ts';
import { NO_CHOICE } from '../../../../../renderer/core/search/facets/facets.ts';
import { buildShard } from '../../../../../renderer/core/search/index/shard.ts';
import type { Ask } from '../../../../../renderer/core/search/outcome.ts';
import type {
  SearchFailure,
  SearchReply,
  SearchRequest,
} from '../../../../../renderer/core/search/protocol.ts';
import {
  createSearchService,
  type SearchService,
  type ServiceParts,
} from '../../../../../renderer/core/search/service/service.ts';
import type { Tasks } from '../../../../../renderer/core/search/service/tasks.ts';
import { corpusOf } from '../corpus-fixture.ts';
import { memoryStore } from '../shard-store-fixture.ts';

export const CORPUS: SearchCorpus = corpusOf([
  [{ blocks: ['县城照明', '绿化照明'] }],
  [{ blocks: ['照明设施'] }],
]);

export function askOf(query: string): Ask {
  return { query, choice: NO_CHOICE, wish: 'auto' };
}

/** Tasks that run when the test says so. */
export class FakeTasks implements Tasks {
  readonly #waiting: (() => void)[] = [];
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #now = 0;
  #lastTimer = 0;

  readonly soon = (run: () => void): void => {
    this.#waiting.push(run);
  };
  readonly later = (milliseconds: number, run: () => void): (() => void) => {
    this.#lastTimer += 1;
    const timer = this.#lastTimer;
    this.#timers.set(timer, { at: this.#now + milliseconds, run });
    return () => this.#timers.delete(timer);
  };

  /** Runs the task that has waited longest, and what it promises; whether there was one. */
  async step(): Promise<boolean> {
    const run = this.#waiting.shift();
    run?.();
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    return run !== undefined;
  }

  /** Runs until nothing is left to do without new messages. */
  async settle(): Promise<void> {
    await this.step();
    while (await this.step());
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    for (const [timer, { at, run }] of [...this.#timers]) {
      if (at > this.#now) continue;
      this.#timers.delete(timer);
      run();
    }
    await this.settle();
  }
}

/** A page that builds what it is asked to unless told otherwise. */
export class FakePage {
  readonly replies: SearchReply[] = [];
  buildsAtOnce: boolean;
  readonly #hear: (message: unknown) => void;

  constructor(service: SearchService, { buildsAtOnce = true } = {}) {
    this.buildsAtOnce = buildsAtOnce;
    this.#hear = service.connect((reply) => {
      this.replies.push(reply);
      if (reply.kind === 'build' && this.buildsAtOnce) this.finish(reply.id, reply.texts);
    });
  }

  say(message: SearchRequest): void {
    this.#hear(message);
  }
  sayAnything(message: unknown): void {
    this.#hear(message);
  }
  open(): void {
    this.say({ kind: 'open', base: 'app://reader/' });
  }
  search(id: number, query: string): void {
    this.say({ kind: 'search', id, ask: askOf(query) });
  }
  finish(id: number, texts: readonly string[]): void {
    this.say({ kind: 'built', id, result: ok(buildShard(texts)) });
  }
  failToBuild(id: number, detail: string): void {
    this.say({ kind: 'built', id, result: fail({ code: 'index', detail }) });
  }

  all<Kind extends SearchReply['kind']>(kind: Kind): readonly Extract<SearchReply, { kind: Kind }>[] {
    return this.replies.filter((reply): reply is Extract<SearchReply, { kind: Kind }> => reply.kind === kind);
  }
  /** `id: number of hits`, or `id: failure`, one per answer. */
  get answers(): readonly string[] {
    return this.all('answer').map(
      ({ id, result }) => `${id}: ${result.ok ? result.value.total : result.error.code}`,
    );
  }
}

export interface Scene {
  readonly service: SearchService;
  readonly tasks: FakeTasks;
  readonly complaints: readonly string[];
  readonly page: (options?: { readonly buildsAtOnce: boolean }) => FakePage;
}

export function sceneOf(parts: Partial<ServiceParts> = {}): Scene {
  const tasks = new FakeTasks();
  const complaints: string[] = [];
  const service = createSearchService({
    readCorpus: (_, report) => {
      report({ step: 'corpus', done: 2, total: 2 });
      return Promise.resolve(ok(CORPUS));
    },
    store: memoryStore(),
    loadPinyin: () => Promise.reject(new Error('no dictionary')),
    tasks,
    complain: (detail) => complaints.push(detail),
    ...parts,
  });
  return { service, tasks, complaints, page: (options) => new FakePage(service, options) };
}

export const CORPUS_FAILURE: SearchFailure = { code: 'corpus', detail: 'index.json: HTTP 404' };

/** The corpus with one document that could not be read. */
export function withoutDocument(id: string): SearchCorpus {
  return { ...CORPUS, documents: CORPUS.documents.filter((document) => document.id !== (id as DocumentId)) };
}
