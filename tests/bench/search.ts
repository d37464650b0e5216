/**
 * How well and how fast search finds: our engine as the search worker runs it, beside peers with the setting that
 * serves them best for Chinese, over the corpus once, ten and fifty times. Each engine at each scale has a process of
 * its own, one after the other; all are asked the same queries and judged by the same oracle.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCorpus } from '../support/corpus-build.ts';
import { rounded } from '../support/figures.ts';
import { CORPUS } from '../support/project.ts';
import { runStep } from './search/child.ts';
import { PEER_NAMES, type PeerName } from './search/peers/peers.ts';
import type { Built } from './search/steps/build.ts';
import type { PeerFigures } from './search/steps/peer.ts';
import type { Prepared } from './search/steps/prepare.ts';
import type { Searched } from './search/steps/search.ts';

const SCALES = [1, 10, 50] as const;
const QUERIES = 400;
const HEAP_MIB = 12_288;
/** Building, or asking all queries once, longer than this is no engine for a desk: the peer is left out. */
const PATIENCE_MS = 240_000;

type Say = (progress: string) => void;

/** One scale: times in ms, heaps in MiB, shares 0–1. A peer is null if it could not be measured. */
export type ScaleFigures = Readonly<Record<string, unknown>> & {
  readonly times: number;
  readonly peers: Readonly<Record<PeerName, PeerFigures | null>>;
};

/** Measures every scale: some minutes. Throws if our own engine cannot be measured. */
export async function measure(say: Say): Promise<{ readonly scales: readonly ScaleFigures[] }> {
  await buildCorpus();
  const scales: ScaleFigures[] = [];
  for (const times of chosenScales()) {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-search-'));
    try {
      scales.push(await measureScale({ times, folder }, say));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { scales };
}

/** All of them, or for work on the bench itself those that SEARCH_SCALES names (`1,10`). Throws on other words. */
function chosenScales(): readonly number[] {
  const named = process.env.SEARCH_SCALES?.split(',').map(Number) ?? SCALES;
  if (!named.every((times) => Number.isInteger(times) && times > 0))
    throw new Error('SEARCH_SCALES: 1,10,50');
  return named;
}

interface Scale {
  readonly times: number;
  readonly folder: string;
}

async function measureScale({ times, folder }: Scale, say: Say): Promise<ScaleFigures> {
  const prepared = await must<Prepared>('prepare', [CORPUS, String(times), String(QUERIES), folder]);
  say(`×${times}: ${prepared.paragraphs} paragraphs, ${prepared.chars} characters`);
  const { buildMs } = await must<Built>('build', [folder]);
  const ours = await must<Searched>('search', [folder]);
  const { worst, recall, precision, ...figures } = ours;
  const { chars, ...counts } = prepared;
  say(`×${times} ours: p95 ${ours.p95}, recall ${recall}, precision ${precision}, heap ${ours.heapMb} MiB`);
  if (worst !== null) say(`×${times} ours is furthest from the oracle for: ${worst}`);
  const peers = await measurePeers({ times, folder }, say);
  sayBest(times, { ours, peers }, say);
  return {
    times,
    chars,
    recall: share(recall),
    precision: share(precision),
    buildMs: rounded(buildMs, 0),
    ...figures,
    foldMs: rounded(ours.foldMs, 0),
    loadMs: rounded(ours.loadMs, 0),
    ...counts,
    peers,
  };
}

async function measurePeers(
  { times, folder }: Scale,
  say: Say,
): Promise<Readonly<Record<PeerName, PeerFigures | null>>> {
  const measured: [PeerName, PeerFigures | null][] = [];
  for (const name of PEER_NAMES) {
    const result = await runStep<PeerFigures>(stepOf('peer', [folder, name]));
    if (!result.ok) {
      process.stderr.write(`×${times} ${name}: not measured, ${result.error.detail}\n`);
      measured.push([name, null]);
      continue;
    }
    const { recall, buildMs, ...figures } = result.value;
    say(`×${times} ${name}: p95 ${figures.p95}, recall ${share(recall)}, built in ${rounded(buildMs, 0)} ms`);
    measured.push([name, { ...figures, recall: share(recall), buildMs: rounded(buildMs, 0) }]);
  }
  return Object.fromEntries(measured) as Record<PeerName, PeerFigures | null>;
}

/** The peer that the goals are set against: the fastest of those that find (nearly) everything. */
function sayBest(
  times: number,
  { ours, peers }: { readonly ours: Searched; readonly peers: ScaleFigures['peers'] },
  say: Say,
): void {
  const [best] = PEER_NAMES.flatMap((name) => {
    const figures = peers[name];
    return figures === null || figures.recall < 0.99 ? [] : [{ name, p95: figures.p95 }];
  }).sort((a, b) => a.p95 - b.p95);
  if (best === undefined) say(`×${times}: no peer finds everything`);
  else
    say(
      `×${times}: best peer ${best.name}, p95 ${best.p95}; ours is ${rounded(ours.p95 / best.p95, 2)}× of it`,
    );
}

async function must<Value>(name: string, args: readonly string[]): Promise<Value> {
  const result = await runStep<Value>(stepOf(name, args));
  if (!result.ok) throw new Error(`${name}: ${result.error.detail}`);
  return result.value;
}

function stepOf(name: string, args: readonly string[]): Parameters<typeof runStep>[0] {
  return { name, args, heapMib: HEAP_MIB, patienceMs: PATIENCE_MS };
}

/** Rounded down: 1 only if nothing at all is missing. */
function share(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}
