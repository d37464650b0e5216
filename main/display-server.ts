/**
 * Linux: the program runs under X11 unless the user says otherwise, since Chinese input methods work there everywhere.
 * Chromium chooses before any of our code runs (Electron 38 and later; a switch that main appends comes too late, and
 * `ozone-platform-hint` is gone), so a start that came up under Wayland hands over to one with the switch.
 */
import { spawn } from 'node:child_process';
import { programFile, type StartedProgram } from './places.ts';

const X11_SWITCH = '--ozone-platform=x11';

type Machine = Pick<StartedProgram, 'env'> & { readonly platform: NodeJS.Platform };

/** The switches with which a program that is about to be started runs under X11; none where there is no X11. */
export function displaySwitches({ platform, env }: Machine): readonly string[] {
  return platform === 'linux' && env.DISPLAY ? [X11_SWITCH] : [];
}

/** How this program is started anew under X11; null if it may stay as it is. Never twice: the new one has the switch. */
export function handOverStart(
  program: StartedProgram & Machine,
): { readonly file: string; readonly args: readonly string[] } | null {
  const { env, argv } = program;
  const isWayland = env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);
  const isChosen = argv.some((each) => each.startsWith('--ozone-platform'));
  const switches = displaySwitches(program);
  if (!isWayland || isChosen || switches.length === 0) return null;
  return { file: programFile(program), args: [...switches, ...argv.slice(1)] };
}

/** Starts a program that outlives this one; false if it cannot be started. */
export function startApart(file: string, args: readonly string[]): boolean {
  const child = spawn(file, args, { detached: true, stdio: 'inherit' });
  child.once('error', () => undefined); // the missing pid says it already
  child.unref();
  return child.pid !== undefined;
}
