/** A backup that was opened from the desktop reaches the room that restores it, once. */
import { beforeEach, expect, test } from 'vitest';
import type { DesktopShell } from '../../../../renderer/platform/platform.ts';
import { useLayout } from '../../../../renderer/state/layout/layout.ts';
import {
  followOpenedBackups,
  takeOpenedBackup,
  useOpenedBackup,
} from '../../../../renderer/state/shell/opened-backup.ts';

type Taken = Awaited<ReturnType<DesktopShell['takeBackup']>>;
const backup = (name: string): Taken => ({ ok: true, value: { name, bytes: new Uint8Array([1, 2]) } });
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  useOpenedBackup.setState({ opened: null });
  useLayout.setState({ room: 'library', sideOpen: false });
});

/** A shell in which these wait; `more` as if the user opened another. */
function shell(...waiting: Taken[]) {
  let tell: () => void = () => undefined;
  const stop = followOpenedBackups({
    takeBackup: async () => waiting.shift() ?? { ok: true, value: null },
    onBackupWaiting: (listener) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  });
  const more = async (taken: Taken) => {
    waiting.push(taken);
    tell();
    await settle();
  };
  return { more, stop };
}

test('one that waits at the start is fetched, and its room shown', async () => {
  shell(backup('备份.zbbak'));
  await settle();
  expect(useLayout.getState()).toMatchObject({ room: 'settings', sideOpen: true });
  const taken = takeOpenedBackup();
  if (taken?.kind !== 'file') throw new Error('no file was taken');
  expect([taken.file.name, taken.file.size]).toEqual(['备份.zbbak', 2]);
  expect(new Uint8Array(await taken.file.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  expect(takeOpenedBackup()).toBeNull();
});

test('while none waits nothing is shown', async () => {
  shell();
  await settle();
  expect(takeOpenedBackup()).toBeNull();
  expect(useLayout.getState().room).toBe('library');
});

test('one that is opened later is fetched when it is told of, until nobody listens', async () => {
  const { more, stop } = shell();
  await more(backup('a.zbbak'));
  expect(takeOpenedBackup()).toMatchObject({ kind: 'file', file: { name: 'a.zbbak' } });
  stop();
  await more(backup('b.zbbak'));
  expect(takeOpenedBackup()).toBeNull();
});

test('one that was fetched stays until it is taken, though nothing more waits', async () => {
  const { more } = shell(backup('a.zbbak'));
  await settle();
  await more({ ok: true, value: null });
  expect(takeOpenedBackup()).toMatchObject({ file: { name: 'a.zbbak' } });
});

test('one that could not be read is told with its reason', async () => {
  shell({ ok: false, error: { code: 'failed', reason: '找不到“a.zbbak”。' } });
  await settle();
  expect(useLayout.getState().room).toBe('settings');
  expect(takeOpenedBackup()).toEqual({ kind: 'refused', reason: '找不到“a.zbbak”。' });
});
