/**
 * The stretch of a paragraph that a result list shows: short paragraphs whole, long ones around their matches. Cut at
 * punctuation where there is some near by, never inside a surrogate pair, and without changing a character.
 */
import type { Range } from '../../text/fold.ts';
import type { Snippet } from '../outcome.ts';

/** UTF-16 units; what fits four lines of a narrow result list. */
const LENGTH = 72;
/** Of these, what may stand before the first match. */
const LEAD = 22;
/** How far a cut may move to fall behind punctuation. */
const SLACK = 12;
const PAUSE = /[，。；：、！？,;:!?\s]/u;

/** `ranges` ascending, at least one. Linear in the number of ranges. */
export function snippetOf(text: string, ranges: readonly Range[]): Snippet {
  if (text.length <= LENGTH) return { text, marks: ranges, cutBefore: false, cutAfter: false };
  const [start, end] = windowAround(text, bestRange(ranges));
  const marks = ranges
    .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to);
  return { text: text.slice(start, end), marks, cutBefore: start > 0, cutAfter: end < text.length };
}

/** The match from which on most others fit into one window; the first of equals. */
function bestRange(ranges: readonly Range[]): Range {
  let best: Range = ranges[0] ?? [0, 0];
  let most = 0;
  let last = 0;
  ranges.forEach((range, first) => {
    while (last < ranges.length && (ranges[last]?.[1] ?? 0) <= range[0] + LENGTH - LEAD) last += 1;
    if (last - first > most) {
      most = last - first;
      best = range;
    }
  });
  return best;
}

function windowAround(text: string, [from, to]: Range): Range {
  const earliest = Math.max(0, Math.min(from - LEAD, text.length - LENGTH));
  const start = pauseAfter(text, earliest, Math.min(earliest + SLACK, from));
  const latest = Math.min(text.length, Math.max(to, start + LENGTH));
  return [wholeCharacter(text, start), wholeCharacter(text, latest)];
}

/** Behind the first pause in [from, until), else `from` itself; 0 stays 0. */
function pauseAfter(text: string, from: number, until: number): number {
  if (from === 0) return 0;
  const pause = text.slice(from, until).search(PAUSE);
  return pause < 0 ? from : from + pause + 1;
}

/** Moved one unit on if it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && offset < text.length && unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
