/** Where the keyboard enters a list that marks what is current instead of selecting it. */
import { type FocusEvent, type PointerEvent, type UIEvent, useMemo } from 'react';

/** To be given to an element around the list. */
export interface BeginAtCurrent {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onScrollCapture: (event: UIEvent<HTMLElement>) => void;
}

const LIST = '[role="listbox"], [role="treegrid"]';

/**
 * Who comes into a list of react-aria by keyboard begins at the row that is, or holds, what is marked with
 * `aria-current`; without one where the list begins by itself. A press is left alone: it has chosen its row, and a
 * list that moved under it would miss it. What the browser takes for visible focus does not tell the two apart.
 * Nor may the list go back to where it stood: it does that when it is focused, by its last scroll event, and one that
 * was scrolled in this very frame has not had that event yet.
 */
export function useBeginAtCurrent(): BeginAtCurrent {
  return useMemo(() => {
    let isPressed = false;
    const toldTops = new WeakMap<Element, number>();
    const released = () => {
      window.removeEventListener('pointerup', released, true);
      window.removeEventListener('pointercancel', released, true);
      // The focus may move with the click that follows.
      setTimeout(() => {
        isPressed = false;
      });
    };
    return {
      onScrollCapture: ({ target }) => {
        if (target instanceof Element && target.matches(LIST)) toldTops.set(target, target.scrollTop);
      },
      onPointerDownCapture: ({ currentTarget }) => {
        isPressed = true;
        const list = currentTarget.querySelector(LIST);
        if (list !== null && list.scrollTop !== (toldTops.get(list) ?? 0))
          list.dispatchEvent(new Event('scroll'));
        window.addEventListener('pointerup', released, true);
        window.addEventListener('pointercancel', released, true);
      },
      onFocus: ({ currentTarget, relatedTarget }) => {
        const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (isPressed || isWithin) return;
        currentTarget.querySelector('[aria-current]')?.closest<HTMLElement>('[data-key]')?.focus();
      },
    };
  }, []);
}
