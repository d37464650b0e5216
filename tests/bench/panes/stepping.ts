/**
 * Whether two panes of the longest document, locked together, keep up with a steady scroll on a processor four times
 * slower, beside the same scroll with the panes unlocked.
 */
import { Session } from '../../support/browser/session.ts';
import type { ProbeCorpus } from '../../support/probe/corpus.ts';
import { type Frames, scrolled } from '../scrolling/frames.ts';
import { longest } from './largest.ts';

const THROTTLE = 4;

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
