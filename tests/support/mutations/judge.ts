/** Whether the shell tests notice a mutation: it is built, the tests that must notice are run, one of them must fail. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { run } from '../command.ts';
import { commandFile } from '../project.ts';
import { APP_VARIABLE } from '../shell/app-folder.ts';
import { applyMutation, type Mutation } from './mutation.ts';
import type { MutationTree } from './tree.ts';

export type Verdict =
  | { readonly kind: 'caught' }
  | { readonly kind: 'survived' }
  /** It says nothing: the table does not fit the source, it does not build, or its tests could not be run. */
  | { readonly kind: 'void'; readonly reason: string };

/** Leaves the tree's source as it was. */
export async function judge(mutation: Mutation, tree: MutationTree): Promise<Verdict> {
  const original = tree.original(mutation.file);
  const applied = applyMutation(original, mutation);
  if (applied.kind === 'unfit') return { kind: 'void', reason: applied.reason };
  tree.write(mutation.file, applied.text);
  try {
    const built = await tree.build();
    if (built.code !== 0) return { kind: 'void', reason: `it does not build:\n${built.output}` };
    const [spec, title] = mutation.noticedBy;
    const tests = await runTests(tree, [spec], title);
    if (tests.kind === 'void') return tests;
    return { kind: tests.failed > 0 ? 'caught' : 'survived' };
  } finally {
    tree.write(mutation.file, original);
  }
}

/** All tests that any mutation relies on pass on the source as it is; else whatever fails later says nothing. */
export async function judgeUnmutated(mutations: readonly Mutation[], tree: MutationTree): Promise<Verdict> {
  const built = await tree.build();
  if (built.code !== 0) return { kind: 'void', reason: `the source does not build:\n${built.output}` };
  const specs = [...new Set(mutations.map(({ noticedBy }) => noticedBy[0]))];
  const titles = [...new Set(mutations.map(({ noticedBy }) => noticedBy[1]))];
  const tests = await runTests(tree, specs, titles.join('|'));
  if (tests.kind === 'void') return tests;
  if (tests.failed === 0) return { kind: 'survived' };
  return { kind: 'void', reason: `${tests.failed} tests fail without any mutation:\n${tests.output}` };
}

const Report = v.object({ stats: v.object({ expected: v.number(), unexpected: v.number() }) });

type TestRun =
  | { readonly kind: 'run'; readonly failed: number; readonly output: string }
  | { readonly kind: 'void'; readonly reason: string };

async function runTests(tree: MutationTree, specs: readonly string[], title: string): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-judged-'));
  const report = join(folder, 'report.json');
  const script = commandFile('@playwright/test', 'playwright');
  const files = specs.map((spec) => `shell/${spec}.spec.ts`);
  const options = ['--reporter=line,json', '--workers=1', '--timeout=60000', '--max-failures=1'];
  try {
    const { output } = await run({
      file: process.execPath,
      args: [script, 'test', ...files, '--grep', title, `--output=${join(folder, 'results')}`, ...options],
      timeoutMs: 600_000,
      env: { [APP_VARIABLE]: tree.folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    const { stats } = v.parse(Report, JSON.parse(readFileSync(report, 'utf8')));
    if (stats.expected + stats.unexpected === 0) return { kind: 'void', reason: `no such test:\n${output}` };
    return { kind: 'run', failed: stats.unexpected, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
