/**
 * Where the very words of a quote stand, and how far the print around them agrees with what was recorded.
 */
import type { Context } from './selector.ts';

/** One place of the very words in a block's text. */
export interface Occurrence {
  readonly start: number;
  /** Agreeing characters in a row: before the quote, the quote, behind it. */
  readonly run: number;
  /** All of the recorded context that is known stands there, up to the edges of the block that it reached. */
  readonly isComplete: boolean;
}

/** In reading order; they may overlap. Linear in the text. */
export function occurrencesOf(exact: string, context: Context, text: string): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    found.push(occurrenceAt(exact, context, text, start));
  }
  return found;
}

/** For words that stand there. */
export function occurrenceAt(exact: string, context: Context, text: string, start: number): Occurrence {
  const end = start + exact.length;
  const prefix = context.prefix ?? '';
  const suffix = context.suffix ?? '';
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  const opens = before === prefix.length && (!context.opensBlock || before === start);
  const closes = after === suffix.length && (!context.closesBlock || end + after === text.length);
  return { start, run: before + exact.length + after, isComplete: opens && closes };
}
