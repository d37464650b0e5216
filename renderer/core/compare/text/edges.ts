/**
 * Puts changed runs where they can be shown: never through one printed character (the m of ㎡, half a surrogate
 * pair), and an addition or omission where its clause or phrase begins, if it may stand in several places.
 */
import type { Passage } from './passage.ts';
import type { Run } from './runs.ts';

interface Sides {
  readonly a: Passage;
  readonly b: Passage;
}

/** The runs with both edges between printed characters; runs that come to touch are one. Linear. */
export function settleRuns(sides: Sides, runs: readonly Run[]): readonly Run[] {
  const whole = wholeCharacters(sides, runs);
  return whole.map((run, at) => slide(sides, run, whole[at - 1], whole[at + 1]));
}

function wholeCharacters(sides: Sides, runs: readonly Run[]): readonly Run[] {
  const settled: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const last = settled.at(-1);
    const grown = growRight(sides, growLeft(sides, run, last), runs[at + 1]);
    if (last !== undefined && grown.a0 <= last.a1 && grown.b0 <= last.b1) {
      settled[settled.length - 1] = { ...grown, a0: last.a0, b0: last.b0 };
    } else settled.push(grown);
  }
  return settled;
}

function growLeft(sides: Sides, run: Run, before: Run | undefined): Run {
  let { a0, b0 } = run;
  while (!areEdges(sides, a0, b0) && a0 > (before?.a1 ?? 0)) {
    a0 -= 1;
    b0 -= 1;
  }
  return { ...run, a0, b0 };
}

function growRight(sides: Sides, run: Run, after: Run | undefined): Run {
  let { a1, b1 } = run;
  while (!areEdges(sides, a1, b1) && a1 < (after?.a0 ?? sides.a.words.length)) {
    a1 += 1;
    b1 += 1;
  }
  return { ...run, a1, b1 };
}

function areEdges({ a, b }: Sides, inA: number, inB: number): boolean {
  return isEdge(a, inA) && isEdge(b, inB);
}

/** Whether a printed character ends before this unit. */
export function isEdge({ starts }: Passage, unit: number): boolean {
  return unit === 0 || unit >= starts.length || starts[unit] !== starts[unit - 1];
}

/** 节水、节[电、节]材 says the same as 节水、[节电、]节材, and reads worse. */
function slide(sides: Sides, run: Run, before: Run | undefined, after: Run | undefined): Run {
  const inA = run.b0 === run.b1;
  if (!inA && run.a0 !== run.a1) return run;
  const { words } = inA ? sides.a : sides.b;
  const [first, length] = inA ? [run.a0, run.a1 - run.a0] : [run.b0, run.b1 - run.b0];
  const room = inA
    ? { left: before?.a1 ?? 0, right: (after?.a0 ?? words.length) - length }
    : { left: before?.b1 ?? 0, right: (after?.b0 ?? words.length) - length };
  let best = { shift: 0, score: scoreOf(sides, run) };
  const consider = (shift: number) => {
    const score = scoreOf(sides, shifted(run, shift));
    if (score > best.score) best = { shift, score };
  };
  for (let at = first; at > room.left && words[at - 1] === words[at - 1 + length]; at -= 1)
    consider(at - 1 - first);
  for (let at = first; at < room.right && words[at] === words[at + length]; at += 1) consider(at + 1 - first);
  return shifted(run, best.shift);
}

function shifted(run: Run, by: number): Run {
  return { a0: run.a0 + by, a1: run.a1 + by, b0: run.b0 + by, b1: run.b1 + by };
}

/** -1 where a printed character would be cut, else how many edges of the run lie at a mark or a break. */
function scoreOf(sides: Sides, run: Run): number {
  if (!areEdges(sides, run.a0, run.b0) || !areEdges(sides, run.a1, run.b1)) return -1;
  const [passage, start, end] = run.b0 === run.b1 ? [sides.a, run.a0, run.a1] : [sides.b, run.b0, run.b1];
  return (isPause(passage, start) ? 1 : 0) + (isPause(passage, end) ? 1 : 0);
}

/** Whether something that is no word is printed before this unit, or nothing at all. */
function isPause({ starts, ends }: Passage, unit: number): boolean {
  return unit === 0 || unit >= starts.length || (starts[unit] ?? 0) > (ends[unit - 1] ?? 0);
}
