/**
 * `npm run test:mutations`: takes the desktop shell's protections away one by one, in a copy of the source, and sees
 * the shell tests notice each. One that does not apply or is not noticed is a failure; the last line is
 * `N mutations, N caught`. With words after it, only mutations whose description holds one of them.
 */
import { ensureBundle } from './bundle-build.ts';
import { ensureChromium } from './chromium.ts';
import { stopAll } from './command.ts';
import { judge, judgeUnmutated } from './mutations/judge.ts';
import type { Mutation } from './mutations/mutation.ts';
import { MUTATIONS } from './mutations/table.ts';
import { MutationTree } from './mutations/tree.ts';

/** Each takes a browser and a build of its own. */
const AT_ONCE = 2;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const chosen = MUTATIONS.filter(
  ({ takes }) => words.length === 0 || words.some((word) => takes.includes(word)),
);

/** Judges until none are left; returns how many were caught. */
async function work(waiting: Mutation[], tree: MutationTree): Promise<number> {
  let caught = 0;
  for (let mutation = waiting.shift(); mutation !== undefined; mutation = waiting.shift()) {
    const verdict = await judge(mutation, tree);
    const reason = verdict.kind === 'void' ? `: ${verdict.reason}` : '';
    print(
      `${verdict.kind === 'caught' ? 'caught  ' : verdict.kind.toUpperCase()}  ${mutation.takes}${reason}`,
    );
    if (verdict.kind === 'caught') caught += 1;
  }
  return caught;
}

const trees: MutationTree[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    stopAll();
    for (const tree of trees) tree.remove();
    process.exit(1);
  });

try {
  await ensureBundle();
  process.env.CHROMIUM_PATH = await ensureChromium(print);
  const first = new MutationTree();
  trees.push(first);
  const sound = await judgeUnmutated(chosen, first);
  if (sound.kind === 'void') throw new Error(sound.reason);
  while (trees.length < AT_ONCE) trees.push(new MutationTree());
  const waiting = [...chosen];
  const counts = await Promise.all(trees.map((tree) => work(waiting, tree)));
  const caught = counts.reduce((sum, count) => sum + count, 0);
  print(`${chosen.length} mutations, ${caught} caught`);
  process.exitCode = chosen.length > 0 && caught === chosen.length ? 0 : 1;
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  print(`${chosen.length} mutations, 0 caught`);
  process.exitCode = 1;
} finally {
  for (const tree of trees) tree.remove();
}
