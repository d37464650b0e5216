/** Builds the program where out/ is missing or older than its source, as `npm start` does. */
import { bundleState } from '../../main/launch/bundle.ts';
import { runScript } from './command.ts';
import { ROOT } from './project.ts';

/** Throws what the build printed if it fails. */
export async function ensureBundle(): Promise<void> {
  if ((await bundleState(ROOT)) === 'fresh') return;
  const { code, output } = await runScript('build', 300_000);
  if (code !== 0) throw new Error(`The program could not be built:\n${output}`);
}
