/**
 * The index builders of the search worker: at most two workers, started when the first shard has to be built and
 * ended with `end`. A builder that dies is replaced once and its shard begun again.
 */

import { fail, ok, type Result } from '../core/result.ts';
import type { SerialisedShard } from '../core/search/index/shard.ts';
import type { ShardBuilder } from '../core/search/opening.ts';
import type { BuildReply, BuildRequest, SearchFailure } from '../core/search/protocol.ts';

export interface ShardBuilders {
  readonly build: ShardBuilder;
  /** Ends the workers; shards still being built fail. */
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

interface Job {
  readonly texts: readonly string[];
  readonly settle: (result: Result<SerialisedShard, SearchFailure>) => void;
  attempts: number;
}

/** Starts nothing yet. `start` makes one index worker; tests give another. */
export function createShardBuilders(start: () => IndexWorker = startIndexWorker): ShardBuilders {
  const waiting: Job[] = [];
  const running = new Map<IndexWorker, Job>();
  const idle: IndexWorker[] = [];
  let nextId = 0;
  let ended = false;

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || running.size < MOST_WORKERS)) {
      const job = waiting.shift();
      if (job !== undefined) run(idle.pop() ?? start(), job);
    }
  };
  const run = (worker: IndexWorker, job: Job): void => {
    const id = nextId;
    nextId += 1;
    job.attempts += 1;
    running.set(worker, job);
    worker.onmessage = ({ data }) => {
      if (data.id !== id) return;
      running.delete(worker);
      idle.push(worker);
      job.settle(ok(data.shard));
      next();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      running.delete(worker);
      worker.terminate();
      if (job.attempts < ATTEMPTS && !ended) waiting.unshift(job);
      else job.settle(fail({ code: 'index', detail: event.message || 'the index worker died' }));
      next();
    };
    worker.postMessage({ id, texts: job.texts });
  };
  return {
    build: (texts) =>
      new Promise((settle) => {
        waiting.push({ texts, settle, attempts: 0 });
        next();
      }),
    end: () => {
      ended = true;
      for (const worker of [...idle.splice(0), ...running.keys()]) worker.terminate();
      for (const job of [...waiting.splice(0), ...running.values()]) {
        job.settle(fail({ code: 'index', detail: 'ended' }));
      }
      running.clear();
    },
  };
}

function startIndexWorker(): IndexWorker {
  return new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module', name: 'index' });
}
