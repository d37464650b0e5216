/** A desktop that shows every menu and keeps a safety copy, from which nothing ever comes. */
import type { SafetyApi, ShellApi } from '../../../preload/contract.ts';
import { FakeSafety } from '../../support/safety/fake-safety.ts';

export const QUIET_SHELL: ShellApi & SafetyApi = {
  ...new FakeSafety().api,
  setMenu: async () => ({ ok: true, value: null }),
  onCommand: () => () => undefined,
  takeBackup: async () => ({ ok: true, value: null }),
  onBackupWaiting: () => () => undefined,
};
