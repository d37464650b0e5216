import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../renderer/state/commands/commands.ts';
import { formatShortcut, isShortcut, type KeyStroke } from '../../../renderer/state/commands/shortcut.ts';

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

const FIND = { key: 'f', ctrl: true, shift: true };

describe('a shortcut', () => {
  it('wants exactly its modifiers', () => {
    expect(isShortcut(stroke('F', { ctrlKey: true, shiftKey: true }), FIND)).toBe(true);
    expect(isShortcut(stroke('f', { ctrlKey: true }), FIND)).toBe(false);
    expect(isShortcut(stroke('F', { ctrlKey: true, shiftKey: true, altKey: true }), FIND)).toBe(false);
  });

  it('is inert while an input method composes', () => {
    expect(isShortcut(stroke('F', { ctrlKey: true, shiftKey: true, isComposing: true }), FIND)).toBe(false);
  });

  it('takes + with or without Shift as the key that enlarges', () => {
    const larger = { key: '=', ctrl: true };
    expect(isShortcut(stroke('=', { ctrlKey: true }), larger)).toBe(true);
    expect(isShortcut(stroke('+', { ctrlKey: true, shiftKey: true }), larger)).toBe(true);
  });

  it('is written as on the keys', () => {
    expect(formatShortcut(FIND)).toBe('Ctrl+Shift+F');
    expect(formatShortcut({ key: 'f6' })).toBe('F6');
    expect(formatShortcut({ key: '\\', ctrl: true, alt: true })).toBe('Ctrl+Alt+\\');
    expect(
      ['arrowleft', 'arrowright', 'pageup', 'pagedown'].map((key) => formatShortcut({ key, alt: true })),
    ).toEqual(['Alt+←', 'Alt+→', 'Alt+PageUp', 'Alt+PageDown']);
  });
});

describe('the commands', () => {
  it('have names and ids of their own', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  it('never share a shortcut', () => {
    const shortcuts = COMMANDS.flatMap(({ shortcut, alsoShortcut }) =>
      [shortcut, alsoShortcut].flatMap((each) => (each === null ? [] : [formatShortcut(each)])),
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('are each ordered by the stroke of its shortcut alone', () => {
    for (const { id, shortcut } of COMMANDS) {
      if (shortcut === null) continue;
      const { key, ctrl = false, shift = false, alt = false } = shortcut;
      const made = stroke(key, { ctrlKey: ctrl, shiftKey: shift, altKey: alt });
      const meant = COMMANDS.filter((each) => each.shortcut !== null && isShortcut(made, each.shortcut));
      expect(meant.map((each) => each.id)).toEqual([id]);
    }
  });
});
