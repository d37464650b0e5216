/** Processes are told apart, also by those that come after them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { thisProcess } from '../../../../main/safety/process-identity.ts';

test('this process has a life, and keeps it', () => {
  expect(thisProcess).toMatchObject({ host: hostname(), pid: process.pid });
  const life = thisProcess.lifeOf(process.pid);
  expect(life).toMatch(/\S/);
  expect(thisProcess.lifeOf(process.pid)).toBe(life);
});

test('another process lives a life of its own until it ends', async () => {
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(other, 'exit');
  try {
    await once(other, 'spawn');
    const life = thisProcess.lifeOf(other.pid ?? 0);
    expect(life).not.toBeNull();
    if (process.platform === 'linux') expect(life).not.toBe(thisProcess.lifeOf(process.pid));
  } finally {
    other.stdin.end();
    await ended;
  }
  expect(thisProcess.lifeOf(other.pid ?? 0)).toBeNull();
});
