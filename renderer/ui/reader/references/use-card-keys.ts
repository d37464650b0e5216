/**
 * The keys of an open card. Escape closes it and leaves the focus at the reference; Tab goes from the reference into
 * the card and behind its last button on to the text, as if the card stood right behind its reference.
 */
import { type RefObject, useEffect } from 'react';
import type { TabId } from '../../../state/panes/model.ts';
import { closeCard } from './card.ts';

export function useCardKeys(
  card: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  tabId: TabId,
): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.isComposing || card.current === null) return;
      if (event.key === 'Escape') {
        // It closes the card and nothing else: not what was found, not a selection.
        event.stopPropagation();
        if (card.current.contains(document.activeElement)) focusQuietly(anchor.current);
        closeCard(tabId);
      } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
        tab(event, card.current, anchor.current);
      }
    };
    window.addEventListener('keydown', keyDown, true);
    return () => window.removeEventListener('keydown', keyDown, true);
  }, [card, anchor, tabId]);
}

function tab(event: KeyboardEvent, card: HTMLElement, anchor: HTMLElement | null): void {
  const buttons = [...card.querySelectorAll<HTMLElement>('button')];
  const [first] = buttons;
  const at = document.activeElement;
  if (at === anchor && !event.shiftKey && first !== undefined) {
    event.preventDefault();
    first.focus();
  } else if (at === first && event.shiftKey) {
    event.preventDefault();
    focusQuietly(anchor);
  } else if (at === buttons.at(-1) && !event.shiftKey) {
    // The browser goes on from here.
    focusQuietly(anchor);
  }
}

function focusQuietly(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
