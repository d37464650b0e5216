/** The loopback server over real sockets: one origin, one folder, two methods. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer as createTcpServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_POLICY } from '../../../../main/content-policy.ts';
import { identifyPortHolder } from '../../../../main/launch/port-holder.ts';
import type { ReaderServer } from '../../../../main/launch/reader-server.ts';
import { createReaderServer, READER_PORT } from '../../../../main/launch/reader-server.ts';

let base = '';
let server: ReaderServer;
const port = () => Number(new URL(server.origin).port);

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(base, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<title>政报研读</title>');
  writeFileSync(join(root, 'assets/main.js'), 'export {};');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  server = await createReaderServer({ root, port: 0, version: '1.2.3' });
});
afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, { method = 'GET', headers = {} as Record<string, string> } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const question = request({ host: '127.0.0.1', port: port(), path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    question.once('error', reject).end();
  });
}

describe('files', () => {
  test('the page is served under the content policy, at / and by name', async () => {
    for (const path of ['/', '/index.html', '/?v=1']) {
      const reply = await ask(path);
      expect([reply.status, reply.body]).toEqual([200, '<title>政报研读</title>']);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['content-security-policy']).toBe(CONTENT_POLICY);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('a script has the type a module needs', async () => {
    expect((await ask('/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('HEAD has the length and no body', async () => {
    const reply = await ask('/assets/main.js', { method: 'HEAD' });
    expect([reply.status, reply.headers['content-length'], reply.body]).toEqual([200, '10', '']);
  });

  test('an unchanged file is not sent twice; a changed one is', async () => {
    const path = join(base, 'renderer/assets/changing.js');
    writeFileSync(path, 'old');
    const tag = (await ask('/assets/changing.js')).headers.etag ?? '';
    const again = await ask('/assets/changing.js', { headers: { 'if-none-match': tag } });
    expect([again.status, again.body]).toEqual([304, '']);
    writeFileSync(path, 'newer');
    const changed = await ask('/assets/changing.js', { headers: { 'if-none-match': tag } });
    expect([changed.status, changed.body]).toEqual([200, 'newer']);
  });

  test.each([
    ['/none.js', 404],
    ['/assets', 404],
    ['/../secret.txt', 403],
    ['/assets/../../secret.txt', 403],
    ['/..%2fsecret.txt', 403],
    ['/%2e%2e/secret.txt', 403],
    ['/..%5csecret.txt', 403],
    ['/%00', 403],
    ['/%zz', 403],
    ['http://example.com/index.html', 403],
  ])('%s is answered with %i and no content', async (path, status) => {
    const reply = await ask(path);
    expect([reply.status, reply.body]).toEqual([status, '']);
    expect(reply.headers['content-security-policy']).toBe(CONTENT_POLICY);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const reply = await ask('/', { method });
    expect([reply.status, reply.headers.allow, reply.body]).toEqual([405, 'GET, HEAD', '']);
  });
});

describe('origin', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1', '[::1]', '127.0.0.1.evil.example'])(
    'a request for host %s is redirected to the one origin',
    async (host) => {
      const reply = await ask('/corpus/index.json', { headers: { host: `${host}:${port() + 1}` } });
      expect([reply.status, reply.headers.location, reply.body]).toEqual([302, `${server.origin}/`, '']);
    },
  );

  test('localhost on the very port is redirected too: its notes would be others', async () => {
    const reply = await ask('/', { headers: { host: `localhost:${port()}` } });
    expect([reply.status, reply.headers.location]).toEqual([302, `${server.origin}/`]);
  });

  test('the port of the product is frozen', () => expect(READER_PORT).toBe(17630));

  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find((address) => !address.internal && address.family === 'IPv4')?.address;
  test('nothing listens beyond the loopback address', async () => {
    // 127.0.0.2 is a loopback address of every Linux, and not the one that is listened on.
    for (const host of ['127.0.0.2', ...(outside === undefined ? [] : [outside])]) {
      const refused = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: port(), timeout: 500 });
        socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
        socket.once('timeout', () => resolve(true));
        socket.once('close', () => resolve(true));
        setTimeout(() => socket.destroy(), 600);
      });
      expect([host, refused]).toEqual([host, true]);
    }
  });
});

describe('a port that is taken', () => {
  test('rejects with the system’s code', async () => {
    await expect(createReaderServer({ root: base, port: port(), version: 'x' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('a reader on it is recognised with its version', async () => {
    expect(await identifyPortHolder(port())).toEqual({ kind: 'reader', version: '1.2.3' });
  });

  test('another web server is a stranger', async () => {
    const other = createServer((_question, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    expect(await identifyPortHolder((other.address() as AddressInfo).port)).toEqual({ kind: 'stranger' });
    other.close();
  });

  test('a program that speaks something else, or nothing, is a stranger', async () => {
    const rude = createTcpServer((socket) => socket.end('SSH-2.0\r\n'));
    const silent = createTcpServer(() => undefined);
    for (const other of [rude, silent]) {
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      expect(await identifyPortHolder((other.address() as AddressInfo).port)).toEqual({ kind: 'stranger' });
      other.close();
    }
  });
});

test('closing frees the port', async () => {
  const first = await createReaderServer({ root: base, port: 0, version: 'x' });
  await first.close();
  const again = await createReaderServer({
    root: base,
    port: Number(new URL(first.origin).port),
    version: 'x',
  });
  expect(again.origin).toBe(first.origin);
  await again.close();
});
