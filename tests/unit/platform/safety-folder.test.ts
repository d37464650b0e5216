import { describe, expect, test } from 'vitest';
import { detectKeeping } from '../../../renderer/platform/browser-keeping.ts';
import {
  askToWrite,
  type FolderFailure,
  type FolderHandle,
  isFolder,
  mayWrite,
  pickFolder,
  writeCopy,
} from '../../../renderer/platform/safety-folder.ts';
import { fakeFolder } from './folder-fixture.ts';

const BYTES = new Uint8Array([0x50, 0x4b, 0, 0xff]);
const all = { name: 'new', bytes: BYTES, outdated: () => [] as readonly string[] };

describe('a copy in a folder', () => {
  test('is there, byte by byte, and what is outdated is gone', async () => {
    const folder = fakeFolder();
    folder.files.set('old', BYTES).set('other', BYTES);
    const seen: string[] = [];
    const outdated = (names: readonly string[]) => {
      seen.push(...names);
      return ['old'];
    };
    expect(await writeCopy(folder.handle, { ...all, outdated })).toEqual({ ok: true, value: null });
    expect(seen).toEqual(['old', 'other', 'new']);
    expect([...folder.files.keys()]).toEqual(['other', 'new']);
    expect(folder.files.get('new')).toEqual(BYTES);
  });

  test('goes over one of the same name', async () => {
    const folder = fakeFolder();
    folder.files.set('new', new Uint8Array([1, 2, 3, 4, 5, 6]));
    await writeCopy(folder.handle, all);
    expect(folder.files.get('new')).toEqual(BYTES);
  });

  test('that an old one cannot be deleted does no harm', async () => {
    const folder = fakeFolder();
    folder.files.set('old', BYTES).set('older', BYTES);
    folder.held.add('old');
    expect(await writeCopy(folder.handle, { ...all, outdated: () => ['old', 'older'] })).toMatchObject({
      ok: true,
    });
    expect([...folder.files.keys()]).toEqual(['old', 'new']);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['shorter', (bytes) => bytes.subarray(1)],
    ['other', (bytes) => bytes.map((byte) => byte ^ 1)],
  ])('is not believed in if what is read back is %s, and deletes nothing', async (_what, spoil) => {
    const folder = fakeFolder();
    folder.files.set('old', BYTES);
    folder.spoil = spoil;
    const result = await writeCopy(folder.handle, { ...all, outdated: () => ['old'] });
    expect(result).toMatchObject({ ok: false, error: { code: 'different' } });
    expect(folder.files.has('old')).toBe(true);
  });

  test.each<[string, FolderFailure['code']]>([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'gone'],
    ['QuotaExceededError', 'full'],
    ['NoModificationAllowedError', 'occupied'],
    ['UnknownError', 'failed'],
  ])('that fails with %s is told as %s, and leaves the old ones', async (trouble, code) => {
    const folder = fakeFolder();
    folder.files.set('old', BYTES);
    folder.trouble = trouble;
    const result = await writeCopy(folder.handle, { ...all, outdated: () => ['old'] });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect([...folder.files.keys()]).toEqual(['old']);
  });
});

describe('leave to write', () => {
  test('is not asked for where it is given', async () => {
    const folder = fakeFolder();
    expect(await mayWrite(folder.handle)).toBe(true);
    expect(await askToWrite(folder.handle)).toBe(true);
    expect(folder.asked).toBe(0);
  });

  test.each<[PermissionState, boolean]>([
    ['granted', true],
    ['denied', false],
  ])('is what the user answers: %s', async (answer, expected) => {
    const folder = fakeFolder();
    Object.assign(folder, { permission: 'prompt', answer });
    expect(await mayWrite(folder.handle)).toBe(false);
    expect(await askToWrite(folder.handle)).toBe(expected);
    expect(folder.asked).toBe(1);
  });

  test('is not there if the browser refuses to ask', async () => {
    const { handle } = fakeFolder();
    const refuses: FolderHandle = {
      ...handle,
      queryPermission: async () => 'prompt',
      requestPermission: async () => Promise.reject(new DOMException('no press', 'SecurityError')),
    };
    expect(await askToWrite(refuses)).toBe(false);
  });
});

describe('choosing a folder', () => {
  test('asks for one to write into', async () => {
    const { handle } = fakeFolder();
    const asked: unknown[] = [];
    const picked = await pickFolder(async (options) => {
      asked.push(options);
      return handle;
    });
    expect(asked).toEqual([{ id: 'gazette-safety', mode: 'readwrite' }]);
    expect(picked).toEqual({ ok: true, value: handle });
  });

  test('brings nothing if the user leaves the dialog, and says why if it does not open', async () => {
    const fails = (name: string) => () => Promise.reject(new DOMException('x', name));
    expect(await pickFolder(fails('AbortError'))).toEqual({ ok: true, value: null });
    expect(await pickFolder(fails('SecurityError'))).toMatchObject({ ok: false, error: { code: 'denied' } });
  });
});

test('a stored value is a folder only if it can do what a folder does', () => {
  expect(isFolder(fakeFolder().handle)).toBe(true);
  for (const stored of [null, undefined, 'folder', {}, { ...fakeFolder().handle, keys: undefined }])
    expect(isFolder(stored)).toBe(false);
});

describe('what a browser can do to keep notes', () => {
  const location = { origin: 'http://127.0.0.1:17630' } as Location;

  test('is asked of the browser shell alone', () => {
    const page = { location, navigator: {} as Navigator };
    expect(detectKeeping({ ...page, desktop: {} as never })).toBeNull();
    expect(detectKeeping(page)).toEqual({
      address: 'http://127.0.0.1:17630',
      storage: undefined,
      pickFolder: undefined,
    });
  });

  test('is its storage and its dialog', async () => {
    const storage = {} as StorageManager;
    const { handle } = fakeFolder();
    const keeping = detectKeeping({
      location,
      navigator: { storage } as Navigator,
      showDirectoryPicker: async () => handle,
    });
    expect(keeping?.storage).toBe(storage);
    expect(await keeping?.pickFolder?.({ id: '', mode: 'readwrite' })).toBe(handle);
  });
});
