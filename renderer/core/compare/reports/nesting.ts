/**
 * Which stretches of a text stand inside 《》, “”, （）: where no sentence ends and no clause is cut.
 * A mark without its counterpart opens and closes nothing, so that a misprinted quote cannot swallow a paragraph.
 */

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['》', '《'],
  ['〉', '〈'],
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['）', '（'],
  [')', '('],
  ['〕', '〔'],
  ['】', '【'],
]);
const OPENERS: ReadonlySet<string> = new Set(CLOSERS.values());

/** A bracketed stretch, both marks included. Offsets are UTF-16, end exclusive. */
export interface BracketSpan {
  readonly opener: string;
  readonly start: number;
  readonly end: number;
}

export interface Nesting {
  /** Matched pairs in the order in which they close. */
  readonly spans: readonly BracketSpan[];
  /** How many pairs the character at an offset stands in; its own pair counts for a mark. */
  depthAt(offset: number): number;
}

/** The matched pairs of `text`. Linear, times the depth of what is left open. */
export function nestingOf(text: string): Nesting {
  const spans = matchedPairs(text);
  const steps = new Int32Array(text.length + 1);
  for (const { start, end } of spans) {
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  for (let offset = 1; offset <= text.length; offset += 1) {
    steps[offset] = (steps[offset] ?? 0) + (steps[offset - 1] ?? 0);
  }
  return { spans, depthAt: (offset) => steps[offset] ?? 0 };
}

function matchedPairs(text: string): readonly BracketSpan[] {
  const spans: BracketSpan[] = [];
  const open: { readonly opener: string; readonly start: number }[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (OPENERS.has(character)) open.push({ opener: character, start: offset });
    const opener = CLOSERS.get(character);
    if (opener === undefined) continue;
    const match = open.map((each) => each.opener).lastIndexOf(opener);
    const found = open[match];
    if (found === undefined) continue;
    spans.push({ ...found, end: offset + 1 });
    open.length = match;
  }
  return spans;
}
