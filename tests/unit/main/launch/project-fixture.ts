/**
 * A small project folder as the launcher expects it, built in a temporary place: sources, a finished build with a
 * corpus of two issues, and an electron package whose install script the test writes.
 */
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Surroundings } from '../../../../main/launch/surroundings.ts';

export const HASH = 'a'.repeat(64);
const BUILT = new Date('2024-01-02T00:00:00Z');
const WRITTEN = new Date('2024-01-01T00:00:00Z');

const block = (kind: string, text: string) => ({ kind, text });
const CORPUS: Readonly<Record<string, unknown>> = {
  'index.json': {
    hash: HASH,
    issues: [
      { id: '2018-08', documents: [{ id: '2018-08--nzbf-2018-11' }, { id: '2018-08--speech-1' }] },
      { id: '2022-a', documents: [{ id: '2022-a--report-1' }] },
    ],
  },
  'documents/2018-08--nzbf-2018-11.json': {
    blocks: [block('title', '照明管理办法'), block('paragraph', '第一条 为加强 管理。')],
  },
  'documents/2018-08--speech-1.json': { blocks: [block('heading', '一、形势')] },
  'documents/2022-a--report-1.json': { blocks: [block('paragraph', '𠮷祥。'), block('signature', '张三')] },
};

export function put(root: string, path: string, content: string, time: Date = BUILT): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  utimesSync(target, time, time);
}

/** A built, up-to-date project without an Electron runtime. The caller removes the folder. */
export function makeProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  put(root, 'package.json', '{"version":"0.1.0","scripts":{"build":"exit 3"}}', WRITTEN);
  put(root, 'main/index.ts', '', WRITTEN);
  put(root, 'renderer/ui/Frame.tsx', '', WRITTEN);
  for (const folder of ['main', 'renderer', 'renderer/ui']) utimesSync(join(root, folder), WRITTEN, WRITTEN);
  put(root, 'out/main/index.js', '');
  put(root, 'out/preload/index.cjs', '');
  put(root, 'out/renderer/index.html', '<title>政报研读</title>');
  for (const [path, value] of Object.entries(CORPUS)) {
    put(root, join('out/renderer/corpus', path), JSON.stringify(value));
  }
  put(root, 'node_modules/electron/package.json', '{}');
  put(root, 'node_modules/electron/install.js', 'process.exit(1)');
  return root;
}

/** A Linux desktop of an ordinary user; `lines` collects what is said. */
export function desktopOf(
  root: string,
  change: Partial<Surroundings> = {},
): { surroundings: Surroundings; lines: string[] } {
  const lines: string[] = [];
  const surroundings: Surroundings = {
    root,
    env: { PATH: process.env.PATH, DISPLAY: ':7' },
    platform: 'linux',
    isRoot: false,
    home: join(root, 'home'),
    port: 0,
    say: (line) => lines.push(line),
    ...change,
  };
  return { surroundings, lines };
}
