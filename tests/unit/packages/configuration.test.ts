/** What `npm run dist` is told, against electron-builder's own schema and against what is frozen or promised. */
import type { Configuration } from 'app-builder-lib';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../support/project.ts';

/** electron-builder writes down here what it finds odd; nothing reads it. */
type Log = Parameters<typeof validateConfiguration>[1];
const log = { isEnabled: false, add: () => undefined } as unknown as Log;

const configuration = (): Promise<Configuration> => getConfig(ROOT, null, null);

const targetsOf = (platform: { readonly target?: unknown } | null | undefined): unknown => platform?.target;

describe('the packing configuration', () => {
  test('is valid', async () => {
    await expect(validateConfiguration(await configuration(), log)).resolves.toBeUndefined();
  });

  test.each([
    ['an unknown fuse', { electronFuses: { runAsNod: false } }],
    ['an unknown key', { linux: { target: 'deb', categori: 'Office' } }],
    ['a value of the wrong kind', { asar: 'yes' }],
  ])('would not be valid with %s', async (_name, fault) => {
    const faulty = { ...(await configuration()), ...fault } as Configuration;
    await expect(validateConfiguration(faulty, log)).rejects.toThrow('Invalid configuration object');
  });

  test('keeps the names that installed programs and notes hang on', async () => {
    expect(await configuration()).toMatchObject({
      appId: 'cn.gazette.reader',
      executableName: 'gazette-reader',
      productName: '政报研读',
    });
  });

  test('packs for Windows an installer without administrator and a zip', async () => {
    const { win, nsis } = await configuration();
    expect(targetsOf(win)).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'zip', arch: ['x64'] },
    ]);
    expect(win?.requestedExecutionLevel).toBe('asInvoker');
    expect(nsis).toMatchObject({ perMachine: false, allowElevation: false, packElevateHelper: false });
    expect(nsis?.deleteAppDataOnUninstall).toBe(false);
    expect(win?.fileAssociations).toEqual([expect.objectContaining({ ext: 'zbbak', icon: 'backup.ico' })]);
  });

  test('packs for Linux deb and tar.gz on both machines, and AppImage last', async () => {
    const arch = ['x64', 'arm64'];
    expect(targetsOf((await configuration()).linux)).toEqual([
      { target: 'deb', arch },
      { target: 'tar.gz', arch },
      { target: 'AppImage', arch },
    ]);
  });

  test('sets each fuse that electron-builder knows', async () => {
    const { electronFuses } = await configuration();
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
