/** The whole command as a process of its own, on a small project: what it prints, serves and exits with. */
import type { ChildProcessByStdio } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReaderServer } from '../../../../main/launch/reader-server.ts';
import { HASH, makeProject, put } from './project-fixture.ts';

const main = resolve(import.meta.dirname, '../../../../main');
let root = '';
let running: ChildProcessByStdio<null, Readable, Readable>[] = [];
beforeEach(() => {
  root = makeProject();
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  rmSync(root, { recursive: true, force: true });
});

interface Start {
  readonly env?: Record<string, string>;
  readonly port?: number;
  readonly isRoot?: boolean;
}

function start({ env = {}, port = 0, isRoot = false }: Start = {}) {
  const entry = join(root, 'start.mjs');
  const surroundings = { root, platform: 'linux', isRoot, home: join(root, 'home'), port };
  writeFileSync(
    entry,
    `import { startReader } from ${JSON.stringify(join(main, 'launch/start.ts'))};
     process.exitCode = await startReader({ ...${JSON.stringify(surroundings)}, env: process.env, say: console.log });`,
  );
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const said = async (pattern: RegExp): Promise<string> => {
    for (let waited = 0; waited < 15_000; waited += 20) {
      const match = pattern.exec(output);
      if (match !== null) return match[1] ?? match[0];
      await new Promise((wake) => setTimeout(wake, 20));
    }
    throw new Error(`never said ${pattern}: ${output}`);
  };
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, exit, output: () => output };
}

/** An executable that stands for a browser or for Electron: a script run by this Node. */
function program(path: string, code: string): string {
  put(root, path, `#!${process.execPath}\n${code}`);
  chmodSync(join(root, path), 0o755);
  return join(root, path);
}

describe('without a display', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says what it serves, serves it, and ends with 0 on %s',
    async (signal) => {
      const command = start();
      const address = await command.said(/地址：(\S+\/)/);
      expect(await (await fetch(address)).text()).toBe('<title>政报研读</title>');
      expect(command.output()).toContain('政报研读 0.1.0\n');
      expect(command.output()).toContain(`2 期 3 份文件，条款 3 段，24 字，校验值 ${HASH}\n`);
      expect(command.output()).toContain(
        '没有图形显示（DISPLAY、WAYLAND_DISPLAY 均未设置），改用浏览器方式运行。',
      );
      command.child.kill(signal);
      expect(await command.exit).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    },
  );
});

describe('with a display', () => {
  const noDownload = { DISPLAY: ':7', GAZETTE_ELECTRON_WAIT: '0' };

  test('the window opens on the address with a profile of its own; closing it ends the command', async () => {
    const CHROMIUM_PATH = program(
      'browser',
      `require('fs').writeFileSync(${JSON.stringify(join(root, 'args'))}, process.argv.slice(2).join('\\n'));
       setTimeout(() => {}, 3300);`,
    );
    const command = start({ env: { ...noDownload, CHROMIUM_PATH } });
    expect(await command.exit).toBe(0);
    const address = /地址：(\S+\/)/.exec(command.output())?.[1];
    const args = readFileSync(join(root, 'args'), 'utf8').split('\n');
    expect(args).toContain(`--app=${address}`);
    expect(args).toContain(`--user-data-dir=${join(root, 'home/.local/share/gazette-reader/browser')}`);
  });

  test('a browser that will not start leaves the address served', async () => {
    const CHROMIUM_PATH = program('browser', 'process.exit(5)');
    const command = start({ env: { ...noDownload, CHROMIUM_PATH } });
    await command.said(/浏览器窗口没有打开（exit 5）/);
    const address = await command.said(/地址：(\S+\/)/);
    expect((await fetch(address)).status).toBe(200);
    command.child.kill('SIGTERM');
    expect(await command.exit).toBe(0);
  });

  test('root gets the address and no window', async () => {
    const CHROMIUM_PATH = program(
      'browser',
      `require('fs').writeFileSync(${JSON.stringify(join(root, 'ran'))}, '')`,
    );
    const command = start({ isRoot: true, env: { ...noDownload, CHROMIUM_PATH } });
    await command.said(/以 root 身份不能在沙箱中启动浏览器/);
    command.child.kill('SIGTERM');
    expect(await command.exit).toBe(0);
    expect(existsSync(join(root, 'ran'))).toBe(false);
    expect(command.output()).not.toContain('no-sandbox');
  });

  test('Electron runs where its runtime is; its end is the command’s end', async () => {
    program(
      'dist/electron',
      `console.log('ran on', process.argv.slice(2).join(' '), process.env.ELECTRON_RUN_AS_NODE)`,
    );
    const env = { DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'dist'), ELECTRON_RUN_AS_NODE: '1' };
    const command = start({ env });
    expect(await command.exit).toBe(0);
    expect(command.output()).toContain(`以桌面程序方式启动。\nran on ${root} --ozone-platform=x11 undefined`);
  });

  test('an Electron that dies at its start is followed by the browser shell', async () => {
    program('dist/electron', `process.kill(process.pid, 'SIGTRAP')`);
    const CHROMIUM_PATH = program('browser', 'setInterval(() => {}, 1000)');
    const env = { DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'dist'), CHROMIUM_PATH };
    const command = start({ env });
    await command.said(/Electron 启动失败（SIGTRAP），改用浏览器方式运行。/);
    await command.said(/已用 .* 打开窗口。/);
    command.child.kill('SIGTERM');
    expect(await command.exit).toBe(0);
  });

  test('a download that fails is said once, with the mirror', async () => {
    put(
      root,
      'node_modules/electron/install.js',
      "console.error('TypeError: fetch failed'); process.exit(1)",
    );
    const command = start({ env: { DISPLAY: ':7', CHROMIUM_PATH: program('browser', 'process.exit(5)') } });
    await command.said(
      /下载失败（fetch failed；国内可设置 ELECTRON_MIRROR=\S+ 后重试），改用浏览器方式运行。/,
    );
    await command.said(/浏览器窗口没有打开/);
    command.child.kill('SIGTERM');
    expect(await command.exit).toBe(0);
  });
});

