/** Builds resources/corpus from seeds/ as `npm run corpus` does, in a process of its own. */
import { join } from 'node:path';
import { runNode } from './command.ts';
import { ROOT } from './project.ts';

/** Throws what the build printed if it fails. */
export async function buildCorpus(): Promise<void> {
  const { code, output } = await runNode(join(ROOT, 'seeds/build.ts'), ['--quiet'], 120_000);
  if (code !== 0) throw new Error(`The corpus could not be built:\n${output}`);
}
