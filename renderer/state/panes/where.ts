/**
 * Where the reader wants what he presses to be opened: Ctrl (⌘) beside, Ctrl+Shift or the middle button in a new tab.
 * Lists report only that something was pressed, so the keys held down are kept from the last press here.
 */
import type { Where } from './area.ts';

interface Held {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly button?: number;
}

/** What keys held during a press mean. */
export function whereFor({ ctrlKey, metaKey, shiftKey, button }: Held): Where {
  if (button === 1) return 'tab';
  if (!ctrlKey && !metaKey) return 'here';
  return shiftKey ? 'tab' : 'beside';
}

let last: Where = 'here';

/** Notes the keys of every press from now on. Returns the function that stops. */
export function followPresses(): () => void {
  const note = (event: MouseEvent | KeyboardEvent) => {
    last = whereFor(event);
  };
  const kinds = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'] as const;
  // Whoever is pressed asks when it handles the press itself.
  const early = { capture: true } as const;
  for (const kind of kinds) window.addEventListener(kind, note, early);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, note, early);
  };
}

/** What the press that is being handled means. */
export function whereMeant(): Where {
  return last;
}
