/**
 * What `npm start` does, in order: build if needed, say what is served, choose the shell, run it. Each step is one
 * call into the file that owns it; this one turns their outcomes into lines and an exit code.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchText } from '../text-zh.ts';
import { runBrowserShell } from './browser-shell.ts';
import { buildBundle, bundleState, missingOutput } from './bundle.ts';
import { readCorpusSummary } from './corpus-summary.ts';
import { notesElsewhere } from './data-folders.ts';
import { runElectron } from './electron-process.ts';
import { fetchRuntime } from './electron-runtime.ts';
import { chooseShell } from './shell-choice.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs the program until the user ends it. Returns the exit code: 0, or 1 with the reason said in one sentence. */
export async function startReader(surroundings: Surroundings): Promise<number> {
  const version = await projectVersion(surroundings.root);
  surroundings.say(launchText.name(version));
  if (!(await ensureBuilt(surroundings)) || !(await sayCorpus(surroundings))) return 1;
  const choice = await chooseShell(surroundings, (options) => fetchRuntime(surroundings, options));
  if (choice.kind === 'electron') {
    surroundings.say(launchText.desktop);
    sayNotesElsewhere(surroundings, 'electron');
    const end = await runElectron(surroundings, choice.executable);
    if (end.kind === 'ended') return end.exitCode;
    surroundings.say(launchText.browser(launchText.reason.crashed(end.cause)));
  } else {
    surroundings.say(launchText.browser(choice.reason));
  }
  sayNotesElsewhere(surroundings, 'browser');
  return runBrowserShell(surroundings, version);
}

async function ensureBuilt(surroundings: Surroundings): Promise<boolean> {
  const { root, say } = surroundings;
  const state = await bundleState(root);
  if (state === 'fresh') return true;
  say(launchText.building(state));
  const started = Date.now();
  if (!(await buildBundle(surroundings))) {
    say(launchText.buildFailed);
    return false;
  }
  const missing = missingOutput(root);
  if (missing !== null) {
    say(launchText.stillMissing(missing));
    return false;
  }
  say(launchText.built(Math.round((Date.now() - started) / 1000)));
  return true;
}

async function sayCorpus({ root, say }: Surroundings): Promise<boolean> {
  const outcome = await readCorpusSummary(join(root, 'out/renderer/corpus'));
  say(
    outcome.kind === 'read'
      ? launchText.corpus(outcome.summary)
      : launchText.corpusDamaged(outcome.path, outcome.cause),
  );
  return outcome.kind === 'read';
}

function sayNotesElsewhere(surroundings: Surroundings, shell: 'electron' | 'browser'): void {
  const place = notesElsewhere(surroundings, shell);
  if (place !== null) surroundings.say(launchText.notesElsewhere(place));
}

async function projectVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
