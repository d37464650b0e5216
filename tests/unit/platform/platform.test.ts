import { describe, expect, it } from 'vitest';
import type {
  SaveBytesRequest,
  SaveFileRequest,
  SaveTextRequest,
  SavingApi,
} from '../../../preload/contract.ts';
import { type BrowserParts, createBrowserPlatform } from '../../../renderer/platform/browser.ts';
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { QUIET_SHELL } from './quiet-shell.ts';

const REQUEST: SaveTextRequest = {
  name: '2018-05-17 南政办发〔2018〕11号 照明管理办法.md',
  mime: 'text/markdown',
  text: '> 第十三条 任何单位和个人都应当保护县城照明设施\n𠮷\n',
};

const BYTES: SaveBytesRequest = {
  name: '政报研读备份.zbbak',
  mime: 'application/x-gazette-backup',
  // No UTF-8: written as text it would come out otherwise.
  bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
};

/** A machine with what it was given, and what can go wrong with it. */
interface Machine {
  readonly platform: Platform;
  /** The files the user has now, as bytes. */
  readonly saved: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  readonly clipboardText: () => string;
}
type Trouble = 'none' | 'noDisk' | 'noClipboard' | 'clipboardRefuses';

function fakeClipboard(trouble: Trouble, copied: string[]) {
  if (trouble === 'noClipboard') return undefined;
  return {
    writeText: async (text: string) => {
      if (trouble === 'clipboardRefuses') throw new DOMException('refused', 'NotAllowedError');
      copied.push(text);
    },
  };
}

function browserMachine(trouble: Trouble): Machine {
  const blobs = new Map<string, Blob>();
  const downloads: { name: string; blob: Blob }[] = [];
  const copied: string[] = [];
  const link = {
    href: '',
    download: '',
    attached: false,
    click() {
      const blob = blobs.get(this.href);
      if (this.attached && blob !== undefined) downloads.push({ name: this.download, blob });
    },
    remove() {
      this.attached = false;
    },
  };
  const parts = {
    document: {
      createElement: () => link,
      body: {
        append: (element: typeof link) => {
          element.attached = true;
        },
      },
    },
    url: {
      createObjectURL: (blob: Blob) => {
        if (trouble === 'noDisk') throw new Error('out of memory');
        const address = `blob:${blobs.size}`;
        blobs.set(address, blob);
        return address;
      },
      revokeObjectURL: (address: string) => blobs.delete(address),
    },
    clipboard: fakeClipboard(trouble, copied),
    pickFile: undefined,
  };
  return {
    platform: createBrowserPlatform(parts as unknown as BrowserParts),
    saved: () =>
      Promise.all(
        downloads.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })),
      ),
    clipboardText: () => copied.join(),
  };
}

function bytesOf(request: SaveFileRequest): Uint8Array {
  return 'bytes' in request ? request.bytes : new TextEncoder().encode(request.text);
}
const unasked = { ok: false, error: { code: 'failed', reason: 'not asked' } } as const;
const refusingTargets: Pick<SavingApi, 'chooseTargets' | 'writeTargets'> = {
  chooseTargets: async () => unasked,
  writeTargets: async () => unasked,
};

function desktopMachine(trouble: Trouble): Machine {
  const files: SaveFileRequest[] = [];
  const copied: string[] = [];
  const desktop: SavingApi = {
    saveFile: async (request) => {
      if (trouble === 'noDisk') throw new Error("Error invoking remote method 'gazette:save-file'");
      files.push(request);
      return { ok: true, value: { name: request.name } };
    },
    ...refusingTargets,
  };
  return {
    platform: createDesktopPlatform({ ...desktop, ...QUIET_SHELL }, fakeClipboard(trouble, copied)),
    saved: async () => files.map((file) => ({ name: file.name, bytes: bytesOf(file) })),
    clipboardText: () => copied.join(),
  };
}

describe.each([
  ['browser', browserMachine],
  ['desktop', desktopMachine],
] as const)('the %s platform', (shell, machine) => {
  it('says which shell it is', () => {
    expect(machine('none').platform.shell).toBe(shell);
  });

  it('saves the text under the name, in UTF-8 without a byte order mark', async () => {
    const { platform, saved } = machine('none');
    expect(await platform.saveFile(REQUEST)).toEqual({ ok: true, value: { name: REQUEST.name } });
    expect(await saved()).toEqual([{ name: REQUEST.name, bytes: new TextEncoder().encode(REQUEST.text) }]);
  });

  it('saves bytes as they are', async () => {
    const { platform, saved } = machine('none');
    expect(await platform.saveFile(BYTES)).toEqual({ ok: true, value: { name: BYTES.name } });
    expect(await saved()).toEqual([{ name: BYTES.name, bytes: BYTES.bytes }]);
  });

  it('answers with a failure and a reason when the machine cannot', async () => {
    const result = await machine('noDisk').platform.saveFile(REQUEST);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'failed', reason: expect.stringMatching(/.+/) },
    });
  });

  it('copies text', async () => {
    const { platform, clipboardText } = machine('none');
    expect(await platform.copyText('第十三条')).toBe(true);
    expect(clipboardText()).toBe('第十三条');
  });

  it.each(['noClipboard', 'clipboardRefuses'] as const)(
    'says that it could not copy (%s)',
    async (trouble) => {
      expect(await machine(trouble).platform.copyText('第十三条')).toBe(false);
    },
  );
});

describe('the desktop platform', () => {
  it.each([
    { code: 'cancelled' },
    { code: 'refused', reason: 'read-only' },
    { code: 'failed', reason: 'EIO' },
  ] as const)('hands on that saving was $code', async (error) => {
    const platform = createDesktopPlatform(
      { ...refusingTargets, ...QUIET_SHELL, saveFile: async () => ({ ok: false, error }) },
      undefined,
    );
    expect(await platform.saveFile(REQUEST)).toEqual({ ok: false, error });
  });
});
