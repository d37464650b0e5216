/** What a mutation is, and applying it: pure. A mutation takes one protection away; a shell test must notice. */

/** Exact source text, and what stands there instead. */
export type Edit = readonly [from: string, to: string];

export interface Mutation {
  /** What is taken away, in words; each is said once. */
  readonly takes: string;
  /** Relative to the project. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** The spec below tests/shell, and words of the titles of the tests that must notice. */
  readonly noticedBy: readonly [spec: string, title: string];
}

export type Applied =
  | { readonly kind: 'applied'; readonly text: string }
  | { readonly kind: 'unfit'; readonly reason: string };

/** Every text to be replaced must stand there exactly once: a table that no longer fits its source says so. */
export function applyMutation(source: string, { edits }: Mutation): Applied {
  let text = source;
  for (const [from, to] of edits) {
    const count = text.split(from).length - 1;
    if (count !== 1) return { kind: 'unfit', reason: `it stands there ${count} times: ${from}` };
    // As a function, so that no sign of the new text means anything.
    text = text.replace(from, () => to);
  }
  return text === source ? { kind: 'unfit', reason: 'it changes nothing' } : { kind: 'applied', text };
}
