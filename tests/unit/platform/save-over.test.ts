/**
 * Saving over files that may be there already, by one contract in both shells: what stands there is shown before
 * anything is written, what is decided is done, and nothing else is touched.
 */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type {
  ChooseTargetsResult,
  SavingApi,
  TargetFile,
  WriteTargetsRequest,
} from '../../../preload/contract.ts';
import { type BrowserParts, createBrowserPlatform } from '../../../renderer/platform/browser.ts';
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts';
import type { PickedFile, PickFile } from '../../../renderer/platform/picked-file.ts';
import type { Decide, Platform } from '../../../renderer/platform/platform.ts';
import { QUIET_SHELL } from './quiet-shell.ts';

const REQUEST = { name: '批注.md', mime: 'text/markdown', text: '新' } as const;
const NAME = '我的.md';

/** One place that the user chooses: what stands there (bytes), what goes wrong, and what comes of it. */
interface Place {
  readonly platform: Platform;
  readonly files: () => ReadonlyMap<string, string>;
  readonly downloads: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
}
type Trouble = 'none' | 'cancelled' | 'full';

function browserPlace(bytes: Uint8Array<ArrayBuffer> | null, trouble: Trouble, pick?: PickFile): Place {
  const files = new Map(bytes === null ? [] : [[NAME, new TextDecoder().decode(bytes)]]);
  const downloads: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const link = {
    href: '',
    download: '',
    click: () => downloads.push({ name: link.download, blob: blobs.get(link.href) ?? new Blob() }),
    remove: () => undefined,
  };
  const pickFile: PickFile = async () => {
    if (trouble === 'cancelled') throw new DOMException('left', 'AbortError');
    let written = '';
    const file: PickedFile = {
      name: NAME,
      getFile: async () => new Blob(bytes === null ? [] : [bytes]),
      createWritable: async () => ({
        write: async (text) => {
          if (trouble === 'full') throw new DOMException('full', 'QuotaExceededError');
          written += text;
        },
        close: async () => void files.set(NAME, written),
        abort: async () => undefined,
      }),
    };
    return [file];
  };
  const parts = {
    document: { createElement: () => link, body: { append: () => undefined } },
    url: {
      createObjectURL: (blob: Blob) => {
        blobs.set(`blob:${blobs.size}`, blob);
        return `blob:${blobs.size - 1}`;
      },
      revokeObjectURL: () => undefined,
    },
    clipboard: undefined,
    pickFile: pick ?? pickFile,
  };
  return {
    platform: createBrowserPlatform(parts as unknown as BrowserParts),
    files: () => files,
    downloads: () =>
      Promise.all(
        downloads.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })),
      ),
  };
}

function presentOf(bytes: Uint8Array<ArrayBuffer> | null): TargetFile['present'] {
  if (bytes === null) return { kind: 'absent' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable' };
  }
}

