/**
 * Links between clauses of the same words. Where many have the same, not each is linked with each: they are told
 * apart by what stands around them and by their order.
 */
import type { Clause } from './clause.ts';

/** Up to this many combinations of one wording are all linked. */
const EVERY = 64;

type Places = readonly number[];

/** Positions in `a` and `b` whose words are the same. At most linear in the clauses, but for {@link EVERY}. */
export function equalClauses(
  a: readonly Clause[],
  b: readonly Clause[],
): readonly (readonly [number, number])[] {
  const links: (readonly [number, number])[] = [];
  const alone = (clauses: readonly Clause[], at: number) => clauses[at]?.words ?? '';
  const beside = (step: number) => (clauses: readonly Clause[], at: number) => alone(clauses, at + step);
  const every = (clauses: readonly Clause[]) => clauses.map(({ at }) => at);
  for (const [inA, inB] of groupsOf(a, b, every(a), every(b), alone)) {
    if (inA.length * inB.length <= EVERY) links.push(...combinations(inA, inB));
    else {
      links.push(...inOrder(inA, inB));
      for (const [x, y] of groupsOf(a, b, inA, inB, beside(-1))) links.push(...inOrder(x, y));
      for (const [x, y] of groupsOf(a, b, inA, inB, beside(1))) links.push(...inOrder(x, y));
    }
  }
  return links;
}

function groupsOf(
  a: readonly Clause[],
  b: readonly Clause[],
  inA: Places,
  inB: Places,
  keyOf: (clauses: readonly Clause[], at: number) => string,
): readonly (readonly [Places, Places])[] {
  const groups = new Map<string, [number[], number[]]>();
  for (const at of inA) {
    const key = keyOf(a, at);
    const group = groups.get(key) ?? [[], []];
    groups.set(key, group);
    group[0].push(at);
  }
  for (const at of inB) groups.get(keyOf(b, at))?.[1].push(at);
  return [...groups.values()].filter(([, places]) => places.length > 0);
}

function combinations(inA: Places, inB: Places): readonly (readonly [number, number])[] {
  return inA.flatMap((x) => inB.map((y) => [x, y] as const));
}

/** The first with the first, and so on; and, where one list is longer, the last with the last. */
function inOrder(inA: Places, inB: Places): readonly (readonly [number, number])[] {
  const length = Math.min(inA.length, inB.length);
  const pair = (x: Places, y: Places) => x.map((at, order) => [at, y[order] ?? -1] as const);
  const first = pair(inA.slice(0, length), inB.slice(0, length));
  return inA.length === inB.length ? first : [...first, ...pair(inA.slice(-length), inB.slice(-length))];
}
