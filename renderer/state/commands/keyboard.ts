/**
 * Runs commands by their shortcuts. Listens at the window, behind whatever has the focus: a key that was already
 * handled there (defaultPrevented) is left alone.
 */
import { COMMANDS } from './commands.ts';
import { isShortcut } from './shortcut.ts';

/** Listens until the returned function is called. */
export function listenToKeyboard(): () => void {
  const keyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = COMMANDS.find((each) =>
      [each.shortcut, each.alsoShortcut].some((shortcut) => shortcut !== null && isShortcut(event, shortcut)),
    );
    if (command === undefined || (command.yieldsToTextField && isTextField(event.target))) return;
    // Also when it cannot run now: Ctrl+G must not fall through to the browser.
    event.preventDefault();
    if (command.isEnabled()) command.run();
  };
  window.addEventListener('keydown', keyDown);
  return () => window.removeEventListener('keydown', keyDown);
}

/** Whether typing goes there, and Ctrl+Z takes it back. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]');
}