function desktopPlace(bytes: Uint8Array<ArrayBuffer> | null, trouble: Trouble): Place {
  const files = new Map(bytes === null ? [] : [[NAME, new TextDecoder().decode(bytes)]]);
  const desktop: SavingApi = {
    saveFile: async () => ({ ok: false, error: { code: 'cancelled' } }),
    chooseTargets: async (): Promise<ChooseTargetsResult> =>
      trouble === 'cancelled'
        ? { ok: false, error: { code: 'cancelled' } }
        : { ok: true, value: { token: 't', targets: [{ name: NAME, present: presentOf(bytes) }] } },
    writeTargets: async ({ token, writes: [write] }: WriteTargetsRequest) => {
      if (trouble === 'full') return { ok: false, error: { code: 'failed', reason: '磁盘空间不足' } };
      const name = write?.where === 'over' ? NAME : '我的 (2).md';
      files.set(name, `${token === 't' ? '' : token}${write?.text}`);
      return { ok: true, value: { names: [name] } };
    },
  };
  return {
    platform: createDesktopPlatform({ ...desktop, ...QUIET_SHELL }, undefined),
    files: () => files,
    downloads: async () => [],
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** How this platform saves over a file that is there. */
const over = ({ updateFile, saveOver }: Platform) => updateFile ?? saveOver;

describe.each([
  ['browser', browserPlace],
  ['desktop', desktopPlace],
] as const)('saving over a file on the %s platform', (shell, place) => {
  it('shows what stands there under the name it has, and writes what was decided over it', async () => {
    const { platform, files } = place(utf8('\uFEFF旧\r\n'), 'none');
    const seen: unknown[] = [];
    const decide: Decide = (file, target) => {
      seen.push([file, target]);
      return { where: 'over', text: '旧和新' };
    };
    expect(await over(platform)(REQUEST, decide)).toEqual({
      ok: true,
      value: { names: [NAME], landed: 'chosen' },
    });
    expect(seen).toEqual([[REQUEST, { name: NAME, present: { kind: 'text', text: '\uFEFF旧\r\n' } }]]);
    expect([...files()]).toEqual([[NAME, '旧和新']]);
  });

  it('does not take bytes for text that are none', async () => {
    const { platform } = place(new Uint8Array([0xc5, 0xfa]), 'none');
    const kinds: string[] = [];
    await over(platform)(REQUEST, (_file, { present }) => {
      kinds.push(present.kind);
      return { where: 'beside', text: '新' };
    });
    expect(kinds).toEqual(['unreadable']);
  });

  it('leaves the file and writes a second one where that was decided', async () => {
    const { platform, files, downloads } = place(utf8('旧'), 'none');
    const landed = shell === 'desktop' ? 'chosen' : 'downloads';
    expect(await over(platform)(REQUEST, () => ({ where: 'beside', text: '新' }))).toEqual({
      ok: true,
      value: { names: ['我的 (2).md'], landed },
    });
    expect(files().get(NAME)).toBe('旧');
    const second = (await downloads()).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    expect([...files()].slice(1).concat(second as [string, string][])).toEqual([['我的 (2).md', '新']]);
  });

  it('decides nothing when the dialog is left', async () => {
    const { platform, files } = place(utf8('旧'), 'cancelled');
    const decide = () => {
      throw new Error('asked');
    };
    expect(await over(platform)(REQUEST, decide)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect([...files()]).toEqual([[NAME, '旧']]);
  });

  it('says why it could not write, and the file is as it was', async () => {
    const { platform, files } = place(utf8('旧'), 'full');
    expect(await over(platform)(REQUEST, () => ({ where: 'over', text: '新' }))).toEqual({
      ok: false,
      error: { code: 'failed', reason: '磁盘空间不足' },
    });
    expect([...files()]).toEqual([[NAME, '旧']]);
  });
});

describe('the browser platform', () => {
  const update: Decide = (_file, { present }) => ({ where: 'over', text: present.kind });

  it('downloads what is saved anew, and asks nobody', async () => {
    const { platform, files, downloads } = browserPlace(utf8('旧'), 'none');
    const decide = () => {
      throw new Error('asked');
    };
    expect(await platform.saveOver(REQUEST, decide)).toEqual({
      ok: true,
      value: { names: [REQUEST.name], landed: 'downloads' },
    });
    expect((await downloads()).map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([REQUEST.text]);
    expect([...files()]).toEqual([[NAME, '旧']]);
  });

  it('updates no file where the browser has no dialog for it', () => {
    const parts = { document: undefined, url: undefined, clipboard: undefined, pickFile: undefined };
    expect(createBrowserPlatform(parts as unknown as BrowserParts).updateFile).toBeNull();
  });

  it.each([
    ['SecurityError', '浏览器不让网页打开文件'],
    ['NotAllowedError', '浏览器没有得到写入这个文件的许可'],
  ])('says why the dialog is not shown (%s), and nothing is written', async (name, reason) => {
    const refuse: PickFile = async () => {
      throw new DOMException('no press', name);
    };
    const { platform, downloads } = browserPlace(utf8('旧'), 'none', refuse);
    expect(await over(platform)(REQUEST, update)).toEqual({ ok: false, error: { code: 'failed', reason } });
    expect(await downloads()).toEqual([]);
  });

  it('asks for a file of the kind', async () => {
    const asked: unknown[] = [];
    const pick: PickFile = async (options) => {
      asked.push(options);
      throw new DOMException('left', 'AbortError');
    };
    await over(browserPlace(null, 'none', pick).platform)(REQUEST, update);
    expect(asked).toEqual([{ types: [{ accept: { 'text/markdown': ['.md'] } }] }]);
  });

  it('downloads several files as one zip', async () => {
    const { platform, downloads } = browserPlace(null, 'none');
    const files = [REQUEST, { ...REQUEST, name: '乙.md', text: '二' }];
    expect(await platform.saveMany({ archive: '全部批注', files }, update)).toEqual({
      ok: true,
      value: { names: ['全部批注.zip'], landed: 'downloads' },
    });
    const [zip] = await downloads();
    const read = Object.entries(unzipSync(zip?.bytes ?? new Uint8Array()));
    expect(read.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['批注.md', '新'],
      ['乙.md', '二'],
    ]);
  });
});

describe('the desktop platform', () => {
  it('saves several files in one folder, each as was decided for it', async () => {
    const asked: unknown[] = [];
    const desktop: SavingApi = {
      saveFile: async () => ({ ok: false, error: { code: 'cancelled' } }),
      chooseTargets: async (request) => {
        asked.push(request);
        const present = { kind: 'text', text: '旧' } as const;
        const targets = [
          { name: '批注.md', present: { kind: 'absent' } as const },
          { name: '乙.md', present },
        ];
        return { ok: true, value: { token: 't', targets } };
      },
      writeTargets: async (request) => {
        asked.push(request);
        return { ok: true, value: { names: ['批注.md', '乙 (2).md'] } };
      },
    };
    const files = [REQUEST, { ...REQUEST, name: '乙.md', text: '二' }];
    const decide: Decide = ({ text }, { present }) => ({
      text,
      where: present.kind === 'absent' ? 'over' : 'beside',
    });
    const saved = await createDesktopPlatform({ ...desktop, ...QUIET_SHELL }, undefined).saveMany(
      { archive: '全部', files },
      decide,
    );
    expect(saved).toEqual({ ok: true, value: { names: ['批注.md', '乙 (2).md'], landed: 'chosen' } });
    expect(asked).toEqual([
      { place: 'folder', names: ['批注.md', '乙.md'] },
      {
        token: 't',
        writes: [
          { text: '新', where: 'over' },
          { text: '二', where: 'beside' },
        ],
      },
    ]);
  });

  it('makes a failure of a shell that does not answer', async () => {
    const broken = async () => {
      throw new Error('gone');
    };
    const desktop = { saveFile: broken, chooseTargets: broken, writeTargets: broken };
    const saved = await createDesktopPlatform({ ...desktop, ...QUIET_SHELL }, undefined).saveOver(
      REQUEST,
      () => ({
        where: 'over',
        text: '',
      }),
    );
    expect(saved).toMatchObject({
      ok: false,
      error: { code: 'failed', reason: expect.stringContaining('gone') },
    });
  });
});
