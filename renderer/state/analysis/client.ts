/**
 * The page's side of the analysis: starts a worker with the first task, replaces it once if it dies or hangs and asks
 * again, and where no worker works has the task done in the page.
 */
import type {
  AnalysisFailure,
  AnalysisReply,
  AnalysisRequest,
  AnalysisResult,
  AnalysisTask,
  ResultOf,
} from '../../core/analysis/protocol.ts';
import { fail, type Result } from '../../core/result.ts';

/** The part of `Worker` that is needed. */
export interface AnalysisWorker {
  postMessage(message: AnalysisRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<AnalysisReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface AnalysisClientParts {
  /** Starts a worker; may throw. */
  readonly start: () => AnalysisWorker;
  /** Does a task in the page. */
  readonly inPage: (task: AnalysisTask) => Promise<AnalysisResult>;
  /** Absolute URL of the folder that holds `corpus/`, with a closing slash. */
  readonly base: () => string;
}

export interface AnalysisClient {
  /** Never rejects. */
  readonly run: <Task extends AnalysisTask>(task: Task) => Promise<Result<ResultOf<Task>, AnalysisFailure>>;
}

/** How long one task may take, in ms; the slowest takes a second on a slow laptop. */
export const TASK_PATIENCE_MS = 30_000;
/** How many workers are tried before the page does the work. */
const MOST_WORKERS = 2;

/** Starts nothing yet. */
export function createAnalysisClient(parts: AnalysisClientParts): AnalysisClient {
  const client = new Client(parts);
  return {
    run: (task) => client.run(task) as Promise<Result<ResultOf<typeof task>, AnalysisFailure>>,
  };
}

interface Job {
  readonly id: number;
  readonly task: AnalysisTask;
  readonly settle: (result: AnalysisResult) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

class Client {
  readonly #parts: AnalysisClientParts;
  readonly #jobs = new Map<number, Job>();
  #worker: AnalysisWorker | null = null;
  #started = 0;
  #lastId = 0;

  constructor(parts: AnalysisClientParts) {
    this.#parts = parts;
  }

  run(task: AnalysisTask): Promise<AnalysisResult> {
    return new Promise((settle) => {
      this.#lastId += 1;
      const job: Job = { id: this.#lastId, task, settle, timer: undefined };
      this.#jobs.set(job.id, job);
      this.#give(job);
    });
  }

  #give(job: Job): void {
    const worker = this.#worker ?? this.#startWorker();
    if (worker === null) {
      void this.#doInPage(job);
      return;
    }
    job.timer = setTimeout(() => this.#lost(worker), TASK_PATIENCE_MS);
    worker.postMessage({ id: job.id, base: this.#parts.base(), task: job.task });
  }

  #startWorker(): AnalysisWorker | null {
    if (this.#started >= MOST_WORKERS) return null;
    this.#started += 1;
    try {
      const worker = this.#parts.start();
      worker.onmessage = ({ data }) => this.#settle(data.id, data.result);
      worker.onerror = (event) => {
        event.preventDefault();
        this.#lost(worker);
      };
      this.#worker = worker;
      return worker;
    } catch (error) {
      console.warn(`analysis: ${String(error)}`);
      return this.#startWorker();
    }
  }

  #lost(worker: AnalysisWorker): void {
    if (this.#worker !== worker) return;
    worker.terminate();
    this.#worker = null;
    for (const job of this.#jobs.values()) {
      clearTimeout(job.timer);
      this.#give(job);
    }
  }

  async #doInPage(job: Job): Promise<void> {
    const result = await this.#parts
      .inPage(job.task)
      .catch((error: unknown) => fail({ code: 'worker', detail: String(error) } as const));
    this.#settle(job.id, result);
  }

  #settle(id: number, result: AnalysisResult): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#jobs.delete(id);
    clearTimeout(job.timer);
    job.settle(result);
  }
}
