/** Files that leave the program: only where the user said, whole or not at all, and with the reason if not. */
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveFileResult, SavingApi } from '../../preload/contract.ts';
import type { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';

const FILE = { name: '批注.md', mime: 'text/markdown', text: '# 第十三条\n' } as const;

/** Asks as the page does. */
function save(shell: Shell): Promise<SaveFileResult> {
  return shell.page.evaluate((file) => {
    const desktop: SavingApi = Reflect.get(window, 'desktop');
    return desktop.saveFile(file);
  }, FILE);
}

function choose(shell: Shell, filePath: string): void {
  shell.dialogs.set('showSaveDialog', () => ({ canceled: filePath === '', filePath }));
}

test('a file is put in the place of the old one, which is never half written', async ({ shell }) => {
  const path = join(shell.folders.documents, '我的批注.md');
  writeFileSync(path, '旧');
  // Whoever holds the old file still reads the old text: the new one was written beside it and took its name.
  linkSync(path, join(shell.home, 'held.md'));
  choose(shell, path);
  expect(await save(shell)).toEqual({ ok: true, value: { name: '我的批注.md' } });
  expect(readFileSync(path, 'utf8')).toBe(FILE.text);
  expect(readFileSync(join(shell.home, 'held.md'), 'utf8')).toBe('旧');
  expect(readdirSync(shell.folders.documents)).toEqual(['我的批注.md']);
  expect(shell.records.dialogs.map(({ name, options }) => [name, options.defaultPath])).toEqual([
    ['showSaveDialog', join(shell.folders.documents, FILE.name)],
  ]);
});

test('a dialog that is left writes nothing', async ({ shell }) => {
  choose(shell, '');
  expect(await save(shell)).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(readdirSync(shell.folders.documents)).toEqual([]);
});

test('a file that cannot be written is said with what to do, and leaves nothing behind', async ({
  shell,
}) => {
  choose(shell, join(shell.home, 'U盘/批注.md'));
  expect(await save(shell)).toEqual({
    ok: false,
    error: { code: 'failed', reason: expect.stringMatching(/U盘已拔出/) },
  });
  const folder = join(shell.folders.documents, '批注.md');
  mkdirSync(folder);
  choose(shell, folder);
  expect(await save(shell)).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(readdirSync(shell.folders.documents)).toEqual(['批注.md']);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('a place that was chosen in one window is written to by that window alone, and once', async ({
  shell,
}) => {
  const path = join(shell.folders.documents, '批注.md');
  choose(shell, path);
  const written = await shell.page.evaluate(async () => {
    const desktop: SavingApi = Reflect.get(window, 'desktop');
    const choice = await desktop.chooseTargets({ place: 'file', name: '批注.md', mime: 'text/markdown' });
    if (!choice.ok) throw new Error(choice.error.code);
    const { token } = choice.value;
    const write = (used: string) =>
      desktop
        .writeTargets({ token: used, writes: [{ text: '新', where: 'over' }] })
        .then((answer) => (answer.ok ? 'written' : answer.error.code));
    return [await write('00000000-0000-4000-8000-000000000000'), await write(token), await write(token)];
  });
  expect(written).toEqual(['refused', 'written', 'refused']);
  expect(readFileSync(path, 'utf8')).toBe('新');
});
