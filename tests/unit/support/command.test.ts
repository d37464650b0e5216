import { expect, test } from 'vitest';
import { run, stopAll } from '../../support/command.ts';

const node = (script: string, timeoutMs = 20_000) =>
  run({ file: process.execPath, args: ['-e', script], timeoutMs });

test('a command yields its exit code and what it wrote to both streams', async () => {
  const { code, output } = await node(
    "process.stdout.write('said\\n', () => { process.stderr.write('complained\\n'); process.exitCode = 3; });",
  );
  expect(code).toBe(3);
  expect(output).toContain('said\n');
  expect(output).toContain('complained\n');
});

test('Chinese output that arrives in pieces stays whole', async () => {
  const { output } = await node(
    "const b = Buffer.from('衡'); process.stdout.write(b.subarray(0, 1)); setTimeout(() => process.stdout.write(b.subarray(1)), 50);",
  );
  expect(output).toBe('衡');
});

test('a program that does not exist is an outcome, not an exception', async () => {
  const { code, output } = await run({ file: '/no/such/program', args: [], timeoutMs: 1000 });
  expect(code).toBeNull();
  expect(output).toContain('/no/such/program did not start');
});

test('a command that takes too long is stopped with what it started', async () => {
  const started = performance.now();
  const { code, output } = await node(
    "require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' }); setTimeout(() => {}, 60000);",
    1500,
  );
  // It ends only when the grandchild, too, has let go of the pipe.
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(code).toBeNull();
  expect(output).toContain('stopped after 1.5 s');
});

test('everything that runs can be stopped at once', async () => {
  const outcomes = [node('setTimeout(() => {}, 60000)'), node('setTimeout(() => {}, 60000)')];
  setTimeout(stopAll, 300);
  expect((await Promise.all(outcomes)).map(({ code }) => code)).toEqual([null, null]);
});
