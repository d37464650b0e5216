import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnalysisReply, AnalysisRequest } from '../../../../renderer/core/analysis/protocol.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import {
  type AnalysisClientParts,
  type AnalysisWorker,
  createAnalysisClient,
  TASK_PATIENCE_MS,
} from '../../../../renderer/state/analysis/client.ts';

const TASK = { kind: 'align', a: 'doc-1' as DocumentId, b: 'doc-2' as DocumentId } as const;
const RESULT = ok({ a: TASK.a, b: TASK.b, pairs: [] });

class FakeWorker implements AnalysisWorker {
  readonly asked: AnalysisRequest[] = [];
  isEnded = false;
  onmessage: AnalysisWorker['onmessage'] = null;
  onerror: AnalysisWorker['onerror'] = null;

  postMessage(message: AnalysisRequest): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(request: AnalysisRequest | undefined, result = RESULT): void {
    if (request === undefined) throw new Error('nothing was asked');
    this.onmessage?.({ data: { id: request.id, result } } as unknown as MessageEvent<AnalysisReply>);
  }

  die(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
}

let workers: FakeWorker[];
let inPage: number;

function client(change: Partial<AnalysisClientParts> = {}) {
  return createAnalysisClient({
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    inPage: () => {
      inPage += 1;
      return Promise.resolve(RESULT);
    },
    base: () => 'app://reader/',
    ...change,
  });
}

beforeEach(() => {
  workers = [];
  inPage = 0;
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

describe('a task', () => {
  it('starts one worker for all tasks and is settled by its own answer', async () => {
    const { run } = client();
    const first = run(TASK);
    const second = run({ ...TASK, kind: 'compare' });
    expect(workers).toHaveLength(1);
    const [one, other] = workers[0]?.asked ?? [];
    expect(one).toMatchObject({ base: 'app://reader/', task: TASK });
    let settled = '';
    void first.then(() => {
      settled += '1';
    });
    void second.then(() => {
      settled += '2';
    });
    workers[0]?.answer(other);
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toBe('2');
    workers[0]?.answer(one);
    expect(await first).toEqual(RESULT);
  });

  it('is asked again of a second worker when the first dies', async () => {
    const running = client().run(TASK);
    workers[0]?.die();
    expect(workers[0]?.isEnded).toBe(true);
    expect(workers).toHaveLength(2);
    workers[1]?.answer(workers[1]?.asked[0]);
    expect(await running).toEqual(RESULT);
    expect(inPage).toBe(0);
  });

  it('is done in the page when the second worker dies too', async () => {
    const { run } = client();
    const running = run(TASK);
    workers[0]?.die();
    workers[1]?.die();
    expect(await running).toEqual(RESULT);
    expect([workers.length, inPage]).toEqual([2, 1]);
    await run(TASK);
    expect([workers.length, inPage]).toEqual([2, 2]);
  });

  it('is not left to a worker that hangs', async () => {
    const running = client().run(TASK);
    await vi.advanceTimersByTimeAsync(TASK_PATIENCE_MS - 1);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]?.isEnded).toBe(true);
    workers[1]?.answer(workers[1]?.asked[0]);
    expect(await running).toEqual(RESULT);
  });

  it('stops waiting once it is answered', async () => {
    const running = client().run(TASK);
    workers[0]?.answer(workers[0]?.asked[0]);
    await running;
    await vi.advanceTimersByTimeAsync(TASK_PATIENCE_MS * 3);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.isEnded).toBe(false);
  });

  it('is done in the page where no worker starts', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const running = client({
      start: () => {
        throw new Error('no workers here');
      },
    }).run(TASK);
    expect(await running).toEqual(RESULT);
    expect(inPage).toBe(1);
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  it('fails, and does not reject, when even the page cannot do it', async () => {
    const failing = client({
      start: () => {
        throw new Error('no workers here');
      },
      inPage: () => Promise.reject(new Error('no file')),
    });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await failing.run(TASK)).toEqual(fail({ code: 'worker', detail: 'Error: no file' }));
    warn.mockRestore();
  });
});
