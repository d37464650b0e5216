/**
 * Whether a note is being written in or read: it is written in from the wish to do so until the focus goes elsewhere.
 * Owns the change between the two, saving is use-note-editor.ts's.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Sitting {
  readonly isWriting: boolean;
  /** Shows the field and puts the cursor at the end of its text. */
  readonly begin: () => void;
}

export interface SittingPlaces {
  /** What holds the field and its buttons. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The newest wish that was granted in this window: a note drawn anew does not take the focus a second time. */
let granted = 0;

/** `wish`: a number higher than all before begins a sitting; null does not. */
export function useSitting(places: SittingPlaces, startsWriting: boolean, wish: number | null): Sitting {
  const [isWriting, setWriting] = useState(startsWriting);
  const [begun, setBegun] = useState(0);
  const begin = useCallback(() => {
    setWriting(true);
    setBegun((count) => count + 1);
  }, []);
  // Both in the task of the key that made the wish: the next one is the field's.
  useLayoutEffect(() => {
    if (wish === null || wish <= granted) return;
    granted = wish;
    begin();
  }, [wish, begin]);
  const { frame, field } = places;
  useLayoutEffect(() => {
    if (begun > 0) focusAtEnd(field.current);
  }, [begun, field]);
  const end = useCallback(() => setWriting(false), []);
  useLeaving(frame, isWriting, end);
  return { isWriting, begin };
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null || field === field.ownerDocument.activeElement) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/**
 * Calls back once the focus is out of the frame, and the press that took it there is over: what is drawn anew under a
 * pointer that is down would take its press away. A window that loses the focus keeps its field.
 */
function useLeaving(frame: RefObject<HTMLElement | null>, isWatched: boolean, onLeft: () => void): void {
  const isDown = useRef(false);
  useEffect(() => {
    const element = frame.current;
    if (!isWatched || element === null) return;
    const page = element.ownerDocument;
    let hasLeft = false;
    const look = () => {
      if (hasLeft && !isDown.current && !element.contains(page.activeElement)) onLeft();
    };
    const focusOut = () => {
      hasLeft = true;
      setTimeout(look);
    };
    const down = () => {
      isDown.current = true;
    };
    const up = () => {
      isDown.current = false;
      setTimeout(look);
    };
    element.addEventListener('focusout', focusOut);
    page.addEventListener('pointerdown', down, true);
    page.addEventListener('pointerup', up, true);
    page.addEventListener('pointercancel', up, true);
    return () => {
      element.removeEventListener('focusout', focusOut);
      page.removeEventListener('pointerdown', down, true);
      page.removeEventListener('pointerup', up, true);
      page.removeEventListener('pointercancel', up, true);
    };
  }, [frame, isWatched, onLeft]);
}
