/**
 * The arrows of the design hold: a wrong import, planted, is refused by the project's own lint table; a right one is
 * not; core compiles against neither a page nor Node and asks no clock. All plants are linted in one run, in a
 * temporary folder of the project's shape with the project's biome.json.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandFile, ROOT } from '../support/project.ts';

type Arrow = readonly [importer: string, imported: string];

const WRONG: readonly Arrow[] = [
  ['renderer/core/a.ts', '../data/marks.ts'],
  ['renderer/core/a.ts', '../platform/platform.ts'],
  ['renderer/core/a.ts', '../worker/search-worker.ts'],
  ['renderer/core/a.ts', '../state/reader.ts'],
  ['renderer/core/a.ts', '../ui/shared/Button.tsx'],
  ['renderer/core/search/a.ts', '../../ui/shared/Button.tsx'],
  ['renderer/core/a.ts', '../main.tsx'],
  ['renderer/core/a.ts', '../../main/window.ts'],
  ['renderer/core/a.ts', '../../preload/contract.ts'],
  ['renderer/core/a.ts', '../../seeds/build.ts'],
  ['renderer/core/a.ts', '../../tests/support/project.ts'],
  ['renderer/core/a.ts', 'node:fs'],
  ['renderer/core/a.ts', 'react'],
  ['renderer/core/a.ts', 'react/jsx-runtime'],
  ['renderer/core/a.ts', 'react-dom/client'],
  ['renderer/core/a.ts', 'react-aria-components'],
  ['renderer/core/a.ts', 'zustand'],
  ['renderer/core/a.ts', 'dexie'],
  ['renderer/core/a.ts', 'electron'],
  ['renderer/data/a.ts', '../platform/platform.ts'],
  ['renderer/data/a.ts', '../worker/search-worker.ts'],
  ['renderer/data/a.ts', '../state/reader.ts'],
  ['renderer/data/a.ts', '../ui/shared/Button.tsx'],
  ['renderer/data/a.ts', '../main.tsx'],
  ['renderer/data/a.ts', 'electron'],
  ['renderer/data/a.ts', 'node:fs'],
  ['renderer/platform/a.ts', '../data/marks.ts'],
  ['renderer/platform/a.ts', '../worker/search-worker.ts'],
  ['renderer/platform/a.ts', '../state/reader.ts'],
  ['renderer/platform/a.ts', '../ui/shared/Button.tsx'],
  ['renderer/platform/a.ts', '../main.tsx'],
  ['renderer/platform/a.ts', '../../preload/index.ts'],
  ['renderer/platform/a.ts', 'react'],
  ['renderer/platform/a.ts', 'dexie'],
  ['renderer/worker/a.ts', '../data/commit/commit.ts'],
  ['renderer/worker/a.ts', '../data/database/notes-database.ts'],
  ['renderer/worker/a.ts', '../data/corpus/use-corpus.ts'],
  ['renderer/worker/a.ts', '../data/settings/settings.ts'],
  ['renderer/worker/a.ts', '../platform/platform.ts'],
  ['renderer/worker/a.ts', '../state/reader.ts'],
  ['renderer/worker/a.ts', '../ui/shared/Button.tsx'],
  ['renderer/worker/a.ts', '../main.tsx'],
  ['renderer/worker/a.ts', 'react'],
  ['renderer/worker/a.ts', 'dexie'],
  ['renderer/state/a.ts', '../ui/shared/Button.tsx'],
  ['renderer/state/a.ts', '../main.tsx'],
  ['renderer/state/a.ts', '../../preload/contract.ts'],
  ['renderer/state/a.ts', 'dexie'],
  ['renderer/ui/reader/A.tsx', '../../main.tsx'],
  ['renderer/ui/reader/A.tsx', '../../../preload/contract.ts'],
  ['renderer/ui/reader/A.tsx', '../../../preload/index.ts'],
  ['renderer/ui/reader/A.tsx', '../../../main/window.ts'],
  ['renderer/ui/reader/A.tsx', 'dexie'],
  ['renderer/ui/reader/A.tsx', 'electron'],
  ['renderer/ui/reader/A.tsx', 'node:path'],
  ['renderer/main.tsx', 'dexie'],
  ['renderer/main.tsx', 'electron'],
  ['renderer/main.tsx', '../main/window.ts'],
  ['renderer/text-zh/a.ts', './search.ts'],
  ['renderer/text-zh/a.ts', '../core/result.ts'],
  ['renderer/text-zh/a.ts', 'react'],
  ['preload/contract.ts', './index.ts'],
  ['preload/contract.ts', '../renderer/core/result.ts'],
  ['preload/contract.ts', 'electron'],
  ['preload/index.ts', '../renderer/core/result.ts'],
  ['preload/index.ts', '../main/window.ts'],
  ['preload/index.ts', 'node:fs'],
  ['main/a.ts', '../renderer/core/result.ts'],
  ['main/a.ts', '../renderer/main.tsx'],
  ['main/a.ts', '../preload/index.ts'],
  ['main/a.ts', '../tests/support/project.ts'],
  ['main/launch/a.ts', '../../renderer/core/result.ts'],
  ['seeds/build.ts', '../renderer/ui/shared/Button.tsx'],
  ['seeds/build.ts', '../renderer/data/marks.ts'],
  ['seeds/build.ts', '../renderer/state/reader.ts'],
  ['seeds/build.ts', '../main/window.ts'],
];

const RIGHT: readonly Arrow[] = [
  ['renderer/core/search/a.ts', '../text/fold.ts'],
  ['renderer/core/search/a.ts', 'lunr'],
  ['renderer/core/a.ts', '../text-zh/shared.ts'],
  ['renderer/data/a.ts', '../core/annotation/model.ts'],
  ['renderer/data/a.ts', 'dexie'],
  ['renderer/platform/a.ts', '../../preload/contract.ts'],
  ['renderer/worker/a.ts', '../core/search/index.ts'],
  ['renderer/worker/a.ts', '../data/corpus/index-store.ts'],
  ['renderer/worker/a.ts', '../data/corpus/corpus.ts'],
  ['renderer/state/a.ts', '../data/settings/settings.ts'],
  ['renderer/state/a.ts', '../core/search/protocol.ts'],
  ['renderer/state/a.ts', 'zustand'],
  ['renderer/ui/reader/A.tsx', '../../state/reader.ts'],
  ['renderer/ui/reader/A.tsx', '../../data/marks.ts'],
  ['renderer/ui/reader/A.tsx', '../../text-zh/reader.ts'],
  ['renderer/main.tsx', './ui/frame/Frame.tsx'],
  ['renderer/main.tsx', './platform/browser.ts'],
  ['preload/index.ts', './contract.ts'],
  ['preload/index.ts', 'electron'],
  ['main/a.ts', '../preload/contract.ts'],
  ['main/a.ts', 'node:fs'],
  ['seeds/build.ts', '../renderer/core/gazette/model.ts'],
];

const FORMS: Readonly<Record<string, string>> = {
  'a type import': "import type { A } from '../ui/a.tsx';\nexport type B = A;\n",
  're-export': "export { a } from '../ui/a.tsx';\n",
  'a dynamic import': "export const load = () => import('../ui/a.tsx');\n",
};

/** One folder per plant, so that two plants in one file name do not meet. */
const folder = mkdtempSync(join(tmpdir(), 'gazette-layers-'));
let refused: ReadonlySet<string> = new Set();

