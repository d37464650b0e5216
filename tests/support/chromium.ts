/**
 * Finds the Chromium that the end-to-end tests and the benches drive: CHROMIUM_PATH, else an installed one, else
 * Playwright's own, else (Debian, as root) installs one. The list of places is the browser shell's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPlaces } from '../../main/launch/browser-places.ts';
import { run } from './command.ts';

/** What is asked of the machine; in tests a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** The content of /etc/os-release; empty if there is none. */
  readonly osRelease: string;
  /** Where Playwright's own browser would lie. */
  readonly playwrightsOwn: string;
  readonly exists: (path: string) => boolean;
}

export type Search =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'install' }
  | { readonly kind: 'none'; readonly message: string };

const CHINESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const NO_CHROMIUM =
  'No Chromium found: install Chromium, Chrome or Edge, or run `npx playwright install chromium`, ' +
  'or put the path of one into CHROMIUM_PATH.';

/** Which Chromium to use, or whether one is to be installed first. A wrong CHROMIUM_PATH is said, not passed over. */
export function searchChromium(machine: Machine): Search {
  const wanted = machine.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (machine.exists(wanted)) return { kind: 'found', path: wanted };
    return { kind: 'none', message: `CHROMIUM_PATH names no file: ${wanted}` };
  }
  const places = [...browserPlaces(machine.platform, machine.env), machine.playwrightsOwn];
  const path = places.find(machine.exists);
  if (path !== undefined) return { kind: 'found', path };
  return mayInstall(machine) ? { kind: 'install' } : { kind: 'none', message: NO_CHROMIUM };
}

/** The Debian packages that are missing: the browser, and Chinese glyphs, without which every page is boxes. */
export function missingPackages(machine: Machine): readonly string[] {
  if (!mayInstall(machine)) return [];
  return [
    ...(searchChromium(machine).kind === 'install' ? ['chromium'] : []),
    ...(machine.exists(CHINESE_FONT) ? [] : ['fonts-noto-cjk']),
  ];
}

/** apt-get works for root alone, and only Debian's `chromium` is the browser itself (Ubuntu's needs snap). */
function mayInstall({ platform, isRoot, osRelease }: Machine): boolean {
  return platform === 'linux' && isRoot && /^ID="?debian"?$/m.test(osRelease);
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    playwrightsOwn: chromium.executablePath(),
    exists: existsSync,
  };
}

/** The path of a Chromium that is here. Throws a sentence if there is none. */
export function findChromium(): string {
  const search = searchChromium(thisMachine());
  if (search.kind === 'found') return search.path;
  throw new Error(search.kind === 'none' ? search.message : NO_CHROMIUM);
}

/** As {@link findChromium}, after installing what is missing if that can be done here. */
export async function ensureChromium(print: (line: string) => void): Promise<string> {
  const packages = missingPackages(thisMachine());
  if (packages.length > 0) await install(packages, print);
  return findChromium();
}

/** What Chromium must be started with here: its sandbox refuses to run as root. */
export function chromiumArguments({ isRoot }: Pick<Machine, 'isRoot'> = thisMachine()): readonly string[] {
  return isRoot ? ['--no-sandbox'] : [];
}

async function install(packages: readonly string[], print: (line: string) => void): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { file: 'apt-get', timeoutMs: 600_000, env, live: true };
  print(`Installing ${packages.join(' and ')} with apt-get …`);
  const update = await run({ ...options, args: ['update'] });
  if (update.code !== 0) print('apt-get update failed; trying the package lists that are here.');
  const { code } = await run({ ...options, args: ['install', '-y', '--no-install-recommends', ...packages] });
  // Without the fonts the tests still run; without the browser the search that follows says so.
  if (code !== 0) print(`apt-get could not install ${packages.join(' and ')}.`);
}
