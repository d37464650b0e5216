/** Shortcuts as Electron writes them. */
import type { Shortcut } from '../commands/shortcut.ts';

/** Keys whose names in `KeyboardEvent.key` are not Electron's. */
const NAMES: Readonly<Record<string, string>> = {
  arrowleft: 'Left',
  arrowright: 'Right',
  arrowup: 'Up',
  arrowdown: 'Down',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** `Ctrl+Alt+Shift+F`; the modifiers in this order. */
export function acceleratorOf({ key, ctrl = false, alt = false, shift = false }: Shortcut): string {
  const name = NAMES[key] ?? key.toUpperCase();
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter((step) => step !== false).join('+');
}
