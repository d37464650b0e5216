/** What paints ranges elsewhere, each as its documentation says. The functions run in a page with the drawn text. */
import { join } from 'node:path';
import { ROOT } from '../../support/project.ts';
import type { MarkedStretch } from './marks.ts';

/** Paints the stretches; resolves with the ms from the call to two frames after it. */
export type Timed = (stretches: readonly MarkedStretch[]) => Promise<number>;

export const PEER_FILES = {
  markJs: join(ROOT, 'node_modules/mark.js/dist/mark.min.js'),
  recogito: join(ROOT, 'node_modules/@recogito/text-annotator/dist/text-annotator.umd.js'),
} as const;

/** mark.js with ranges in the whole text of the element; overlapping ones it leaves out. */
export async function markJs(stretches: readonly MarkedStretch[]): Promise<number> {
  const root = document.querySelector('[data-reader-scroll]');
  const Mark = Reflect.get(window, 'Mark');
  const blocks = new Map<string, number>();
  let passed = 0;
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const id = node.parentElement?.closest<HTMLElement>('[data-block-text]') ? blockOf(node) : null;
    if (id !== null && !blocks.has(id)) blocks.set(id, passed);
    passed += node.nodeValue?.length ?? 0;
  }
  const ranges = stretches.map(({ blockId, start, end }) => ({
    start: (blocks.get(blockId) ?? 0) + start,
    length: end - start,
  }));
  const began = performance.now();
  await new Promise((done) => new Mark(root).markRanges(ranges, { done }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began;

  function blockOf(node: Node): string | null {
    return node.parentElement?.closest<HTMLElement>('[data-block-id]')?.dataset.blockId ?? null;
  }
}

/** The text annotator with its CSS Custom Highlight renderer, the faster of its two. */
export async function recogito(stretches: readonly MarkedStretch[]): Promise<number> {
  const root = document.querySelector<HTMLElement>('[data-reader-scroll]');
  const { createTextAnnotator } = Reflect.get(window, 'RecogitoJS');
  const offsets = new Map<string, number>();
  const reading = document.createRange();
  const ranges = (root as HTMLElement).querySelectorAll<HTMLElement>('[data-block-id]');
  for (const block of ranges) {
    const text = block.querySelector('[data-block-text]');
    if (text === null) continue;
    reading.setStart(root as Node, 0);
    reading.setEnd(text, 0);
    offsets.set(block.dataset.blockId ?? '', reading.toString().length);
  }
  const whole = (root as HTMLElement).textContent ?? '';
  const annotations = stretches.map(({ id, blockId, start, end }) => {
    const from = (offsets.get(blockId) ?? 0) + start;
    const to = (offsets.get(blockId) ?? 0) + end;
    const selector = [{ quote: whole.slice(from, to), start: from, end: to }];
    return { id, bodies: [], target: { annotation: id, selector } };
  });
  const annotator = createTextAnnotator(root, { renderer: 'CSS_HIGHLIGHTS', annotatingEnabled: false });
  const began = performance.now();
  annotator.setAnnotations(annotations);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began;
}
