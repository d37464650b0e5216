/** The desktop around the page: its menu, and backups that the user opens from it. What fails there is a result here. */
import type { ShellApi } from '../../preload/contract.ts';
import type { DesktopShell } from './platform.ts';

/** Through what the preload exposes. */
export function createDesktopShell(desktop: ShellApi): DesktopShell {
  return {
    showMenu: async (model) => {
      try {
        return (await desktop.setMenu(model)).ok;
      } catch {
        return false; // the window closes, or main ends: there is no menu to be shown
      }
    },
    onCommand: desktop.onCommand,
    takeBackup: async () => {
      try {
        return await desktop.takeBackup();
      } catch (error) {
        return { ok: false, error: { code: 'failed', reason: String(error) } };
      }
    },
    onBackupWaiting: desktop.onBackupWaiting,
  };
}
