/**
 * Reading side by side: how soon a second pane shows its text, whether two panes in step keep up on a slow machine, and
 * what comparing costs beside two diff libraries over the whole texts. What differs in words between the printings is
 * told too, as the comparison reports it.
 */
import { ensureBundle } from '../support/bundle-build.ts';
import { ensureChromium } from '../support/chromium.ts';
import { rounded } from '../support/figures.ts';
import { readCorpus } from '../support/probe/corpus.ts';
import { CORPUS } from '../support/project.ts';
import { compareTimes, printingsOf } from './panes/comparing.ts';
import { secondPane } from './panes/second-pane.ts';
import { stepping } from './panes/stepping.ts';

/** Times in ms, medians of five runs; frames are counted over all runs. */
export async function measure(say: (progress: string) => void): Promise<Readonly<Record<string, unknown>>> {
  await ensureBundle();
  await ensureChromium(say);
  const corpus = readCorpus(CORPUS);
  const opened = await secondPane(corpus);
  say(`second pane: ${opened.all.map((time) => rounded(time, 0)).join(', ')} ms`);
  const locked = await stepping(corpus, say);
  const compared = await compareTimes(corpus, say);
  return {
    secondPaneMs: rounded(opened.usual, 1),
    secondPaneLargestMs: rounded(opened.largest, 1),
    syncLateFrames: locked.inStep.late,
    syncFrames: locked.inStep.frames,
    aloneLateFrames: locked.alone.late,
    aloneFrames: locked.alone.frames,
    compareMs: rounded(compared.ours, 1),
    jsdiffMs: rounded(compared.jsdiff, 1),
    dmpMs: rounded(compared.dmp, 1),
    gaveUpAtMs: compared.patience,
    printings: printingsOf(corpus),
  };
}
