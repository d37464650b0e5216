/**
 * `npm run bench -- NAME`: runs tests/bench/NAME.ts alone; the last line of stdout is compact JSON that begins
 * `{"bench":"NAME"`. Without a name: lists the benches. What a bench needs built it builds itself.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project.ts';

/** What every file in tests/bench exports as `measure`: figures by name, fit for JSON; times in ms, shares 0–1. */
export type Measure = (say: (progress: string) => void) => Promise<Readonly<Record<string, unknown>>>;

const FOLDER = join(ROOT, 'tests/bench');

const names = globSync('*.ts', { cwd: FOLDER })
  .map((file) => basename(file, '.ts'))
  .sort();
const [name, ...rest] = process.argv.slice(2);

if (name === undefined) {
  process.stdout.write(`${names.join('\n')}\n`);
} else if (!names.includes(name) || rest.length > 0) {
  process.stderr.write(
    `No bench ${JSON.stringify([name, ...rest].join(' '))}: there is ${names.join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  const { measure } = (await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href)) as { measure: Measure };
  const figures = await measure((progress) => process.stdout.write(`${progress}\n`));
  process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`);
}
