/**
 * The platform of the desktop shell: everything goes through what the preload exposes (`preload/contract.ts`).
 * An answer that is no answer becomes a failure with a reason.
 */
import type { ChooseTargetsRequest, SafetyApi, SavingApi, ShellApi } from '../../preload/contract.ts';
import { copyText } from './browser.ts';
import { createDesktopShell } from './desktop-shell.ts';
import type { Decide, Platform, SaveFilesResult, SaveTextRequest } from './platform.ts';
import { guardedSafety } from './safety.ts';

export function createDesktopPlatform(
  desktop: SavingApi & SafetyApi & ShellApi,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): Platform {
  return {
    shell: 'desktop',
    safety: guardedSafety(desktop),
    saveFile: async (request) => {
      try {
        return await desktop.saveFile(request);
      } catch (error) {
        return { ok: false, error: { code: 'failed', reason: String(error) } };
      }
    },
    saveOver: (request, decide) => {
      const { name, mime } = request;
      return saveInTwoSteps(desktop, { place: 'file', name, mime }, [request], decide);
    },
    updateFile: null,
    saveMany: ({ files }, decide) => {
      const names = files.map(({ name }) => name);
      return saveInTwoSteps(desktop, { place: 'folder', names }, files, decide);
    },
    desktopShell: createDesktopShell(desktop),
    copyText: (text) => copyText(clipboard, text),
  };
}

/** The dialog first; then, knowing what stands there, what is written. */
async function saveInTwoSteps(
  desktop: SavingApi,
  request: ChooseTargetsRequest,
  files: readonly SaveTextRequest[],
  decide: Decide,
): Promise<SaveFilesResult> {
  try {
    const chosen = await desktop.chooseTargets(request);
    if (!chosen.ok) return chosen;
    const { token, targets } = chosen.value;
    const writes = files.map((file, index) => {
      const { text, where } = decide(
        file,
        targets[index] ?? { name: file.name, present: { kind: 'unreadable' } },
      );
      return { text, where };
    });
    const written = await desktop.writeTargets({ token, writes });
    return written.ok ? { ok: true, value: { names: written.value.names, landed: 'chosen' } } : written;
  } catch (error) {
    return { ok: false, error: { code: 'failed', reason: String(error) } };
  }
}
