/**
 * Brings a stop that was gone to into view and lets it light up for a moment; with the focus in the list, its row takes
 * the focus, so that the next key finds its clause.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { Row } from '../../../core/compare/view/rows.ts';
import type { Stop } from '../../../core/compare/view/stops.ts';
import { useChoices } from '../../../state/comparing/choices.ts';
import type { VirtualRows } from '../../shared/use-virtual-rows.ts';

export interface StopReveal {
  readonly virtualizer: VirtualRows;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly choicesKey: string;
}

/** Where in the view a stop comes to stand that was out of it, as a share of its height. */
const AT = 0.35;
/** Within these shares it stays where it is. */
const COMFORTABLE = [0.08, 0.8] as const;
/** How many frames a row is waited for; rows are measured within a few. */
const PATIENCE = 30;

export function useStopReveal({ virtualizer, scroller, rows, choicesKey }: StopReveal): void {
  const { stop, nonce } = useChoices(choicesKey);
  const done = useRef(nonce);
  useEffect(() => {
    if (done.current === nonce || stop === null) return;
    done.current = nonce;
    const index = rows.findIndex((row) => row.kind === 'pair' && row.at === stop.pair);
    const root = scroller.current;
    if (index < 0 || root === null) return;
    if (rowOf(root, stop) === null) virtualizer.scrollToIndex(index, { align: 'center' });
    return whenDrawn(root, stop, (row, targets) => {
      bringIntoView(root, targets[0] ?? row);
      for (const target of targets.length === 0 ? [row.firstElementChild ?? row] : targets) flash(target);
      if (root.contains(document.activeElement)) row.focus({ preventScroll: true });
    });
  }, [nonce, stop, rows, virtualizer, scroller]);
}

type Drawn = (row: HTMLElement, targets: readonly Element[]) => void;

/** Calls back once the row of a stop has been drawn for two frames; returns the function that gives up. */
function whenDrawn(root: HTMLElement, stop: Stop, then: Drawn): () => void {
  let frame = 0;
  let waited = 0;
  let seen = 0;
  const look = () => {
    const row = rowOf(root, stop);
    seen = row === null ? 0 : seen + 1;
    waited += 1;
    if (row !== null && seen > 1) then(row, targetsIn(row, stop));
    else if (waited < PATIENCE) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

function rowOf(root: HTMLElement, { pair }: Stop): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row="pair"][data-pair="${pair}"]`);
}

/** What is marked of the difference; nothing for a clause as a whole. */
function targetsIn(row: HTMLElement, { difference }: Stop): readonly Element[] {
  return difference === null ? [] : [...row.querySelectorAll(`[data-difference="${difference}"]`)];
}

function bringIntoView(root: HTMLElement, target: Element): void {
  const view = root.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const [least, most] = COMFORTABLE.map((share) => view.top + view.height * share);
  if (top >= (least ?? 0) && bottom <= (most ?? 0)) return;
  // A clause taller than the view is shown from its beginning.
  const wanted = bottom - top > view.height * AT ? view.top + 8 : view.top + view.height * AT;
  root.scrollTop += top - wanted;
}

function flash(element: Element): void {
  element.removeAttribute('data-flash');
  // Reading the width makes the browser forget the running animation, so that a second flash is seen.
  element.getBoundingClientRect();
  element.setAttribute('data-flash', '');
  element.addEventListener('animationend', () => element.removeAttribute('data-flash'), { once: true });
}
