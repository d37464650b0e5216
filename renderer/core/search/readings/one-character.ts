/**
 * Near misses by one character: stretches that differ from what was typed by one character put in the place of another
 * (己 for 已), left out, or added. Half of the term then stands as it is typed; the texts are looked through for each
 * half, and the rest compared on the spot.
 */
import type { SearchContext } from '../context.ts';
import type { IssueTexts, TextEntry } from '../corpus-texts.ts';
import { scanIssue } from '../hits/occurrences.ts';
import { phraseTier, type RankedHit } from '../hits/ranking.ts';
import { weigherOf } from '../hits/weight.ts';
import { areConfusable, confusablesOf } from '../query/confusables.ts';
import { type Term, termOf } from '../query/term.ts';

/** Folded offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether the two characters are mistaken for each other as a rule. */
  readonly isLikely: boolean;
}

/** From this length on a character may be missing or too much. */
const LEAST_FOR_GAPS = 4;
const LIKELY_BONUS = 100;
const NUMERAL = /[0-9〇零一二三四五六七八九十百千ivx]/u;
/** Nobody copies more by hand; what is longer is looked for by its words. */
const LONGEST = 60;

/** The paragraphs that hold the term but for one character; likely mistakes before others. [] below two characters. */
export function oneCharacterHits(context: SearchContext, term: Term): readonly RankedHit[] {
  if (term.folded.length < 2 || term.folded.length > LONGEST) return [];
  const weigh = weigherOf(context, term);
  const halves = halvesOf(term.folded);
  return context.texts.issues.flatMap((issue) =>
    proposedBy(issue, halves).flatMap((entry): RankedHit[] => {
      const stretches = nearStretches(entry.text.folded, halves);
      const printed = stretches.flatMap((stretch) => {
        const range = entry.text.toSourceRange(stretch.start, stretch.end);
        return range === null ? [] : [{ ...stretch, range }];
      });
      const [first] = printed;
      if (first === undefined) return [];
      const bonus = printed.some(({ isLikely }) => isLikely) ? LIKELY_BONUS : 0;
      return [
        {
          entry,
          tier: phraseTier(entry, first.end),
          weight: weigh(entry, printed.length) + bonus,
          ranges: printed.map(({ range }) => range),
        },
      ];
    }),
  );
}

interface Halves {
  readonly whole: string;
  readonly head: string;
  readonly tail: string;
}

function halvesOf(whole: string): Halves {
  const middle = Math.ceil(whole.length / 2);
  return { whole, head: whole.slice(0, middle), tail: whole.slice(middle) };
}

function proposedBy(issue: IssueTexts, { head, tail }: Halves): readonly TextEntry[] {
  const ordinals = [head, tail].flatMap((half) => {
    const term = termOf(half, { exact: true });
    return term === null ? [] : scanIssue(issue, term).map(({ ordinal }) => ordinal);
  });
  return [...new Set(ordinals)].sort((a, b) => a - b).flatMap((ordinal) => issue.entries[ordinal] ?? []);
}

/** In their order, none overlapping the one before. */
function nearStretches(folded: string, { whole, head, tail }: Halves): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const at of offsetsOf(folded, head)) {
    for (const length of lengthsFor(whole)) found.push(...stretchAt(folded, { start: at, length, whole }));
  }
  for (const at of offsetsOf(folded, tail)) {
    const end = at + tail.length;
    for (const length of lengthsFor(whole)) {
      found.push(...stretchAt(folded, { start: end - length, length, whole }));
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function lengthsFor({ length }: string): readonly number[] {
  return length < LEAST_FOR_GAPS ? [length] : [length, length + 1, length - 1];
}

function offsetsOf(text: string, needle: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) offsets.push(at);
  return offsets;
}

interface Place {
  readonly start: number;
  readonly length: number;
  readonly whole: string;
}

/** The stretch at a place if it differs from the whole by one character. */
function stretchAt(folded: string, { start, length, whole }: Place): readonly Stretch[] {
  const end = start + length;
  if (start < 0 || end > folded.length) return [];
  const stretch = folded.slice(start, end);
  let from = 0;
  while (from < whole.length && whole[from] === stretch[from]) from += 1;
  const restOfWhole = whole.slice(length <= whole.length ? from + 1 : from);
  const restOfStretch = stretch.slice(length >= whole.length ? from + 1 : from);
  if (restOfWhole !== restOfStretch) return [];
  // Another number is another matter, not a slip.
  const typed = length <= whole.length ? (whole[from] ?? '') : '';
  const printed = length >= whole.length ? (stretch[from] ?? '') : '';
  if ([typed, printed].every((each) => each === '' || NUMERAL.test(each))) return [];
  const isLikely = length === whole.length && areConfusable(whole[from] ?? '', stretch[from] ?? '');
  // Of two characters one is no likeness, unless the other is a known mistake.
  return whole.length > 2 || isLikely ? [{ start, end, isLikely }] : [];
}

/** Longer than any word. */
const LONGEST_WORD = 8;

/** Terms that a term is a likely mistake for: each character in turn put for one it is mistaken for. */
export function likelyTerms({ folded }: Term): readonly Term[] {
  if (folded.length > LONGEST_WORD) return [];
  return [...folded].flatMap((character, index) =>
    confusablesOf(character).flatMap((other) => {
      const characters = [...folded];
      characters[index] = other;
      return termOf(characters.join(''), { exact: true }) ?? [];
    }),
  );
}
