/**
 * The program as a whole: how soon a text stands on the screen in a new profile and in one that was used, beside a page
 * with nothing in it in the same Chromium; what a killed main process loses; how large the packed program is.
 */
import { statSync } from 'node:fs';
import { ensureBundle } from '../support/bundle-build.ts';
import { ensureChromium } from '../support/chromium.ts';
import { median, rounded } from '../support/figures.ts';
import { packStandIn } from '../support/packing/pack.ts';
import { runKills } from '../support/safety/kills.ts';
import { emptyPageTime, textTimes } from './shell/starting.ts';

const RUNS = 7;
const KILLS = { kills: 100, writes: 5_000 };
const MB = 1_000_000;

/** Times in ms since the navigation, medians; the size in MB of a million bytes. Takes some minutes. */
export async function measure(say: (progress: string) => void): Promise<Readonly<Record<string, number>>> {
  await ensureBundle();
  await ensureChromium(say);
  const times = await measureStarts(say);
  const { acknowledged, found, lost } = await runKills(KILLS);
  say(`killed ${KILLS.kills} times: ${acknowledged} acknowledged, ${found} found, ${lost} lost`);
  return { ...times, acknowledged, found, lost, asarMb: await measureSize() };
}

async function measureStarts(say: (progress: string) => void) {
  const runs: { readonly cold: number; readonly warm: number; readonly empty: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const empty = await emptyPageTime();
    const { cold, warm } = await textTimes();
    say(
      `run ${run + 1}: cold ${rounded(cold, 0)}, warm ${rounded(warm, 0)}, empty page ${rounded(empty, 0)} ms`,
    );
    runs.push({ cold, warm, empty });
  }
  return {
    coldMs: rounded(median(runs.map(({ cold }) => cold)), 0),
    warmMs: rounded(median(runs.map(({ warm }) => warm)), 0),
    emptyPageMs: rounded(median(runs.map(({ empty }) => empty)), 0),
  };
}

async function measureSize(): Promise<number> {
  const packed = await packStandIn();
  try {
    return rounded(statSync(packed.asar).size / MB, 2);
  } finally {
    packed.remove();
  }
}
