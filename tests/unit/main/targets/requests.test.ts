/** What the page may ask when files are saved over others, before any dialog opens and before anything is written. */
import { describe, expect, test } from 'vitest';
import { SAVE_LIMIT_BYTES } from '../../../../main/save-request.ts';
import { FILES_LIMIT, parseChooseRequest, parseWriteRequest } from '../../../../main/targets/requests.ts';

const file = { place: 'file', name: '批注.md', mime: 'text/markdown' } as const;
const folder = { place: 'folder', names: ['甲.md', '乙.md'] } as const;
const CHINESE = expect.stringMatching(/[\u4e00-\u9fff]/);

describe('parseChooseRequest', () => {
  test.each([file, folder])('accepts %j and drops what does not belong to it', (request) => {
    expect(parseChooseRequest({ ...request, path: '/etc' })).toEqual({ kind: 'valid', request });
  });

  test.each([
    undefined,
    null,
    'file',
    [],
    {},
    { ...file, place: 'disk' },
    { ...file, name: 7 },
    { ...file, name: '../x.md' },
    { ...file, name: 'C:\\x.md' },
    { ...file, mime: 'text/html' },
    { ...folder, names: '甲.md' },
    { ...folder, names: [] },
    { ...folder, names: [7] },
    { ...folder, names: ['甲.md', 'a/b.md'] },
    { ...folder, names: ['甲.md', '甲.md'] },
    { ...folder, names: ['A.md', 'a.MD'] },
    { ...folder, names: Array.from({ length: FILES_LIMIT + 1 }, (_, index) => `${index}.md`) },
  ])('refuses %j with a reason', (input) => {
    expect(parseChooseRequest(input)).toEqual({ kind: 'refused', reason: CHINESE });
  });
});

describe('parseWriteRequest', () => {
  const write = { text: '新', where: 'over' } as const;
  const request = { token: 't', writes: [write, { text: '', where: 'beside' }] } as const;

  test('accepts a token with texts and drops what does not belong to it', () => {
    const input = {
      ...request,
      path: '/etc',
      writes: request.writes.map((each) => ({ ...each, path: '/etc' })),
    };
    expect(parseWriteRequest(input)).toEqual({ kind: 'valid', request });
  });

  test.each([
    null,
    {},
    { ...request, token: 7 },
    { ...request, writes: null },
    { ...request, writes: ['新'] },
    { ...request, writes: [{ ...write, where: '/etc/passwd' }] },
    { ...request, writes: [{ ...write, text: 7 }] },
  ])('refuses %j with a reason', (input) => {
    expect(parseWriteRequest(input)).toEqual({ kind: 'refused', reason: CHINESE });
  });

  test('refuses more than the limit, all texts together, counted in bytes', () => {
    const half = '衡'.repeat(SAVE_LIMIT_BYTES / 6 + 1);
    const writes = (count: number) => ({ token: 't', writes: Array(count).fill({ ...write, text: half }) });
    expect(parseWriteRequest(writes(1)).kind).toBe('valid');
    expect(parseWriteRequest(writes(2))).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('64 MB'),
    });
  });
});
