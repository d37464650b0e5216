/**
 * Whether the shell tests notice a mutation: it is built, the tests that must notice are run, an expectation of one of
 * them must fail.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../command.ts';
import { commandFile } from '../project.ts';
import { APP_VARIABLE } from '../shell/app-folder.ts';
import { applyMutation, type Mutation } from './mutation.ts';
import { readReport, type TestRun } from './report.ts';
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
    return { kind: tests.kind === 'noticed' ? 'caught' : 'survived' };
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
  if (tests.kind === 'passed') return { kind: 'survived' };
  return { kind: 'void', reason: `without any mutation: ${tests.reason}` };
}

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
    // Without a report the tests were not run at all.
    if (!existsSync(report)) return { kind: 'void', reason: output };
    return readReport(readFileSync(report, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
