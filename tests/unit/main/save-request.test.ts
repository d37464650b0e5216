/** What the page may ask to be saved, and what is refused before any dialog opens. */
import { describe, expect, test } from 'vitest';
import { isPlainFileName, parseSaveRequest, SAVE_LIMIT_BYTES } from '../../../main/save-request.ts';

const valid = {
  name: '2018-05-17 南政办发〔2018〕11号 照明管理办法.md',
  mime: 'text/markdown',
  text: '> 第十三条',
};

describe('parseSaveRequest', () => {
  test('accepts a request of the contract and drops what does not belong to it', () => {
    expect(parseSaveRequest({ ...valid, path: '/etc/passwd' })).toEqual({ kind: 'valid', request: valid });
  });

  const backup = { name: '备份.zbbak', mime: 'application/x-gazette-backup', bytes: new Uint8Array(3) };

  test('accepts bytes under a type of bytes', () => {
    expect(parseSaveRequest({ ...backup, path: '/etc/passwd' })).toEqual({ kind: 'valid', request: backup });
  });

  test('counts the limit of bytes in bytes', () => {
    const bytes = (length: number) => parseSaveRequest({ ...backup, bytes: new Uint8Array(length) }).kind;
    expect([bytes(SAVE_LIMIT_BYTES), bytes(SAVE_LIMIT_BYTES + 1)]).toEqual(['valid', 'refused']);
  });

  test('accepts an empty text', () => {
    expect(parseSaveRequest({ ...valid, text: '' }).kind).toBe('valid');
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'notes.md'],
    ['a list', [valid]],
    ['no name', { mime: valid.mime, text: '' }],
    ['a name that is no string', { ...valid, name: 7 }],
    ['a text that is bytes', { ...valid, text: new Uint8Array(3) }],
    ['bytes under a type of text', { name: valid.name, mime: valid.mime, bytes: new Uint8Array(3) }],
    ['text under a type of bytes', { ...valid, mime: 'application/x-gazette-backup' }],
    ['bytes that are a list', { name: 'a', mime: 'application/x-gazette-backup', bytes: [1, 2] }],
    [
      'bytes that another process can change',
      { name: 'a', mime: 'application/x-gazette-backup', bytes: new Uint8Array(new SharedArrayBuffer(3)) },
    ],
    ['an unknown type', { ...valid, mime: 'text/html' }],
    ['a type that is an object', { ...valid, mime: { toString: (): string => 'text/csv' } }],
  ])('refuses %s with a sentence', (_name, input) => {
    const parsed = parseSaveRequest(input);
    expect(parsed.kind === 'refused' && parsed.reason).toMatch(/已拒绝。$/);
  });

  test('refuses more than the limit, counted in bytes and not in characters', () => {
    const text = '衡'.repeat(Math.ceil(SAVE_LIMIT_BYTES / 3) + 1);
    expect(text.length).toBeLessThan(SAVE_LIMIT_BYTES);
    const parsed = parseSaveRequest({ ...valid, text });
    expect(parsed.kind === 'refused' && parsed.reason).toContain('64 MB');
  });

  test('accepts exactly the limit', () => {
    expect(parseSaveRequest({ ...valid, text: 'x'.repeat(SAVE_LIMIT_BYTES) }).kind).toBe('valid');
    expect(parseSaveRequest({ ...valid, text: 'x'.repeat(SAVE_LIMIT_BYTES + 1) }).kind).toBe('refused');
  });
});

describe('isPlainFileName', () => {
  test.each([
    '',
    '.',
    '..',
    '.bashrc',
    ' a.md',
    'a.md ',
    'a.',
    'a/b.md',
    '../a.md',
    'a\\b.md',
    'C:a.md',
    'a\u0000.md',
    'a\nb.md',
    'a?.md',
    'a\u202edm.exe',
    `${'长'.repeat(118)}.md`,
  ])('refuses %j', (name) => {
    expect(isPlainFileName(name)).toBe(false);
    expect(parseSaveRequest({ ...valid, name }).kind).toBe('refused');
  });

  test.each(['a.md', '批注 2024-05-01.md', '清政办发〔2022〕9号（印发）.csv', 'a..b.json'])(
    'accepts %j',
    (name) => {
      expect(isPlainFileName(name)).toBe(true);
    },
  );
});
