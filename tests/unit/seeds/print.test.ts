/** `npm run corpus -- --print FILE` on whatever file it is given: valid JSON, or one sentence and exit code 1. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BUILD = resolve(import.meta.dirname, '../../../seeds/build.ts');
/** Far above what a file takes, so that only a hang fails. */
const TIMEOUT = 60_000;

const GAZETTE = `云溪县人民政府关于加强用水管理的通知
云政发〔2023〕1号
各乡镇人民政府：
　　现将有关事项通知如下：
　　一、节约用水，人人有责。
　　二、严禁私自取水。
云溪县人民政府
2023年3月1日
`;

/** {@link GAZETTE} in GB18030, written out as bytes because Node encodes UTF only. */
const GAZETTE_GB18030 = Buffer.from(
  [
    '1MbPqs/YyMvD8dX+uK652NPavNPHv9PDy6653MDttcTNqNaqCtTG1f63oqGyMjAyM6GzMbrFCrj3z+fV8sjLw/HV',
    '/riuo7oKoaGhoc/WvavT0LnYysLP7s2o1qrI58/Co7oKoaGhodK7oaK92tS808PLrqOsyMvIy9PQ1PChowqhoaGh',
    'tv6hotHPvfvLvdfUyKHLrqGjCtTGz6rP2MjLw/HV/riuCjIwMjPE6jPUwjHI1Qo=',
  ].join(''),
  'base64',
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-print-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function print(...path: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD, '--print', ...path], {
    encoding: 'utf8',
    timeout: TIMEOUT,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

interface Printed {
  readonly issue: { readonly documents: readonly { readonly title: string }[] };
  readonly documents: readonly {
    readonly issueId: string;
    readonly blocks: readonly { readonly text: string }[];
  }[];
  readonly artifacts: readonly unknown[];
}

function printed(path: string): Printed {
  const { status, stdout, stderr } = print(path);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Printed;
}

function expectRefusal(outcome: ReturnType<typeof print>, words: RegExp): void {
  expect(outcome.status).toBe(1);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(/^[^\n]+。\n$/u);
  expect(outcome.stderr).toMatch(words);
  expect(outcome.stderr).not.toMatch(/\bat .+:\d+/u);
}

describe('what is no text is refused in one sentence', { timeout: TIMEOUT + 10_000 }, () => {
  test('no file named', () => expectRefusal(print(), /--print/u));

  test('a missing file', () => expectRefusal(print(join(folder, 'missing.txt')), /找不到/u));

  test('a directory', () => expectRefusal(print(folder), /文件夹/u));

  test('bytes that are no text in any encoding', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 151) % 256);
    expectRefusal(print(file('image.bin', bytes)), /文本/u);
  });

  test('text with zero bytes in it', () => {
    expectRefusal(print(file('zero.bin', 'PK\u0003\u0004\u0000\u0000')), /不是文本文件/u);
  });

  test('50 MB of text', () => {
    const large = file('large.txt', Buffer.alloc(50 * 1024 * 1024, '通知如下。\n'));
    expectRefusal(print(large), /超过/u);
    rmSync(large);
  });
});

describe('what is text is printed', { timeout: TIMEOUT + 10_000 }, () => {
  test('an empty file has no documents', () => {
    const { documents, artifacts, issue } = printed(file('empty.txt', ''));
    expect({ documents, artifacts, listed: issue.documents }).toEqual({
      documents: [],
      artifacts: [],
      listed: [],
    });
  });

  test('nor has a file of blanks', () => {
    expect(printed(file('blank.txt', ' \n\u3000\r\n\t\n')).documents).toEqual([]);
  });

  test('the same text gives the same documents in any encoding and with any line ends', () => {
    const expected = printed(file('plain.txt', GAZETTE));
    expect(expected.issue.documents.map((each) => each.title)).toEqual([
      '云溪县人民政府关于加强用水管理的通知',
    ]);
    const variants: readonly (readonly [string, string | Uint8Array])[] = [
      ['GB18030', GAZETTE_GB18030],
      ['BOM', `\uFEFF${GAZETTE}`],
      ['CRLF', GAZETTE.replaceAll('\n', '\r\n')],
      ['CR', GAZETTE.replaceAll('\n', '\r')],
      ['UTF-16', Buffer.from(`\uFEFF${GAZETTE}`, 'utf16le')],
    ];
    for (const [name, content] of variants) {
      const { documents } = printed(file(`plain.txt`, content));
      expect(documents, name).toEqual(expected.documents);
    }
  });

  test('more lines than any issue has are refused in one sentence', () => {
    const { status, stderr } = print(file('lines.txt', '附件\n'.repeat(200_001)));
    expect(status).toBe(1);
    expect(stderr).toMatch(/超过 200000 行/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a long line, and many short ones, are printed whole', () => {
    for (const content of ['水'.repeat(400_000), '水\n'.repeat(40_000)]) {
      const text = printed(file('long.txt', content)).documents.flatMap((each) =>
        each.blocks.map((block) => block.text),
      );
      expect(text.join('').length).toBe(content.replaceAll('\n', '').length);
    }
  });
});
