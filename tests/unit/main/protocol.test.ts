/** What `app://reader` answers: the served folder with the content policy, and refusals. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_POLICY } from '../../../main/content-policy.ts';
import { answerRequest, declareScheme, serveApp } from '../../../main/protocol.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'protocol-'));
  writeFileSync(join(root, 'index.html'), '<title>政报研读</title>');
});
afterAll(() => rmSync(root, { recursive: true }));

const ask = (url: string, method = 'GET') => answerRequest(new Request(url, { method }), root);

test('the content policy is the one of the design, character by character', () => {
  expect(CONTENT_POLICY).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each(['app://reader/', 'app://reader', 'app://reader/index.html', 'app://reader/?x=1'])(
  'answers %s with the page under the policy',
  async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<title>政报研读</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_POLICY);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test('answers HEAD without a body', async () => {
  const answer = await ask('app://reader/index.html', 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test.each([
  ['app://reader/none.js', 'GET', 404],
  ['app://reader/../../package.json', 'GET', 404],
  ['app://reader/..%2f..%2fpackage.json', 'GET', 403],
  ['app://other/index.html', 'GET', 403],
  ['app://reader.evil/index.html', 'GET', 403],
  ['app://reader/index.html', 'POST', 405],
  ['app://reader/index.html', 'DELETE', 405],
])('refuses %s %s with %i', async (url, method, status) => {
  const answer = await ask(url, method);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe('');
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_POLICY);
});

test('the scheme is declared standard and secure, and served on the same name', () => {
  const declared: unknown[] = [];
  const served: string[] = [];
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown[]) => declared.push(...schemes),
    handle: (scheme: string) => served.push(scheme),
  } as unknown as Protocol;
  declareScheme(protocol);
  serveApp(protocol, root);
  expect(declared).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(served).toEqual(['app']);
});
