/**
 * Where installed Chromium-family browsers lie on Linux, macOS and Windows: pure. Whether one is there is for those
 * who ask: the browser shell and the end-to-end tests.
 */
import { posix, win32 } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const WINDOWS_FOLDERS = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];

/** Absolute paths worth a look, the best first. Other platforms are searched like Linux. */
export function browserPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') return windowsPlaces(env);
  const onPath = (env.PATH ?? '')
    .split(':')
    .filter((folder) => posix.isAbsolute(folder))
    .map((folder) => COMMANDS.map((command) => posix.join(folder, command)));
  // Command by command, not folder by folder: Chromium anywhere comes before Edge anywhere.
  const commands = COMMANDS.flatMap((_, index) => onPath.flatMap((paths) => paths[index] ?? []));
  return platform === 'darwin' ? [...macPlaces(env), ...commands] : [...commands, '/snap/bin/chromium'];
}

function macPlaces(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = [
    '/Applications',
    ...(env.HOME === undefined ? [] : [posix.join(env.HOME, 'Applications')]),
  ];
  return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
}

function windowsPlaces(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  // Windows looks variables up without regard to case; a plain copy of the environment does not.
  const upper = new Map(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
  const folders = WINDOWS_FOLDERS.flatMap((name) => upper.get(name) ?? []);
  return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
}
