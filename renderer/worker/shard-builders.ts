/**
 * The index builders of a page: at most two workers, started when the first shard has to be built and ended when none
 * has come for a moment. A builder that dies or hangs is replaced once and its shard begun again.
 */

import { fail, ok } from '../core/result.ts';
import type { ShardBuilder } from '../core/search/index/keeper.ts';
import type { BuildReply, BuildRequest, BuildResult } from '../core/search/protocol.ts';

export interface ShardBuilders {
  readonly build: ShardBuilder;
  /** Ends the workers; shards still being built fail. More may be built afterwards. */
  end(): void;
}

/** The part of `Worker` that is needed. */
export interface IndexWorker {
  postMessage(message: BuildRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<BuildReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** More would only compete with the page for the two cores of an office laptop. */
const MOST_WORKERS = 2;
const ATTEMPTS = 2;
/** How long a builder may take over one shard, in ms; a slow laptop needs some 5 s for a thick issue. */
export const BUILDER_PATIENCE_MS = 60_000;
/** How long a builder stays for the next shard, in ms: starting one costs more than the pause between two shards. */
export const LINGER_MS = 1_000;

interface Job {
  readonly texts: readonly string[];
  readonly settle: (result: BuildResult) => void;
  attempts: number;
}

/** Starts nothing yet. `start` makes one index worker, and may throw; tests give another. */
export function createShardBuilders(start: () => IndexWorker = startIndexWorker): ShardBuilders {
  const builders = new Builders(start);
  return {
    build: (texts) =>
      new Promise((settle) => {
        builders.add({ texts, settle, attempts: 0 });
      }),
    end: () => builders.end(),
  };
}

class Builders {
  readonly #start: () => IndexWorker;
  #waiting: Job[] = [];
  readonly #running = new Map<IndexWorker, { readonly job: Job; readonly timer: Timer }>();
  #idle: IndexWorker[] = [];
  #lastId = 0;
  #lingering: Timer | undefined;

  constructor(start: () => IndexWorker) {
    this.#start = start;
  }

  add(job: Job): void {
    this.#waiting.push(job);
    this.#next();
  }

  end(): void {
    const jobs = [...this.#waiting, ...[...this.#running.values()].map(({ job }) => job)];
    this.#waiting = [];
    for (const [worker, { timer }] of this.#running) {
      clearTimeout(timer);
      worker.terminate();
    }
    this.#running.clear();
    this.#endIdle();
    for (const job of jobs) job.settle(fail({ code: 'index', detail: 'ended' }));
  }

  #next(): void {
    clearTimeout(this.#lingering);
    while (this.#waiting.length > 0 && this.#running.size < MOST_WORKERS) {
      const job = this.#waiting.shift();
      if (job !== undefined) this.#begin(job);
    }
    if (this.#idle.length > 0) this.#lingering = setTimeout(() => this.#endIdle(), LINGER_MS);
  }

  #endIdle(): void {
    clearTimeout(this.#lingering);
    for (const worker of this.#idle) worker.terminate();
    this.#idle = [];
  }

  #begin(job: Job): void {
    try {
      this.#run(this.#idle.pop() ?? this.#start(), job);
    } catch (error) {
      job.settle(fail({ code: 'index', detail: String(error) }));
    }
  }

  #run(worker: IndexWorker, job: Job): void {
    this.#lastId += 1;
    const id = this.#lastId;
    job.attempts += 1;
    const timer = setTimeout(() => this.#lost(worker, 'the index worker hangs'), BUILDER_PATIENCE_MS);
    this.#running.set(worker, { job, timer });
    worker.onmessage = ({ data }) => {
      if (data.id !== id) return;
      clearTimeout(timer);
      this.#running.delete(worker);
      this.#idle.push(worker);
      job.settle(ok(data.shard));
      this.#next();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lost(worker, event.message || 'the index worker died');
    };
    worker.postMessage({ id, texts: job.texts });
  }

  #lost(worker: IndexWorker, detail: string): void {
    worker.terminate();
    this.#idle = this.#idle.filter((other) => other !== worker);
    const lost = this.#running.get(worker);
    this.#running.delete(worker);
    if (lost !== undefined) {
      clearTimeout(lost.timer);
      if (lost.job.attempts < ATTEMPTS) this.#waiting.unshift(lost.job);
      else lost.job.settle(fail({ code: 'index', detail }));
    }
    this.#next();
  }
}

type Timer = ReturnType<typeof setTimeout>;

function startIndexWorker(): IndexWorker {
  return new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module', name: 'index' });
}
