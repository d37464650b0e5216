/**
 * `npm run -s probe -- search|cite|export|references|compare|resolve`: JSON on standard input, JSON on standard output, on the built corpus,
 * through the same core functions that the program calls. Bad input is one sentence on stderr and exit code 1.
 */
import { text } from 'node:stream/consumers';
import { buildCorpus } from './corpus-build.ts';
import { answerProbe } from './probe/answer.ts';
import { corpusExists, type ProbeCorpus, readCorpus } from './probe/corpus.ts';
import { CORPUS } from './project.ts';

async function builtCorpus(): Promise<ProbeCorpus> {
  if (!corpusExists(CORPUS)) await buildCorpus();
  return readCorpus(CORPUS);
}

/** Waits for nothing if a terminal stands where the JSON should come from. */
async function standardInput(): Promise<string> {
  return process.stdin.isTTY ? '' : text(process.stdin);
}

const argv = process.argv.slice(2);
const answer = await answerProbe(argv, argv.length === 0 ? '' : await standardInput(), builtCorpus);
if (answer.ok) {
  process.stdout.write(`${answer.value}\n`);
} else {
  process.stderr.write(`${answer.error.message}\n`);
  process.exitCode = 1;
}
