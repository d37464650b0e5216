/**
 * How long each query takes: a first pass warms up and gives the answers, then so many more passes as are cheap,
 * and of each query the median. All engines are timed by this one loop.
 */
import { median, percentile, rounded } from '../../support/figures.ts';

/** Positions of the paragraphs found; whoever answers at once gives no promise. */
export type Answering<Answer> = (query: string) => Answer | Promise<Answer>;

/** Times in ms, percentiles over the queries. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Passes measured; 1 if the first pass alone used up the time. */
  readonly passes: number;
}

const PASSES = 5;
/** No further pass is begun if it would end later than this after the first began. */
const PATIENCE_MS = 45_000;

/** Asks all queries, again and again; `keep` hears each answer once, in order, outside the time that is measured. */
export async function timeQueries<Answer>(
  queries: readonly string[],
  answer: Answering<Answer>,
  keep: (answer: Answer) => void = () => undefined,
): Promise<Times> {
  const began = performance.now();
  const warm = await onePass(queries, answer, keep);
  const passMs = performance.now() - began;
  const measured: (readonly number[])[] = [];
  while (measured.length < PASSES && performance.now() - began + passMs < PATIENCE_MS) {
    measured.push(await onePass(queries, answer, () => undefined));
  }
  return timesOf(measured.length === 0 ? [warm] : measured);
}

async function onePass<Answer>(
  queries: readonly string[],
  answer: Answering<Answer>,
  keep: (answer: Answer) => void,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    const given = answer(query);
    const found = given instanceof Promise ? await given : given;
    times.push(performance.now() - started);
    keep(found);
  }
  return times;
}

function timesOf(passes: readonly (readonly number[])[]): Times {
  const [first = []] = passes;
  const medians = first.map((_, query) => median(passes.flatMap((pass) => pass[query] ?? [])));
  return {
    p50: rounded(percentile(medians, 0.5), 3),
    p95: rounded(percentile(medians, 0.95), 3),
    max: rounded(percentile(medians, 1), 2),
    passes: passes.length,
  };
}
