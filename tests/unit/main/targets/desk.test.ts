/** Saving over files in two steps: what the page learns, and that nothing is written but where a dialog led. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAVE_LIMIT_BYTES } from '../../../../main/save-request.ts';
import { type AskingWindow, createTargetDesk } from '../../../../main/targets/desk.ts';

const FILE = { place: 'file', name: '批注.md', mime: 'text/markdown' } as const;
const FOLDER = { place: 'folder', names: ['甲.md', '乙.md'] } as const;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'targets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** A window whose user chooses these. */
function choosing(filePath: string, owner = 1): AskingWindow {
  return {
    owner,
    chooseFile: async () => ({ canceled: false, filePath }),
    chooseFolder: async () => ({ canceled: false, filePaths: [folder] }),
  };
}

async function chosen(
  request: typeof FILE | typeof FOLDER = FILE,
  window = choosing(join(folder, '我的.md')),
) {
  const desk = createTargetDesk(folder);
  const result = await desk.choose(request, window);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { desk, ...result.value };
}

const over = (text: string) => ({ text, where: 'over' }) as const;
const beside = (text: string) => ({ text, where: 'beside' }) as const;

describe('choosing', () => {
  test('tells what stands in the file that was chosen, byte order mark and line ends included', async () => {
    put('我的.md', '\uFEFF我的话\r\n');
    expect((await chosen()).targets).toEqual([
      { name: '我的.md', present: { kind: 'text', text: '\uFEFF我的话\r\n' } },
    ]);
  });

  test('tells of each file of a folder, in the order that was asked, and of no other', async () => {
    put('乙.md', '旧');
    put('丙.md', '秘密');
    expect((await chosen(FOLDER)).targets).toEqual([
      { name: '甲.md', present: { kind: 'absent' } },
      { name: '乙.md', present: { kind: 'text', text: '旧' } },
    ]);
  });

  test.each([
    ['GB18030', Buffer.from([0xc5, 0xfa, 0xd7, 0xa2])],
    ['UTF-16', Buffer.from('\uFEFF批注', 'utf16le')],
  ])('does not read %s as text', async (_name, bytes) => {
    put('我的.md', bytes);
    expect((await chosen()).targets[0]?.present).toEqual({ kind: 'unreadable' });
  });

  test('does not read a file beyond the limit', async () => {
    put('我的.md', '');
    truncateSync(join(folder, '我的.md'), SAVE_LIMIT_BYTES + 1);
    expect((await chosen()).targets[0]?.present).toEqual({ kind: 'unreadable' });
  });

  test('asks for the suggested name, or for a folder that may be made there', async () => {
    const asked: unknown[] = [];
    const window: AskingWindow = {
      owner: 1,
      chooseFile: async (options) => {
        asked.push(options);
        return { canceled: true, filePath: '' };
      },
      chooseFolder: async (options) => {
        asked.push(options);
        return { canceled: true, filePaths: [] };
      },
    };
    const desk = createTargetDesk('/home/u/文档');
    for (const request of [FILE, FOLDER]) {
      expect(await desk.choose(request, window)).toEqual({ ok: false, error: { code: 'cancelled' } });
    }
    expect(asked).toEqual([
      {
        title: '保存文件',
        defaultPath: join('/home/u/文档', '批注.md'),
        filters: [{ name: 'Markdown 文档', extensions: ['md'] }],
      },
      {
        title: '选择存放导出文件的文件夹',
        defaultPath: '/home/u/文档',
        properties: ['openDirectory', 'createDirectory'],
      },
    ]);
  });

  test('a place that cannot be read is a failure in the result, in Chinese', async () => {
    put('文件', 'x');
    expect(await createTargetDesk(folder).choose(FILE, choosing(join(folder, '文件/我的.md')))).toEqual({
      ok: false,
      error: { code: 'failed', reason: '所选位置不是文件夹，请重新选择。' },
    });
  });
});

describe('writing', () => {
  test('writes over what was chosen, and names it', async () => {
    put('我的.md', '旧');
    const { desk, token } = await chosen();
    expect(await desk.write({ token, writes: [over('新')] }, 1)).toEqual({
      ok: true,
      value: { names: ['我的.md'] },
    });
    expect(read('我的.md')).toBe('新');
    expect(readdirSync(folder)).toEqual(['我的.md']);
  });

  test('writes beside it under the first number that is free, and leaves all others', async () => {
    put('我的.md', '旧');
    put('我的 (2).md', '二');
    const { desk, token } = await chosen();
    expect(await desk.write({ token, writes: [beside('新')] }, 1)).toEqual({
      ok: true,
      value: { names: ['我的 (3).md'] },
    });
    expect([read('我的.md'), read('我的 (2).md'), read('我的 (3).md')]).toEqual(['旧', '二', '新']);
  });

  test('writes each file of a folder in its way', async () => {
    put('乙.md', '旧');
    const { desk, token } = await chosen(FOLDER);
    expect(await desk.write({ token, writes: [over('一'), beside('二')] }, 1)).toEqual({
      ok: true,
      value: { names: ['甲.md', '乙 (2).md'] },
    });
    expect([read('甲.md'), read('乙.md'), read('乙 (2).md')]).toEqual(['一', '旧', '二']);
  });

  test.each([
    ['was changed', '旧', '别人改的'],
    ['appeared', null, '别人写的'],
  ])('writes nothing over a file that %s in between', async (_name, before, after) => {
    if (before !== null) put('我的.md', before);
    const { desk, token } = await chosen();
    put('我的.md', after);
    expect(await desk.write({ token, writes: [over('新')] }, 1)).toEqual({
      ok: false,
      error: { code: 'failed', reason: '“我的.md”刚刚被其他程序改过，没有覆盖它。请重新导出。' },
    });
    expect(read('我的.md')).toBe(after);
  });

  test('says how many files were written before one could not be', async () => {
    const { desk, token } = await chosen(FOLDER);
    mkdirSync(join(folder, '乙.md'));
    expect(await desk.write({ token, writes: [over('一'), over('二')] }, 1)).toEqual({
      ok: false,
      error: { code: 'failed', reason: '所选名称已是一个文件夹，请换一个文件名。此前已写好 1 个文件。' },
    });
    expect(readdirSync(folder)).toEqual(['乙.md', '甲.md']);
  });

  const STALE = { ok: false, error: { code: 'refused', reason: expect.stringContaining('什么也没有写入') } };

  test('refuses a token that was never given, is used up, or belongs to another window', async () => {
    const { desk, token } = await chosen();
    expect(await desk.write({ token: 'x', writes: [over('新')] }, 1)).toEqual(STALE);
    expect(await desk.write({ token, writes: [over('新')] }, 2)).toEqual(STALE);
    expect(readdirSync(folder)).toEqual([]);
    expect(await desk.write({ token, writes: [over('新')] }, 1)).toMatchObject({ ok: true });
    expect(await desk.write({ token, writes: [over('再')] }, 1)).toEqual(STALE);
    expect(read('我的.md')).toBe('新');
  });

  test('refuses more or fewer texts than were chosen places', async () => {
    const { desk, token } = await chosen(FOLDER);
    expect(await desk.write({ token, writes: [over('新')] }, 1)).toEqual(STALE);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a second choice of a window takes the place of its first', async () => {
    const { desk, token } = await chosen();
    await desk.choose(FOLDER, choosing(''));
    expect(await desk.write({ token, writes: [over('新')] }, 1)).toEqual(STALE);
  });
});
