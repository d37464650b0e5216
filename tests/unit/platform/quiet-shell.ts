/** A desktop that shows every menu, from which nothing ever comes. */
import type { ShellApi } from '../../../preload/contract.ts';

export const QUIET_SHELL: ShellApi = {
  setMenu: async () => ({ ok: true, value: null }),
  onCommand: () => () => undefined,
  takeBackup: async () => ({ ok: true, value: null }),
  onBackupWaiting: () => () => undefined,
};
