/**
 * Has shards built by the pages: a shared worker cannot start workers of its own. A shard asked of a page that leaves
 * or stays silent is asked of another one.
 */
import { fail } from '../../result.ts';
import type { ShardBuilder } from '../index/keeper.ts';
import type { BuildResult, SearchReply } from '../protocol.ts';
import type { Tasks } from './tasks.ts';

/** The part of a page that is needed here. */
export interface BuildingPage {
  readonly post: (reply: SearchReply) => void;
}

/** How long a page may take over one shard, in ms: its own builders give up twice before. */
export const BUILD_PATIENCE_MS = 150_000;
/** How often one shard is asked for before it counts as unbuildable. */
const ATTEMPTS = 3;

interface Job {
  readonly id: number;
  readonly texts: readonly string[];
  readonly settle: (result: BuildResult) => void;
  /** Who was asked; null while there is nobody to ask. */
  page: BuildingPage | null;
  silences: number;
  stopWaiting: () => void;
}

export class BuildDesk {
  readonly #tasks: Tasks;
  readonly #patienceMs: number;
  /** The one heard last stands last: it is likely the one in front. */
  readonly #pages = new Set<BuildingPage>();
  readonly #jobs = new Map<number, Job>();
  #lastId = 0;

  constructor(tasks: Tasks, patienceMs: number = BUILD_PATIENCE_MS) {
    this.#tasks = tasks;
    this.#patienceMs = patienceMs;
  }

  /** Waits for a page if there is none. */
  readonly build: ShardBuilder = (texts) =>
    new Promise((settle) => {
      this.#lastId += 1;
      const job: Job = {
        id: this.#lastId,
        texts,
        settle,
        page: null,
        silences: 0,
        stopWaiting: () => undefined,
      };
      this.#jobs.set(job.id, job);
      this.#ask(job, null);
    });

  /** A page is there: it joined or said something. */
  heard(page: BuildingPage): void {
    this.#pages.delete(page);
    this.#pages.add(page);
    for (const job of this.#jobs.values()) if (job.page === null) this.#ask(job, null);
  }

  left(page: BuildingPage): void {
    this.#pages.delete(page);
    for (const job of this.#jobs.values()) if (job.page === page) this.#ask(job, page);
  }

  /** What a page made of a shard; also of one that was given to another page meanwhile. */
  settle(id: number, result: BuildResult): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#jobs.delete(id);
    job.stopWaiting();
    job.settle(result);
  }

  #ask(job: Job, unlike: BuildingPage | null): void {
    job.stopWaiting();
    const pages = [...this.#pages];
    job.page = pages.filter((page) => page !== unlike).at(-1) ?? pages.at(-1) ?? null;
    if (job.page === null) return;
    job.stopWaiting = this.#tasks.later(this.#patienceMs, () => this.#silent(job));
    job.page.post({ kind: 'build', id: job.id, texts: job.texts });
  }

  #silent(job: Job): void {
    job.silences += 1;
    if (job.silences < ATTEMPTS) this.#ask(job, job.page);
    else this.settle(job.id, fail({ code: 'index', detail: 'no page builds the index' }));
  }
}
