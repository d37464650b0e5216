/**
 * Where things lie in the project, for the programs under tests/support. Nothing about what they do.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What `npm run corpus` writes. */
export const CORPUS = join(ROOT, 'resources/corpus');

/** The production bundle of the page, as both shells serve it. */
export const BUNDLE = join(ROOT, 'out/renderer');

/** The JavaScript file behind a package's command, to be run with `process.execPath`. Throws if it is not installed. */
export function commandFile(packageName: string, command: string): string {
  const manifestFile = join(ROOT, 'node_modules', packageName, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { bin?: Record<string, string> };
  const file = manifest.bin?.[command];
  if (file === undefined) throw new Error(`package ${packageName} has no command ${command}`);
  return join(dirname(manifestFile), file);
}
