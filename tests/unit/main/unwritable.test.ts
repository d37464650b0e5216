/** A start whose data folder cannot be written ends with a sentence, once it can be seen. */
import { existsSync, rmSync } from 'node:fs';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { sayUnwritable } from '../../../main/unwritable.ts';

test('the user reads it, then the program ends with a failure', async () => {
  const done: string[] = [];
  let spare = '';
  const app = {
    setPath: (name: string, path: string) => {
      done.push(name);
      spare = path;
    },
    whenReady: async () => void done.push('ready'),
    exit: (code: number) => void done.push(`exit ${code}`),
  };
  const dialog = { showErrorBox: (title: string, text: string) => void done.push(title, text) };
  const place = { kind: 'usual', folder: '/home/u/.config/gazette-reader' } as const;
  await sayUnwritable({ app: app as unknown as App, dialog }, place, new Error('x'));
  expect(done.slice(0, 3)).toEqual(['userData', 'ready', '政报研读']);
  expect(done[3]).toContain(place.folder);
  expect(done[4]).toBe('exit 1');
  expect(existsSync(spare)).toBe(true);
  rmSync(spare, { recursive: true });
});
