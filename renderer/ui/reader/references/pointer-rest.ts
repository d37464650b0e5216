/**
 * Tells when the pointer has come to rest on a reference, and when it has gone from it and from its card. The way from
 * one to the other may be taken without haste. A reference that is scrolled under a pointer is not meant: its card
 * would take the wheel away.
 */
import { referenceAround } from './reference-element.ts';

/** How long the pointer must lie still, in ms. */
export const REST_MS = 350;
/** How long it may be away, in ms. */
export const AWAY_MS = 250;

export interface PointerListener {
  readonly onRest: (reference: HTMLElement) => void;
  readonly onLeave: () => void;
  readonly isInCard: (target: EventTarget | null) => boolean;
}

/** Follows the pointer over the references in `root`. Returns the function that stops. */
export function followPointer(root: HTMLElement, listener: PointerListener): () => void {
  const timers = { rest: 0, away: 0 };
  // What has told its rest, or was pressed, tells it again only after the pointer was elsewhere.
  let settled: HTMLElement | null = null;
  let pointer = { x: 0, y: 0 };
  // Where the pointer lay when the text was scrolled; null once it has moved by itself.
  let held: typeof pointer | null = null;

  const leave = () => {
    clearTimeout(timers.rest);
    settled = null;
    if (timers.away === 0) timers.away = window.setTimeout(listener.onLeave, AWAY_MS);
  };
  const stay = () => {
    clearTimeout(timers.away);
    timers.away = 0;
  };
  const over = (reference: HTMLElement) => {
    stay();
    if (reference === settled) return;
    settled = null;
    clearTimeout(timers.rest);
    timers.rest = window.setTimeout(() => {
      settled = reference;
      listener.onRest(reference);
    }, REST_MS);
  };
  const move = ({ target, pointerType, buttons, clientX, clientY }: PointerEvent) => {
    if (held?.x === clientX && held.y === clientY) return;
    held = null;
    pointer = { x: clientX, y: clientY };
    // Whoever selects text means the text; a finger does not hover.
    if (pointerType === 'touch' || buttons !== 0) {
      clearTimeout(timers.rest);
      return;
    }
    const reference = referenceAround(target);
    if (reference !== null && root.contains(reference)) over(reference);
    else if (listener.isInCard(target)) {
      clearTimeout(timers.rest);
      stay();
    } else leave();
  };
  const press = ({ target }: PointerEvent) => {
    clearTimeout(timers.rest);
    settled = referenceAround(target);
  };
  const scrolled = () => {
    clearTimeout(timers.rest);
    stay();
    settled = null;
    held = pointer;
    listener.onLeave();
  };
  const page = document;
  root.addEventListener('scroll', scrolled, { passive: true });
  page.addEventListener('pointermove', move);
  page.addEventListener('pointerover', move);
  page.addEventListener('pointerdown', press, true);
  page.documentElement.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(timers.rest);
    clearTimeout(timers.away);
    root.removeEventListener('scroll', scrolled);
    page.removeEventListener('pointermove', move);
    page.removeEventListener('pointerover', move);
    page.removeEventListener('pointerdown', press, true);
    page.documentElement.removeEventListener('pointerleave', leave);
  };
}
