/** The desktop around the page, as the page finds it: what fails there is an answer here. */
import { expect, test } from 'vitest';
import type { ShellApi } from '../../../preload/contract.ts';
import { type BrowserParts, createBrowserPlatform } from '../../../renderer/platform/browser.ts';
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts';
import { createDesktopShell } from '../../../renderer/platform/desktop-shell.ts';
import { QUIET_SHELL } from './quiet-shell.ts';

const gone = async () => {
  throw new Error('the window is closed');
};
const shell = (change: Partial<ShellApi>) => createDesktopShell({ ...QUIET_SHELL, ...change });

test('only the desktop shell has one', () => {
  const saving = { saveFile: gone, chooseTargets: gone, writeTargets: gone };
  expect(createDesktopPlatform({ ...saving, ...QUIET_SHELL }, undefined).desktopShell).not.toBeNull();
  expect(createBrowserPlatform({} as BrowserParts).desktopShell).toBeNull();
});

test('a menu is shown, or it is said that it is not', async () => {
  const menus: unknown[] = [];
  const setMenu: ShellApi['setMenu'] = async (model) => {
    menus.push(model);
    return { ok: true, value: null };
  };
  expect(await shell({ setMenu }).showMenu({ groups: [] })).toBe(true);
  expect(menus).toEqual([{ groups: [] }]);
  const refused = { ok: false, error: { code: 'refused', reason: 'x' } } as const;
  expect(await shell({ setMenu: async () => refused }).showMenu({ groups: [] })).toBe(false);
  expect(await shell({ setMenu: gone }).showMenu({ groups: [] })).toBe(false);
});

test('a waiting backup is handed on, and so is why there is none', async () => {
  const backup = { ok: true, value: { name: 'a.zbbak', bytes: new Uint8Array([1]) } } as const;
  expect(await shell({ takeBackup: async () => backup }).takeBackup()).toEqual(backup);
  expect(await shell({ takeBackup: gone }).takeBackup()).toEqual({
    ok: false,
    error: { code: 'failed', reason: 'Error: the window is closed' },
  });
});

test('listening is the desktop’s, and can be stopped', () => {
  const calls: string[] = [];
  const { onCommand, onBackupWaiting } = shell({
    onCommand: (listener) => {
      listener('find');
      return () => void calls.push('stopped');
    },
    onBackupWaiting: (listener) => {
      listener();
      return () => void calls.push('stopped too');
    },
  });
  onCommand((id) => void calls.push(id))();
  onBackupWaiting(() => void calls.push('waiting'))();
  expect(calls).toEqual(['find', 'stopped', 'waiting', 'stopped too']);
});