describe('what cannot work', () => {
  test('a port held by a stranger ends with one sentence and 1', async () => {
    const stranger = createServer((_question, response) => response.end());
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const { port } = stranger.address() as AddressInfo;
    const command = start({ port });
    expect(await command.exit).toBe(1);
    expect(command.output()).toMatch(new RegExp(`端口 ${port} 已被其他程序占用.*重新运行 npm start。\n$`));
    stranger.close();
  });

  test('a port held by a reader ends with its address and 0', async () => {
    const first = await createReaderServer({ root: join(root, 'out/renderer'), port: 0, version: '0.0.9' });
    const command = start({ port: Number(new URL(first.origin).port) });
    expect(await command.exit).toBe(0);
    expect(command.output()).toContain(`政报研读（0.0.9）已在运行：${first.origin}/`);
    expect((await fetch(first.origin)).status).toBe(200);
    await first.close();
  });

  test('a build that fails shows its output and ends with 1', async () => {
    rmSync(join(root, 'out/main'), { recursive: true });
    put(root, 'package.json', '{"version":"0.1.0","scripts":{"build":"echo 语法错误 && exit 3"}}');
    const command = start();
    expect(await command.exit).toBe(1);
    expect(command.output()).toMatch(/语法错误[\s\S]*构建失败/);
  });

  test('a build that forgets a file names it and ends with 1', async () => {
    rmSync(join(root, 'out/renderer/corpus'), { recursive: true });
    put(root, 'package.json', '{"version":"0.1.0","scripts":{"build":"exit 0"}}');
    const command = start();
    expect(await command.exit).toBe(1);
    expect(command.output()).toContain('构建后仍缺少 out/renderer/corpus/index.json');
  });

  test('a damaged corpus is named and ends with 1', async () => {
    put(root, 'out/renderer/corpus/documents/2018-08--speech-1.json', '{"blocks":');
    const command = start();
    expect(await command.exit).toBe(1);
    expect(command.output()).toContain('documents/2018-08--speech-1.json');
    expect(command.output()).not.toContain('    at ');
  });

  test('an argument is refused', () => {
    const outcome = spawnSync(process.execPath, [join(main, 'launch.ts'), '--no-sandbox'], {
      encoding: 'utf8',
    });
    expect([outcome.status, outcome.stderr]).toEqual([1, 'npm start 不接受参数：--no-sandbox\n']);
  });
});

test('a Node that cannot run TypeScript is told so in one sentence per language', () => {
  const args = ['--no-strip-types', '--import', join(main, 'require-node.mjs'), join(main, 'launch.ts'), 'x'];
  const outcome = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(outcome.status).toBe(1);
  expect(outcome.stderr).toMatch(
    /^当前 Node v\S+ 不能运行本项目.*npm rebuild node。\nNode v.* cannot run .*`npm rebuild node`\.\n$/,
  );
});
