/**
 * How soon the program is of use, and how fast it finds: corpus build, first text, search readiness and search times
 * of the production bundle in Chromium, each from a fresh profile, beside a naive scan over the same texts.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { usedHeap } from '../support/browser/heap.ts';
import { firstPaint, markFirstPaint } from '../support/browser/marks.ts';
import { Session } from '../support/browser/session.ts';
import { ensureBundle } from '../support/bundle-build.ts';
import { ensureChromium } from '../support/chromium.ts';
import { buildCorpus } from '../support/corpus-build.ts';
import { median, percentile, rounded } from '../support/figures.ts';
import { type ProbeCorpus, readCorpus } from '../support/probe/corpus.ts';
import { BUNDLE } from '../support/project.ts';
import { queriesFrom } from './start/queries.ts';
import { type SearchTime, scanTimes, searchStart, searchTimes, watchSearch } from './start/searching.ts';

const RUNS = 5;
const QUERIES = 140;
const TEXT = '[data-block-text]';
const MIB = 1024 * 1024;

interface Run {
  readonly firstTextMs: number;
  readonly searchReadyMs: number;
  readonly indexedMs: number;
  readonly searches: readonly SearchTime[];
  /** One per query, in ms. */
  readonly scans: readonly number[];
  readonly heap: number;
}

/** Times in ms, medians over the runs; the percentiles are of one run's queries. */
export async function measure(say: (progress: string) => void): Promise<Readonly<Record<string, number>>> {
  const corpusTimes: number[] = [];
  for (let run = 0; run < RUNS; run++) corpusTimes.push(await timed(buildCorpus));
  say(`corpus: ${corpusTimes.map((time) => rounded(time, 0)).join(', ')} ms`);
  await ensureBundle();
  await ensureChromium(say);
  const corpus = readCorpus(join(BUNDLE, 'corpus'));
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await runOnce(corpus);
    say(
      `run ${run + 1}: text ${rounded(result.firstTextMs, 0)}, search ready ${rounded(result.searchReadyMs, 0)}, indexed ${rounded(result.indexedMs, 0)} ms`,
    );
    runs.push(result);
  }
  const over = (figure: (run: Run) => number): number => median(runs.map(figure));
  return {
    corpusMs: rounded(median(corpusTimes), 0),
    firstTextMs: rounded(
      over((run) => run.firstTextMs),
      0,
    ),
    searchReadyMs: rounded(
      over((run) => run.searchReadyMs),
      0,
    ),
    indexedMs: rounded(
      over((run) => run.indexedMs),
      0,
    ),
    searchP50: rounded(
      over(({ searches }) => percentile(answers(searches), 0.5)),
      2,
    ),
    searchP95: rounded(
      over(({ searches }) => percentile(answers(searches), 0.95)),
      2,
    ),
    shownP95: rounded(
      over(({ searches }) =>
        percentile(
          searches.map(({ shown }) => shown),
          0.95,
        ),
      ),
      2,
    ),
    scanP95: rounded(
      over((run) => percentile(run.scans, 0.95)),
      2,
    ),
    heapMb: rounded(over((run) => run.heap) / MIB, 1),
    rendererGzKb: rounded(gzipSize() / 1024, 1),
  };
}

async function runOnce(corpus: ProbeCorpus): Promise<Run> {
  const [document] = corpus.documents;
  if (document === undefined) throw new Error('the corpus has no document');
  const texts = corpus.documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const queries = queriesFrom(texts, QUERIES);
  const session = await Session.start();
  try {
    await markFirstPaint(session.context, TEXT);
    await watchSearch(session.context);
    const page = await session.open(`#/d/${document.id}`);
    const firstTextMs = await firstPaint(page, TEXT);
    const { readyMs, indexedMs } = await searchStart(page);
    const searches = await searchTimes(page, queries);
    const scans = await scanTimes(page, { texts, queries });
    return { firstTextMs, searchReadyMs: readyMs, indexedMs, searches, scans, heap: await usedHeap(page) };
  } finally {
    await session.end();
  }
}

function answers(searches: readonly SearchTime[]): readonly number[] {
  return searches.map(({ answered }) => answered);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What the page's scripts and styles weigh in bytes, each compressed by itself as a server would send it. */
function gzipSize(): number {
  const files = globSync('assets/*.{js,css}', { cwd: BUNDLE });
  return files.reduce((total, file) => total + gzipSync(readFileSync(join(BUNDLE, file))).byteLength, 0);
}
