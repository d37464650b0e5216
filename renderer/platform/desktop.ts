/**
 * The platform of the desktop shell: everything goes through what the preload exposes (`preload/contract.ts`).
 * An answer that is no answer becomes a failure with a reason.
 */
import type { DesktopApi } from '../../preload/contract.ts';
import { copyText } from './browser.ts';
import type { Platform } from './platform.ts';

export function createDesktopPlatform(
  desktop: DesktopApi,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): Platform {
  return {
    shell: 'desktop',
    saveFile: async (request) => {
      try {
        return await desktop.saveFile(request);
      } catch (error) {
        return { ok: false, error: { code: 'failed', reason: String(error) } };
      }
    },
    copyText: (text) => copyText(clipboard, text),
  };
}
