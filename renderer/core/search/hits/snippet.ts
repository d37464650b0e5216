/**
 * The stretch of a paragraph that a result list shows: short paragraphs whole, long ones around their matches. Cut at
 * punctuation where there is some near by, else between words, and without changing a character.
 */
import type { Range } from '../../text/fold.ts';
import type { Snippet } from '../outcome.ts';

/** UTF-16 units; what fits four lines of a narrow result list. */
const LENGTH = 72;
/** Of these, what may stand before the first match. */
const LEAD = 22;
/** What is not worth cutting off at the beginning: a label. */
const TOO_LITTLE = 8;
/** How far a cut may move to fall behind punctuation. */
const SLACK = 12;
/** What is looked at on either side to find the border of a word; few words of official texts are longer. */
const AROUND = 10;
const PAUSE = /[，。；：、！？,;:!?\s]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

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
  return [start, latest === text.length ? latest : Math.max(to, pauseBefore(text, latest))];
}

/** Behind the first pause in [from, until), else where the word at `from` begins; 0 where little would be cut off. */
function pauseAfter(text: string, from: number, until: number): number {
  if (from <= TOO_LITTLE) return 0;
  const pause = text.slice(from, until).search(PAUSE);
  return pause < 0 ? wordBoundary(text, from) : from + pause + 1;
}

/** Behind the last pause shortly before `until`, else where the word at `until` begins. */
function pauseBefore(text: string, until: number): number {
  for (let end = until; end > until - SLACK; end -= 1) if (PAUSE.test(text.charAt(end - 1))) return end;
  return wordBoundary(text, until);
}

/** Where the word that an offset lies in begins, as its surroundings tell; the offset itself between two words. */
function wordBoundary(text: string, offset: number): number {
  const before = Math.max(0, offset - AROUND);
  const word = segmenter.segment(text.slice(before, offset + AROUND)).containing(offset - before);
  // A word that is longer than what is looked at is cut where it must be.
  return word === undefined || word.index === 0 ? wholeCharacter(text, offset) : before + word.index;
}

/** Moved one unit on if it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
