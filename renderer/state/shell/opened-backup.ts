/**
 * Backups that the user opened outside 备份与恢复, most of all from the desktop: fetched from the shell as soon as one
 * waits, and kept for that section, which shows what it would bring. Owns the waiting; reading the file is state/backup's.
 */
import { create } from 'zustand';
import type { DesktopShell } from '../../platform/platform.ts';
import { changeLayout } from '../layout/layout.ts';

/** `refused`: the shell could not read it, for a reason in the user's words. */
export type OpenedBackupFile =
  | { readonly kind: 'file'; readonly file: Pick<File, 'name' | 'size' | 'arrayBuffer'> }
  | { readonly kind: 'refused'; readonly reason: string };

export const useOpenedBackup = create<{ readonly opened: OpenedBackupFile | null }>()(() => ({
  opened: null,
}));

/** Shows the room that previews it. The focus stays: what comes is a dialog, or a message that is read out. */
export function openBackup(opened: OpenedBackupFile): void {
  useOpenedBackup.setState({ opened });
  changeLayout({ room: 'settings', sideOpen: true });
}

/** Fetches what waits now and whatever will, until the returned function is called. */
export function followOpenedBackups({
  takeBackup,
  onBackupWaiting,
}: Pick<DesktopShell, 'takeBackup' | 'onBackupWaiting'>): () => void {
  const fetch = async () => {
    const taken = await takeBackup();
    if (taken.ok && taken.value === null) return;
    const opened: OpenedBackupFile =
      taken.ok && taken.value !== null
        ? { kind: 'file', file: new File([taken.value.bytes], taken.value.name) }
        : { kind: 'refused', reason: !taken.ok && 'reason' in taken.error ? taken.error.reason : '' };
    openBackup(opened);
  };
  const stop = onBackupWaiting(() => void fetch());
  void fetch();
  return stop;
}

/** What was opened last, once; null if nothing was. */
export function takeOpenedBackup(): OpenedBackupFile | null {
  const { opened } = useOpenedBackup.getState();
  if (opened !== null) useOpenedBackup.setState({ opened: null });
  return opened;
}