function plant(area: string, file: string, content: string): void {
  const path = join(folder, area, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function importOf(imported: string): string {
  return `import { a } from '${imported}';\n\nexport const b = a;\n`;
}

/** Lints one planted tree and returns its files that break the import table. */
function refusedIn(area: string): readonly string[] {
  copyFileSync(join(ROOT, 'biome.json'), join(folder, area, 'biome.json'));
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const biome = spawnSync(process.execPath, [commandFile('@biomejs/biome', 'biome'), ...args], {
    cwd: join(folder, area),
    encoding: 'utf8',
  });
  const report = JSON.parse(biome.stdout) as {
    diagnostics: readonly { category: string; location: { path: string } }[];
  };
  return report.diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => location.path.replaceAll('\\', '/'));
}

/** Gives every plant of the same importer a file of its own beside it, unless the table names that very file. */
function plantedFile([importer, _]: Arrow, index: number): string {
  const isNamedInTable = ['preload/contract.ts', 'preload/index.ts', 'renderer/main.tsx'].includes(importer);
  return isNamedInTable ? importer : importer.replace(/(\.tsx?)$/, `-${index}$1`);
}

beforeAll(() => {
  const areas = new Set<string>();
  const found = new Set<string>();
  [...WRONG, ...RIGHT].forEach((arrow, index) => {
    const file = plantedFile(arrow, index);
    // A file that the table names can hold one plant per tree.
    const area = file === arrow[0] ? `tree-${index}` : 'tree';
    plant(area, file, importOf(arrow[1]));
    areas.add(area);
  });
  for (const [form, content] of Object.entries(FORMS))
    plant('tree', `renderer/core/${form.replaceAll(' ', '-')}.ts`, content);
  for (const area of areas) for (const file of refusedIn(area)) found.add(`${area}/${file}`);
  refused = found;
  // A linter run per tree: seconds, more on a machine that does other things too.
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isRefused(arrow: Arrow, index: number): boolean {
  const file = plantedFile(arrow, index);
  return refused.has(`${file === arrow[0] ? `tree-${index}` : 'tree'}/${file}`);
}

describe('the lint table', () => {
  test.each(WRONG.map((arrow, index) => ({ arrow, index })))(
    'refuses $arrow.0 ← $arrow.1',
    ({ arrow, index }) => {
      expect(isRefused(arrow, index)).toBe(true);
    },
  );

  test.each(RIGHT.map((arrow, index) => ({ arrow, index: WRONG.length + index })))(
    'accepts $arrow.0 ← $arrow.1',
    ({ arrow, index }) => {
      expect(isRefused(arrow, index)).toBe(false);
    },
  );

  test.each(Object.keys(FORMS))('refuses a wrong arrow as %s, too', (form) => {
    expect(refused).toContain(`tree/renderer/core/${form.replaceAll(' ', '-')}.ts`);
  });
});

describe('core', () => {
  /** What the compiler says to a file that is compiled as core's are. */
  function compile(content: string): string {
    const path = join(folder, 'compiled');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'a.ts'), content);
    const config = { extends: join(ROOT, 'tsconfig.core.json'), include: ['a.ts'] };
    writeFileSync(join(path, 'tsconfig.json'), JSON.stringify(config));
    const args = [commandFile('typescript', 'tsc'), '--noEmit', '-p', path];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return stdout + stderr;
  }

  test('compiles what the language itself has', () => {
    expect(compile("export const a: string = ['a'].at(0) ?? 'b';\n")).toBe('');
  });

  test.each([
    ['document', 'export const a = document.title;\n'],
    ['window', 'export const a = window.name;\n'],
    ['fetch', "export const a = fetch('./corpus/index.json');\n"],
    ['setTimeout', 'export const a = setTimeout(() => undefined, 1);\n'],
    ['process', 'export const a = process.env;\n'],
    ['Buffer', "export const a = Buffer.from('a');\n"],
  ])('does not compile with %s', (name, content) => {
    expect(compile(content)).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
  });

  test('asks neither clock nor chance', () => {
    const files = globSync('renderer/core/**/*.ts', { cwd: ROOT });
    expect(files.length).toBeGreaterThan(3);
    const asking = files.filter((file) =>
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bcrypto\b/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(asking).toEqual([]);
  });
});
