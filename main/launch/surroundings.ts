/**
 * What the launcher knows of the machine it runs on. Gathered once here, so that every decision of the launcher is a
 * function of this value and can be tried with another.
 */
import { geteuid } from 'node:process';

export interface Surroundings {
  /** The project folder, which holds package.json and out/. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Root on Linux: neither Electron nor Chromium starts in its sandbox then. */
  readonly isRoot: boolean;
  /** The user's home folder. */
  readonly home: string;
  /** TCP port of the browser shell; 0 lets the system choose one, for tests only. */
  readonly port: number;
  /** Prints one line to the user. */
  readonly say: (line: string) => void;
}

/** Whether a window can be shown: Windows and macOS always, elsewhere with an X11 or Wayland display. */
export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** Whether this process is root on Linux. */
export function runsAsRoot(platform: NodeJS.Platform): boolean {
  return platform === 'linux' && geteuid !== undefined && geteuid() === 0;
}
