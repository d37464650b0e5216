/**
 * Whether two panes of the longest document, locked together, keep up with a steady scroll on a processor four times
 * slower, beside the same scroll with the panes unlocked.
 */
import type { CDPSession, Page } from '@playwright/test';
import { Session } from '../../support/browser/session.ts';
import type { ProbeCorpus } from '../../support/probe/corpus.ts';
import { longest } from './largest.ts';

const THROTTLE = 4;
const RUNS = 5;
/** How far and how fast each run scrolls, in px and px/s. */
const DISTANCE = 4_000;
const SPEED = 1_600;
const FRAME_MS = 1000 / 60;

export interface Frames {
  /** Frames that the time of the scrolling holds, at 60 a second. */
  readonly frames: number;
  /** Those of them that the page had no frame for. */
  readonly late: number;
}

export interface Stepping {
  readonly inStep: Frames;
  readonly alone: Frames;
}

export async function stepping(corpus: ProbeCorpus, say: (progress: string) => void): Promise<Stepping> {
  const session = await Session.start();
  try {
    const page = await session.open(`#/d/${longest(corpus).id}`);
    await page.waitForSelector('[data-reader-scroll] [data-block-text]');
    await page.keyboard.press('Control+\\');
    await page.waitForFunction(() => document.querySelectorAll('[data-reader-scroll]').length === 2);
    await page.waitForTimeout(3_000);
    const devtools = await session.context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const alone = await scrolled(page, devtools);
    say(`alone: ${alone.late} of ${alone.frames} frames late`);
    await page.keyboard.press('F8');
    await page.getByText(/同步滚动：\d+ 条/).waitFor();
    const inStep = await scrolled(page, devtools);
    say(`in step: ${inStep.late} of ${inStep.frames} frames late`);
    return { inStep, alone };
  } finally {
    await session.end();
  }
}

async function scrolled(page: Page, devtools: CDPSession): Promise<Frames> {
  const box = await page.locator('[data-reader-scroll]').first().boundingBox();
  if (box === null) throw new Error('the first pane is not drawn');
  const total = { frames: 0, late: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate(beginCounting);
    await devtools.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: run % 2 === 0 ? -DISTANCE : DISTANCE,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
    const times = await page.evaluate(endCounting);
    total.frames += expected(times);
    total.late += expected(times) - (times.length - 1);
  }
  return { frames: total.frames, late: Math.max(0, total.late) };
}

function expected(times: readonly number[]): number {
  return Math.round(((times.at(-1) ?? 0) - (times[0] ?? 0)) / FRAME_MS);
}

/** Notes the time of every frame in which a pane has moved since the one before. Runs in the page. */
function beginCounting(): void {
  const times: number[] = [];
  let before = '';
  const tick = (time: number): void => {
    const tops = [...document.querySelectorAll('[data-reader-scroll]')].map((each) => each.scrollTop).join();
    if (before !== '' && (tops !== before || times.length > 0)) times.push(time);
    before = tops;
    Reflect.set(window, 'nextTick', requestAnimationFrame(tick));
  };
  Reflect.set(window, 'frameTimes', times);
  Reflect.set(window, 'nextTick', requestAnimationFrame(tick));
}

/** Runs in the page. */
function endCounting(): number[] {
  cancelAnimationFrame(Reflect.get(window, 'nextTick') as number);
  return Reflect.get(window, 'frameTimes') as number[];
}
