/**
 * Tells when the pointer has come to rest on a reference, and when it has gone from it and from its card. The way from
 * one to the other may be taken without haste.
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
  const move = ({ target, pointerType, buttons }: PointerEvent) => {
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
  const page = document;
  page.addEventListener('pointermove', move);
  page.addEventListener('pointerover', move);
  page.addEventListener('pointerdown', press, true);
  page.documentElement.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(timers.rest);
    clearTimeout(timers.away);
    page.removeEventListener('pointermove', move);
    page.removeEventListener('pointerover', move);
    page.removeEventListener('pointerdown', press, true);
    page.documentElement.removeEventListener('pointerleave', leave);
  };
}
