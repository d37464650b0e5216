/**
 * Where terms stand: in one paragraph, or in all paragraphs of an issue at once. Only stretches of whole printed
 * characters count (`m` does not match half of ㎡), so that each range, folded, is what was looked for; and other ways
 * to write a number count only where the number stands as a whole.
 */
import type { FoldedText, Range } from '../../text/fold.ts';
import type { IssueTexts } from '../corpus-texts.ts';
import { isWholeNumber } from '../query/equal-numbers.ts';
import type { Term } from '../query/term.ts';
import { seekerOf } from './seek.ts';

/** A stretch that was found: folded offsets in the paragraph, and the printed range. */
export interface Occurrence {
  /** Folded; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly range: Range;
}

/** A paragraph that holds a term. */
export interface Holding {
  readonly ordinal: number;
  /** How often, overlapping ones counted once; at least 1. */
  readonly count: number;
  /** Folded offset behind the first occurrence. */
  readonly firstEnd: number;
}

/** Every occurrence of a term in a paragraph, ascending, none overlapping the one before; [] if there is none. */
export function occurrencesOf(text: FoldedText, term: Term): readonly Occurrence[] {
  const own = stretches(text, term.folded, false);
  if (term.equals.length === 0) return own;
  return withoutOverlaps(
    own,
    term.equals.flatMap((form) => [...stretches(text, form, true)]),
  );
}

/** Whether a paragraph holds a term; stops at the first occurrence. */
export function holdsTerm(text: FoldedText, term: Term): boolean {
  return (
    nextStretch(text, term.folded, { from: 0, isForm: false }) !== null ||
    term.equals.some((form) => nextStretch(text, form, { from: 0, isForm: true }) !== null)
  );
}

/** The paragraphs of an issue that hold the term, in printed order. Looks through the whole issue once per form. */
export function scanIssue(issue: IssueTexts, term: Term): readonly Holding[] {
  const found = scanForm(issue, term.folded, false);
  if (term.equals.length === 0) return found;
  const others = term.equals.flatMap((form) => [...scanForm(issue, form, true)]);
  if (others.length === 0) return found;
  const ordinals = new Set([...found, ...others].map(({ ordinal }) => ordinal));
  return [...ordinals].sort((a, b) => a - b).flatMap((ordinal) => holdingOf(issue, ordinal, term) ?? []);
}

/** How one paragraph holds a term; null if it does not. */
export function holdingOf({ entries }: IssueTexts, ordinal: number, term: Term): Holding | null {
  const entry = entries[ordinal];
  const [first, ...others] = entry === undefined ? [] : occurrencesOf(entry.text, term);
  if (first === undefined) return null;
  return { ordinal, count: others.length + 1, firstEnd: first.end };
}

function scanForm(issue: IssueTexts, needle: string, isForm: boolean): readonly Holding[] {
  const { haystack, starts, entries } = issue;
  const seek = seekerOf(issue, needle);
  const holdings: Holding[] = [];
  let ordinal = 0;
  let at = seek(0);
  while (at >= 0) {
    ordinal = paragraphAt(starts, at, ordinal);
    const start = starts[ordinal] ?? 0;
    const end = starts[ordinal + 1] ?? haystack.length;
    const text = entries[ordinal]?.text;
    let count = 0;
    let firstEnd = 0;
    while (at >= 0 && at < end) {
      const local = at - start;
      const holds =
        text !== undefined &&
        text.toSourceRange(local, local + needle.length) !== null &&
        (!isForm || isWholeNumber(text, local, needle));
      if (holds && count === 0) firstEnd = local + needle.length;
      if (holds) count += 1;
      at = seek(at + (holds ? needle.length : 1));
    }
    if (count > 0) holdings.push({ ordinal, count, firstEnd });
  }
  return holdings;
}

/** The last paragraph that begins at or before an offset, looked for from one that does. */
function paragraphAt(starts: Uint32Array, offset: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function stretches(text: FoldedText, needle: string, isForm: boolean): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let next = nextStretch(text, needle, { from: 0, isForm });
  while (next !== null) {
    found.push(next);
    next = nextStretch(text, needle, { from: next.end, isForm });
  }
  return found;
}

function nextStretch(
  text: FoldedText,
  needle: string,
  { from, isForm }: { readonly from: number; readonly isForm: boolean },
): Occurrence | null {
  let at = text.folded.indexOf(needle, from);
  while (at >= 0) {
    const range = text.toSourceRange(at, at + needle.length);
    if (range !== null && (!isForm || isWholeNumber(text, at, needle))) {
      return { start: at, end: at + needle.length, range };
    }
    at = text.folded.indexOf(needle, at + 1);
  }
  return null;
}

/** In printed order: all of the term's own stretches, and those of its other forms that none before overlaps. */
function withoutOverlaps(own: readonly Occurrence[], others: readonly Occurrence[]): readonly Occurrence[] {
  const kept = [...own];
  const longestFirst = [...others].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const other of longestFirst) {
    if (kept.every(({ start, end }) => other.end <= start || end <= other.start)) kept.push(other);
  }
  return kept.sort((a, b) => a.start - b.start);
}
