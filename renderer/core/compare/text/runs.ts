/**
 * Where the words of two texts differ: a character diff by diff-match-patch, without its time limit, so that the same
 * texts always give the same runs. Offsets are units of the words; printed places are changes.ts's business.
 */
import { cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, makeDiff } from '@sanity/diff-match-patch';
import { heaviestChain, type Link } from '../match/chain.ts';

/** `a0..a1` of one text stands where `b0..b1` of the other does; between two runs the texts are equal. */
export interface Run {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Above this product of lengths the diff could cost seconds, and stretches that stand once in each text lead it. */
const LARGE = 6_000_000;
const LEAD = 16;
/** Negative: the library reads 0 as its one second. */
const NO_TIMEOUT = -1;

/**
 * The runs that differ, in order, none of them empty on both sides. Trivial equalities inside a rewritten passage are
 * part of the run. Quadratic at worst in what differs, up to a bound; above it linear, and coarser.
 */
export function changedRuns(a: string, b: string): readonly Run[] {
  if (a === b) return [];
  if (a.length * b.length <= LARGE) return characterRuns(a, b, 0, 0);
  const runs: Run[] = [];
  let doneA = 0;
  let doneB = 0;
  for (const lead of [...leadsOf(a, b), { a: a.length, b: b.length }]) {
    if (lead.a < doneA || lead.b < doneB) continue;
    runs.push(...gapRuns(a.slice(doneA, lead.a), b.slice(doneB, lead.b), doneA, doneB));
    doneA = lead.a + LEAD;
    doneB = lead.b + LEAD;
  }
  return runs;
}

function gapRuns(a: string, b: string, atA: number, atB: number): readonly Run[] {
  if (a === b) return [];
  if (a.length * b.length <= LARGE) return characterRuns(a, b, atA, atB);
  return [{ a0: atA, a1: atA + a.length, b0: atB, b1: atB + b.length }];
}

function characterRuns(a: string, b: string, atA: number, atB: number): Run[] {
  const runs: Run[] = [];
  let run: Run = { a0: atA, a1: atA, b0: atB, b1: atB };
  for (const [type, text] of cleanupSemantic(makeDiff(a, b, { checkLines: false, timeout: NO_TIMEOUT }))) {
    if (type === DIFF_EQUAL) {
      if (run.a1 > run.a0 || run.b1 > run.b0) runs.push(run);
      const [a0, b0] = [run.a1 + text.length, run.b1 + text.length];
      run = { a0, a1: a0, b0, b1: b0 };
    } else if (type === DIFF_DELETE) run = { ...run, a1: run.a1 + text.length };
    else run = { ...run, b1: run.b1 + text.length };
  }
  return run.a1 > run.a0 || run.b1 > run.b0 ? [...runs, run] : runs;
}

/** Places of equal stretches that stand exactly once in either text, in an order that holds in both. */
function leadsOf(a: string, b: string): readonly Link[] {
  const inB = singlesOf(b);
  const links: Link[] = [];
  for (const [stretch, at] of singlesOf(a)) {
    const other = inB.get(stretch) ?? -1;
    if (at >= 0 && other >= 0) links.push({ a: at, b: other, weight: 1 });
  }
  return heaviestChain(links);
}

/** For each stretch of {@link LEAD} units its only place; -1 for one that stands more than once. */
function singlesOf(text: string): ReadonlyMap<string, number> {
  const singles = new Map<string, number>();
  for (let at = 0; at + LEAD <= text.length; at += 1) {
    const stretch = text.slice(at, at + LEAD);
    singles.set(stretch, singles.has(stretch) ? -1 : at);
  }
  return singles;
}
