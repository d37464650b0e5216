/**
 * The program in the real Electron, with a data folder of its own. Runs where Electron's runtime is; elsewhere every
 * test is skipped with the reason.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { displaySwitches } from '../../main/display-server.ts';
import { ROOT } from '../support/project.ts';
import { findRuntime } from './runtime.ts';

export interface RealShell {
  /** The user's home; everything that the program writes lies below it. */
  readonly home: string;
  readonly start: () => Promise<{ readonly program: ElectronApplication; readonly page: Page }>;
}

export const test = base.extend<{ readonly real: RealShell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  real: async ({}, use) => {
    const runtime = findRuntime();
    base.skip(runtime.kind === 'missing', runtime.kind === 'missing' ? runtime.reason : '');
    if (runtime.kind === 'missing') return;
    const home = mkdtempSync(join(tmpdir(), 'gazette-electron-test-'));
    const running = new Set<ElectronApplication>();
    await use({
      home,
      start: async () => {
        const program = await startProgram(runtime.executable, home);
        running.add(program);
        program.on('close', () => running.delete(program));
        return { program, page: await program.firstWindow() };
      },
    });
    for (const program of running) await program.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What the program is started with: a start under another display server would hand over to a process of its own. */
export function programArguments(): string[] {
  return [...displaySwitches({ platform: process.platform, env: process.env }), ROOT];
}

/** With the user's folders below `home`, on each system by the variables that it has for them. */
function startProgram(executablePath: string, home: string): Promise<ElectronApplication> {
  const folder = (name: string) => {
    mkdirSync(join(home, name), { recursive: true });
    return join(home, name);
  };
  const { ELECTRON_RUN_AS_NODE: _unused, ...env } = process.env as Record<string, string>;
  return electron.launch({
    executablePath,
    args: programArguments(),
    env: {
      ...env,
      HOME: home,
      XDG_CONFIG_HOME: folder('config'),
      APPDATA: folder('appdata'),
      LOCALAPPDATA: folder('localappdata'),
      USERPROFILE: home,
    },
  });
}

export { expect } from '@playwright/test';
