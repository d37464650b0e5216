/**
 * Where each shell keeps the user's data. The names are frozen: the notes lie there. The two shells have different
 * origins and therefore different notes, which the user is told when both exist.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from './surroundings.ts';

type Machine = Pick<Surroundings, 'platform' | 'env' | 'home'>;

/** The profile of the browser shell's window, apart from the user's own browser. */
export function browserProfile({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'gazette-reader', 'browser');
  }
  if (platform === 'darwin') return join(home, 'Library/Application Support/gazette-reader/browser');
  return join(env.XDG_DATA_HOME || join(home, '.local/share'), 'gazette-reader', 'browser');
}

/** The desktop shell's userData, as Electron places it. */
export function desktopData({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData/Roaming'), 'gazette-reader');
  if (platform === 'darwin') return join(home, 'Library/Application Support/gazette-reader');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'gazette-reader');
}

/** The folder with databases that the shell about to start will not show; null if there is none. */
export function notesElsewhere(machine: Machine, shell: 'electron' | 'browser'): string | null {
  const other =
    shell === 'electron'
      ? join(browserProfile(machine), 'Default/IndexedDB')
      : join(desktopData(machine), 'IndexedDB');
  return existsSync(other) ? other : null;
}
