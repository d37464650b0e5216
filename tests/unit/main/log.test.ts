/** The log: lines in files of limited size, and no trouble where it cannot be written. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../../main/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => new Date('2024-05-06T07:08:09Z');
const content = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');

test('each line has its time and stays one line', () => {
  const { log } = createLog(join(folder, 'logs'), { now });
  log('first');
  log('second\n  at place\r\nend');
  expect(content('main.log')).toBe(
    '2024-05-06T07:08:09.000Z first\n2024-05-06T07:08:09.000Z second | at place | end\n',
  );
});

test('a long line is cut', () => {
  createLog(join(folder, 'logs'), { now }).log('x'.repeat(1_000_000));
  expect(content('main.log').length).toBeLessThan(2100);
});

test('three files are kept, the newest lines in main.log', () => {
  const { log } = createLog(join(folder, 'logs'), { now, fileBytes: 100 });
  for (let count = 1; count <= 40; count += 1) log(`line ${count}.`);
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
  const all = ['main.2.log', 'main.1.log', 'main.log'].map(content).join('');
  const numbers = [...all.matchAll(/line (\d+)\./g)].map(([, number]) => Number(number));
  expect(numbers.at(-1)).toBe(40);
  expect(numbers).toEqual(numbers.map((_, index) => 40 - numbers.length + 1 + index));
  for (const name of readdirSync(join(folder, 'logs'))) expect(content(name).length).toBeLessThan(200);
});

test('a log that cannot be written breaks nothing', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  expect(() => createLog(join(folder, 'logs')).log('lost')).not.toThrow();
  mkdirSync(join(folder, 'other/main.log'), { recursive: true });
  expect(() => createLog(join(folder, 'other')).log('lost')).not.toThrow();
});
