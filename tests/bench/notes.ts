/**
 * Marks and notes: how soon thousands of marks stand in the longest document beside what paints them elsewhere, how
 * soon the room shows and filters ten thousand notes, how soon a note is on the disk, whether a killed browser lost
 * one, and what becomes of marks when the corpus changes.
 */
import { ensureBundle } from '../support/bundle-build.ts';
import { ensureChromium } from '../support/chromium.ts';
import { rounded } from '../support/figures.ts';
import { readCorpus } from '../support/probe/corpus.ts';
import { CORPUS } from '../support/project.ts';
import { killWhileWriting } from './notes/kill.ts';
import { paintTimes } from './notes/paint.ts';
import { panelTimes } from './notes/panel.ts';
import { reanchor } from './notes/reanchor.ts';
import { saveTime } from './notes/saving.ts';
import { longest } from './panes/largest.ts';

const MARKS = 5_000;
const MORE_MARKS = 20_000;
const NOTES = 10_000;

/** Times in ms, medians of five runs but for `saveP95`; shares 0–1. */
export async function measure(say: (progress: string) => void): Promise<Readonly<Record<string, unknown>>> {
  await ensureBundle();
  await ensureChromium(say);
  const corpus = readCorpus(CORPUS);
  const document = longest(corpus);
  const few = await paintTimes(document, MARKS, 'markJs');
  say(`${MARKS} marks: ${rounded(few.ours, 0)} ms, mark.js ${rounded(few.peer, 0)} ms`);
  say(`the same from the stored rows on: ${rounded(few.fromRows, 0)} ms`);
  const many = await paintTimes(document, MORE_MARKS, 'recogito');
  say(`${MORE_MARKS} marks: ${rounded(many.ours, 0)} ms, text-annotator ${rounded(many.peer, 0)} ms`);
  say(`frames late in a scroll: ${many.lateBare} of a bare text, ${many.late} of the marked one`);
  const panel = await panelTimes(say);
  const saveP95 = await saveTime(document, NOTES);
  say(`a note is stored within ${rounded(saveP95, 1)} ms (95 %)`);
  const { right, review, wrong } = reanchor(corpus);
  const killed = await killWhileWriting(say);
  return {
    paint5000Ms: rounded(few.ours, 1),
    paint5000FromRowsMs: rounded(few.fromRows, 1),
    markjs5000Ms: rounded(few.peer, 1),
    paint20000Ms: rounded(many.ours, 1),
    recogito20000Ms: rounded(many.peer, 1),
    scrollLateFrames: many.late,
    scrollBareLateFrames: many.lateBare,
    panelMs: rounded(panel.panelMs, 1),
    filterMs: rounded(panel.filterMs, 1),
    saveP95: rounded(saveP95, 1),
    killAcknowledged: killed.acknowledged,
    killLost: killed.lost,
    reanchorRight: rounded(right, 4),
    reanchorReview: rounded(review, 4),
    reanchorWrong: wrong,
  };
}
