/**
 * All that differs between two passages, as stretches of their printed texts: from the runs whose words differ, and
 * from what is printed otherwise between and within the equal ones. Owns the telling apart of words and signs, and
 * which neighbouring changes are one; the way to blocks is differences.ts's.
 */
import { fold } from '../../text/fold.ts';
import type { DifferenceKind } from '../model.ts';
import { commonEnds } from './common-ends.ts';
import { isEdge, settleRuns } from './edges.ts';
import type { Passage, Span } from './passage.ts';
import { changedRuns, type Run } from './runs.ts';

/** `a` of one printed text stands where `b` of the other does; one of them may be empty. */
export interface Change {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
}

/** The changes from `from` on, in order; with all of them applied, the text of `a` is that of `b`. */
export function changesBetween(a: Passage, b: Passage): readonly Change[] {
  const walk = new Walk(a, b);
  let doneA = 0;
  let doneB = 0;
  for (const run of settleRuns({ a, b }, changedRuns(a.words, b.words))) {
    walk.equal(doneA, run.a0, doneB);
    walk.run(run);
    [doneA, doneB] = [run.a1, run.b1];
  }
  walk.equal(doneA, a.words.length, doneB);
  walk.gap({ a: a.text.length, b: b.text.length });
  return walk.changes;
}

interface Places {
  readonly a: number;
  readonly b: number;
}

/** Goes through both texts at once; what lies before `#at` has been compared. */
class Walk {
  readonly changes: Change[] = [];
  readonly #a: Passage;
  readonly #b: Passage;
  #at: Places;

  constructor(a: Passage, b: Passage) {
    this.#a = a;
    this.#b = b;
    this.#at = { a: a.from, b: b.from };
  }

  /** Units that are equal as words: they, and what stands before each, may still be printed otherwise. */
  equal(a0: number, a1: number, b0: number): void {
    let first = a0;
    for (let unit = a0 + 1; unit <= a1; unit += 1) {
      if (unit < a1 && !(isEdge(this.#a, unit) && isEdge(this.#b, unit - a0 + b0))) continue;
      const firstB = first - a0 + b0;
      this.gap({ a: startOf(this.#a, first), b: startOf(this.#b, firstB) });
      this.gap({ a: endOf(this.#a, unit), b: endOf(this.#b, unit - a0 + b0) });
      first = unit;
    }
  }

  /** What is printed up to here differs in signs, or not at all. */
  gap(to: Places): void {
    const { a, b } = this.#take('signs', to);
    const [printedA, printedB] = [slice(this.#a, a), slice(this.#b, b)];
    if (printedA === printedB) return;
    const { start, end } = commonEnds(printedA, printedB);
    this.changes.push({
      kind: 'signs',
      a: { start: a.start + start, end: a.end - end },
      b: { start: b.start + start, end: b.end - end },
    });
  }

  run(run: Run): void {
    const a = surroundings(this.#a, this.#at.a, run.a0, run.a1);
    const b = surroundings(this.#b, this.#at.b, run.b0, run.b1);
    const [coreA, coreB] = [coreOf(a, b), coreOf(b, a)];
    this.gap({ a: coreA.start, b: coreB.start });
    const change = this.#take('words', { a: coreA.end, b: coreB.end });
    const isNumber = isLabel(this.#a, change.a) && isLabel(this.#b, change.b);
    this.changes.push(isNumber ? { ...change, kind: 'number' } : change);
  }

  #take(kind: DifferenceKind, to: Places): Change {
    const change = { kind, a: { start: this.#at.a, end: to.a }, b: { start: this.#at.b, end: to.b } };
    this.#at = to;
    return change;
  }
}

/** A changed run where it is printed: the signs before its words, its words (null if it has none), the signs after. */
interface Surroundings {
  readonly text: string;
  readonly outer: Span;
  readonly words: Span | null;
}

function surroundings(passage: Passage, from: number, first: number, end: number): Surroundings {
  const outer = {
    start: from,
    end: end < passage.starts.length ? startOf(passage, end) : passage.text.length,
  };
  const words = first < end ? { start: startOf(passage, first), end: endOf(passage, end) } : null;
  return { text: passage.text, outer, words };
}

/**
 * What is shown as changed in `one`. Where only one text has words here, the signs around them go with them, but for
 * those that the other text prints too.
 */
function coreOf(one: Surroundings, other: Surroundings): Span {
  if (one.words !== null && other.words !== null) return one.words;
  if (one.words === null) {
    const place = sharedSigns(one, other).before ? one.outer.end : one.outer.start;
    return { start: place, end: place };
  }
  const { before, length } = sharedSigns(other, one);
  return before
    ? { start: one.outer.start + length, end: one.outer.end }
    : { start: one.outer.start, end: one.outer.end - length };
}

/** How many of the signs around the words the text without words prints too, and on which side of the words. */
function sharedSigns(alone: Surroundings, other: Surroundings): { before: boolean; length: number } {
  const words = other.words ?? other.outer;
  const sign = slice(alone, alone.outer);
  const before = slice(other, { start: other.outer.start, end: words.start });
  const after = slice(other, { start: words.end, end: other.outer.end });
  if (before.startsWith(sign)) return { before: true, length: sign.length };
  if (after.endsWith(sign)) return { before: false, length: sign.length };
  const isBefore = fold(before) === fold(sign);
  return { before: isBefore, length: isBefore ? before.length : after.length };
}

function slice({ text }: { readonly text: string }, { start, end }: Span): string {
  return text.slice(start, end);
}

function isLabel({ labels }: Passage, span: Span): boolean {
  return span.start === span.end || labels.some(({ start, end }) => start <= span.start && span.end <= end);
}

function startOf({ starts, text }: Passage, unit: number): number {
  return starts[unit] ?? text.length;
}

/** Where the printed character before this unit ends. */
function endOf({ ends, from }: Passage, unit: number): number {
  return unit === 0 ? from : (ends[unit - 1] ?? from);
}
