/**
 * A copy of what main and preload are built from, in a temporary folder with the packages linked and the page as it is
 * built here. Mutations are applied there; the project itself is never touched.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, run } from '../command.ts';
import { BUNDLE, commandFile, ROOT } from '../project.ts';

const COPIED = ['main', 'preload', 'package.json', 'electron.vite.config.ts', 'electron-builder.yml'];
/** Without the page, which is the same for every mutation and takes the longest; and never into the project's out/. */
const SETTINGS = `import { resolve } from 'node:path';
import config from './electron.vite.config.ts';
const into = (section, folder) =>
  ({ ...section, build: { ...section.build, outDir: resolve(import.meta.dirname, 'out', folder) } });
export default { main: into(config.main, 'main'), preload: into(config.preload, 'preload') };
`;

export class MutationTree {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'gazette-mutation-'));

  constructor() {
    for (const part of COPIED) cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    writeFileSync(join(this.folder, 'mutated.config.ts'), SETTINGS);
    mkdirSync(join(this.folder, 'out'));
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    symlinkSync(BUNDLE, join(this.folder, 'out/renderer'));
  }

  /** What stands in the project's file, mutated or not. */
  original(file: string): string {
    return readFileSync(join(ROOT, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  build(): Promise<Outcome> {
    const script = commandFile('electron-vite', 'electron-vite');
    const args = [script, 'build', this.folder, '--config', join(this.folder, 'mutated.config.ts')];
    return run({ file: process.execPath, args, timeoutMs: 120_000 });
  }

  remove(): void {
    // The links alone are removed, not what they lead to.
    rmSync(this.folder, { recursive: true, force: true });
  }
}
