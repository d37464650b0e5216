/**
 * What changed between two reports in numbers: pairs of figures whose subject, unit, aspect, mood and basis are the
 * same. A report that states the matter with two different numbers is compared in none of them, since which one is
 * meant is not ours to say.
 */
import type { BlockId } from '../../gazette/model.ts';
import { percentageChange, subtractDecimals } from './decimal.ts';
import type { Aspect, Figure } from './model.ts';
import type { ReportSentence } from './sentences.ts';
import { basisOf, type Mood, moodOf } from './statement.ts';

/** A sentence with what it counts. */
export interface CountedSentence extends ReportSentence {
  /** Offsets in the sentence; + `start` gives the place in the block. */
  readonly figures: readonly Figure[];
  readonly mood: Mood;
}

/** A figure and the sentence it stands in. */
export interface FigurePlace {
  readonly sentence: CountedSentence;
  readonly figure: Figure;
}

export interface FigureChange {
  /** What agreed, folded. */
  readonly subject: string;
  /** Unit of the difference: that of both figures, 百分点 where both are per cent. */
  readonly unit: string;
  readonly aspect: Aspect;
  readonly mood: Mood;
  readonly a: FigurePlace;
  readonly b: FigurePlace;
  /** b − a in the base unit, exact; a fall counts as a negative number. */
  readonly difference: number;
  /** (b − a) / a in per cent to two places; null where per cents are compared, or a is zero. */
  readonly ratio: number | null;
  /** Whether one of the figures is a bound or rounded (以上, 左右, 约), so that the difference is too. */
  readonly isApproximate: boolean;
}

/** Where a figure stands in the print: UTF-16 offsets in its block's text, end exclusive. */
export function printedAt({ sentence, figure }: FigurePlace): {
  readonly blockId: BlockId;
  readonly start: number;
  readonly end: number;
} {
  return {
    blockId: sentence.blockId,
    start: sentence.start + figure.start,
    end: sentence.start + figure.end,
  };
}

/** A sentence with its figures read. Linear. */
export function counted(sentence: ReportSentence, figures: readonly Figure[]): CountedSentence {
  return { ...sentence, figures, mood: moodOf(sentence) };
}

/** The changes between the sentences of two reports, in the reading order of `a`. Linear. */
export function changesBetween(
  a: readonly CountedSentence[],
  b: readonly CountedSentence[],
): readonly FigureChange[] {
  const later = soleStatements(b);
  return [...soleStatements(a)].flatMap(([identity, place]) => {
    const other = later.get(identity);
    return other === undefined ? [] : changeOf(place, other);
  });
}

/** What a report states once, or always with the same number, by what makes it comparable. */
function soleStatements(sentences: readonly CountedSentence[]): ReadonlyMap<string, FigurePlace> {
  const places = new Map<string, FigurePlace | null>();
  for (const sentence of sentences) {
    for (const figure of sentence.figures) {
      const identity = identityOf(sentence, figure);
      if (identity === null) continue;
      const known = places.get(identity);
      const isNew = known === undefined;
      const agrees = isNew || (known !== null && signedValue(known.figure) === signedValue(figure));
      if (isNew) places.set(identity, { sentence, figure });
      else if (!agrees) places.set(identity, null);
    }
  }
  return new Map(
    [...places].flatMap(([identity, place]) => (place === null ? [] : [[identity, place] as const])),
  );
}

function identityOf(sentence: CountedSentence, { key, unit, aspect, value, end }: Figure): string | null {
  if (key === null || unit === null || value === null) return null;
  return JSON.stringify([key, unit, aspect, sentence.mood, basisOf(sentence, end)]);
}

function changeOf(a: FigurePlace, b: FigurePlace): readonly FigureChange[] {
  const { key, unit, aspect } = a.figure;
  const from = signedValue(a.figure);
  const to = signedValue(b.figure);
  if (key === null || unit === null || from === null || to === null) return [];
  const isRelative = unit === '%' || aspect === 'growth' || aspect === 'change';
  return [
    {
      subject: key,
      unit: unit === '%' ? '百分点' : unit,
      aspect,
      mood: a.sentence.mood,
      a,
      b,
      difference: subtractDecimals(to, from),
      ratio: isRelative ? null : percentageChange(from, to),
      isApproximate: a.figure.bound !== null || b.figure.bound !== null,
    },
  ];
}

function signedValue({ value, direction }: Figure): number | null {
  return value !== null && direction === 'down' ? -value : value;
}
