/**
 * `npm run corpus`: parses the seed texts and writes `resources/corpus/` (index.json and one file per document).
 * `npm run corpus -- --print FILE`: parses any one text file and prints it as JSON. Same input, same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { corpusFiles } from '../renderer/core/gazette/corpus.ts';
import type { IssueId } from '../renderer/core/gazette/model.ts';
import { type IssueSource, type ParsedIssue, parseGazette } from '../renderer/core/gazette/parse.ts';
import { readText, UnreadableText } from './read-text.ts';

const SEEDS = import.meta.dirname;
const TARGET = resolve(SEEDS, '../resources/corpus');

interface ManifestEntry {
  readonly file: string;
  readonly id: IssueId;
  readonly title: string;
  readonly year: number;
  readonly number: number | null;
}

/** The seed issues in the order of the manifest. */
export function parseSeeds(): readonly ParsedIssue[] {
  const manifest = JSON.parse(readFileSync(join(SEEDS, 'manifest.json'), 'utf8')) as readonly ManifestEntry[];
  return manifest.map(({ file, ...entry }) =>
    parseGazette(readText(join(SEEDS, file)), { ...entry, sourceFile: file }),
  );
}

/** Writes the corpus beside the old one and swaps them, so that no reader meets half a corpus. Returns its hash. */
export function writeCorpus(issues: readonly ParsedIssue[], target: string = TARGET): string {
  const files = corpusFiles(issues);
  const hash = createHash('sha256');
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(join(fresh, 'documents'), { recursive: true });
  for (const { id, json } of files.documents) {
    hash.update(json);
    writeFileSync(join(fresh, 'documents', `${id}.json`), json);
  }
  const digest = hash.digest('hex');
  const { schema, issues: listed } = files.index;
  writeFileSync(join(fresh, 'index.json'), `${JSON.stringify({ schema, hash: digest, issues: listed })}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return digest;
}

/** Parses one file as an imported issue: its id comes from its text, its title from its first document. */
export function parseFile(file: string): ParsedIssue {
  const text = readText(file);
  const id = `x-${createHash('sha256').update(text).digest('hex').slice(0, 12)}` as IssueId;
  const source: IssueSource = { id, title: '', year: null, number: null, sourceFile: basename(file) };
  const parsed = parseGazette(text, source);
  return { ...parsed, issue: { ...parsed.issue, title: parsed.documents[0]?.title ?? '' } };
}

function report(issues: readonly ParsedIssue[], hash: string): void {
  const characters = issues
    .flatMap(({ documents }) => documents.flatMap((document) => document.blocks))
    .reduce((sum, block) => sum + block.text.length, 0);
  let residue = 0;
  for (const { issue, documents, artifacts } of issues) {
    const blocks = documents.reduce((sum, document) => sum + document.blocks.length, 0);
    console.log(`${issue.title}：${documents.length} 份文件，${blocks} 段，${artifacts.length} 处排印残留`);
    for (const artifact of artifacts) {
      residue += artifact.text.replace(/\s/gu, '').length;
      console.log(`  ${issue.sourceFile}:${artifact.line} ${artifact.kind} ${JSON.stringify(artifact.text)}`);
    }
  }
  const share = ((residue / (characters + residue)) * 100).toFixed(3);
  console.log(`共 ${characters} 字；残留 ${residue} 字（${share}%）；校验 ${hash.slice(0, 16)}`);
}

function run(args: readonly string[]): void {
  const at = args.indexOf('--print');
  if (at >= 0) {
    const file = args[at + 1];
    if (!file) throw new UnreadableText('请在 --print 后写明要解析的文件。');
    process.stdout.write(`${JSON.stringify(parseFile(file))}\n`);
    return;
  }
  const unknown = args.find((arg) => arg !== '--quiet');
  if (unknown !== undefined)
    throw new UnreadableText(`不认识的参数“${unknown}”；可用 --print 文件 或 --quiet。`);
  const issues = parseSeeds();
  const hash = writeCorpus(issues);
  if (!args.includes('--quiet')) report(issues, hash);
}

if (import.meta.main) {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
