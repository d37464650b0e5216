/** Where the keyboard enters a list that marks what is current instead of selecting it. */
import type { FocusEvent } from 'react';

/**
 * Who comes into a list of react-aria by keyboard begins at the row that is, or holds, what is marked with
 * `aria-current`; without one where the list begins by itself. To be given to an element around the list as `onFocus`.
 */
export function beginAtCurrent({ currentTarget, relatedTarget, target }: FocusEvent<HTMLElement>): void {
  const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (isWithin || !target.matches(':focus-visible')) return;
  currentTarget.querySelector('[aria-current]')?.closest<HTMLElement>('[data-key]')?.focus();
}
