/**
 * Keyboard shortcuts: what a key event must be, and how a shortcut is written for the user.
 * Keys are compared by what they produce, so that they follow the keyboard layout.
 */
export interface Shortcut {
  /** `KeyboardEvent.key`, lower case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** The part of a keyboard event that decides. */
export type KeyStroke = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** Whether a stroke is the shortcut. Never while an input method composes. On a Mac ⌘ stands for Ctrl. */
export function isShortcut(stroke: KeyStroke, shortcut: Shortcut): boolean {
  // Larger is + for whoever reads the keys and = for whoever presses them.
  const key = stroke.key === '+' ? '=' : stroke.key.toLowerCase();
  return (
    !stroke.isComposing &&
    key === shortcut.key &&
    (stroke.ctrlKey || stroke.metaKey) === (shortcut.ctrl ?? false) &&
    // Signs such as + need Shift on some keyboards; what they produce is what counts.
    (stroke.shiftKey === (shortcut.shift ?? false) || !/^[a-z0-9]$|^.{2,}$/.test(shortcut.key)) &&
    stroke.altKey === (shortcut.alt ?? false)
  );
}

/** Keys whose names in `KeyboardEvent.key` are not the ones on the keyboard. */
const PRINTED: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** As the user reads it: `Ctrl+Shift+F`. */
export function formatShortcut(shortcut: Shortcut): string {
  const { key, ctrl = false, shift = false, alt = false } = shortcut;
  const plain = key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
  const name = PRINTED[key] ?? plain;
  return [ctrl && 'Ctrl', shift && 'Shift', alt && 'Alt', name].filter((step) => step !== false).join('+');
}
