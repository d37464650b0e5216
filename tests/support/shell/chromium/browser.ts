/**
 * Chromium as main's windows need it: one profile, behind the gate, with main's permissions. Pages that main did not
 * create are closed unless it allowed them.
 */
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { PAGE_ORIGIN } from './addresses.ts';

/** How long anything on the page may take before the test says what it waited for. */
const PATIENCE_MS = 20_000;

export async function launchBehindGate(profile: string, port: number): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [
      ...chromiumArguments(),
      `--proxy-server=http://127.0.0.1:${port}`,
      // Loopback addresses too go through the gate.
      '--proxy-bypass-list=<-loopback>',
      // Nothing is looked up, whatever main says; the gate answers by name.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Electron's names of permissions, and the web's. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'camera',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  'idle-detection': 'idle-detection',
};

/** Chromium asks nobody, so that each permission is put to main once and set in the browser as it answers. */
export async function applyPermissions(
  context: BrowserContext,
  page: Page,
  granted: (permission: string) => Promise<boolean>,
): Promise<void> {
  // Never detached: the browser forgets with the session what was set through it.
  const devtools = await context.newCDPSession(page);
  for (const [permission, name] of Object.entries(PERMISSIONS)) {
    const setting = (await granted(permission)) ? 'granted' : 'denied';
    await devtools.send('Browser.setPermission', { permission: { name }, setting, origin: PAGE_ORIGIN });
  }
}
