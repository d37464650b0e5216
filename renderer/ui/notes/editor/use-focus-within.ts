/** Tells when the focus comes into something and when it leaves it, not when it goes about inside. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

export interface FocusWithin {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

export function useFocusWithin(frame: RefObject<HTMLElement | null>, calls: FocusWithin): void {
  const latest = useRef(calls);
  latest.current = calls;
  // Before any effect that gives a field inside its first focus.
  useLayoutEffect(() => {
    const element = frame.current;
    const isInside = (target: EventTarget | null) => target instanceof Node && element?.contains(target);
    const focusIn = ({ relatedTarget }: FocusEvent) => {
      if (!isInside(relatedTarget)) latest.current.onEnter();
    };
    const focusOut = ({ relatedTarget }: FocusEvent) => {
      if (!isInside(relatedTarget)) latest.current.onLeave();
    };
    element?.addEventListener('focusin', focusIn);
    element?.addEventListener('focusout', focusOut);
    return () => {
      element?.removeEventListener('focusin', focusIn);
      element?.removeEventListener('focusout', focusOut);
    };
  }, [frame]);
}
