/** How many frames a page misses while its first pane is scrolled steadily. */
import type { CDPSession, Page } from '@playwright/test';

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

/** Scrolls the first pane down and up, steadily. */
export async function scrolled(page: Page, devtools: CDPSession): Promise<Frames> {
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
