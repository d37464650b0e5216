/**
 * The proof that a paragraph matches, and where: the whole phrase, else every part of the query somewhere in it.
 * Only stretches of whole printed characters count (`m` does not match half of ㎡), so that each range, folded, is
 * what was looked for.
 */
import type { FoldedText, Range } from '../../text/fold.ts';
import type { Needle, SearchQuery } from '../query.ts';

export interface Finding {
  readonly needle: Needle;
  /** Where in the printed text, ascending, at least one. */
  readonly ranges: readonly Range[];
}

export interface Match {
  readonly kind: 'phrase' | 'parts';
  /** One for a phrase, else one for each part of the query. */
  readonly findings: readonly Finding[];
}

/** null if the paragraph does not match. Linear in the text for each part. */
export function matchText(text: FoldedText, query: SearchQuery): Match | null {
  const phrase = find(text, query.phrase);
  if (phrase !== null) return { kind: 'phrase', findings: [phrase] };
  // 的 的 has one part, but is not that part alone.
  if (query.parts.every(({ folded }) => folded === query.phrase.folded)) return null;
  const findings: Finding[] = [];
  for (const part of query.parts) {
    const finding = find(text, part);
    if (finding === null) return null;
    findings.push(finding);
  }
  return { kind: 'parts', findings };
}

/** All ranges of a match in one ascending list; those that overlap or touch inside each other become one. */
export function matchRanges(match: Match): readonly Range[] {
  const [only] = match.findings;
  if (match.findings.length === 1 && only !== undefined) return only.ranges;
  const sorted = match.findings
    .flatMap(({ ranges }) => [...ranges])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && range[0] < last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

/** The occurrences of a needle, none overlapping the one before; null if there is none. */
function find(text: FoldedText, needle: Needle): Finding | null {
  const { length } = needle.folded;
  const ranges: Range[] = [];
  let from = text.folded.indexOf(needle.folded);
  while (from >= 0) {
    const range = text.toSourceRange(from, from + length);
    if (range !== null) ranges.push(range);
    from = text.folded.indexOf(needle.folded, range === null ? from + 1 : from + length);
  }
  return ranges.length === 0 ? null : { needle, ranges };
}
