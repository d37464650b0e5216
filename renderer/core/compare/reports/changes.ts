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
  return [...soleStatements(a)].flatMap(([identity, statement]) => {
    const other = later.get(identity);
    return other === undefined ? [] : [changeOf(statement, other)];
  });
}

/** A figure that can be compared. */
interface Statement extends FigurePlace {
  readonly key: string;
  readonly unit: string;
  /** A fall is negative. */
  readonly value: number;
}

/** What a report states once, or always with the same number, by what makes it comparable. */
function soleStatements(sentences: readonly CountedSentence[]): ReadonlyMap<string, Statement> {
  const statements = new Map<string, Statement>();
  const contradicted = new Set<string>();
  for (const statement of sentences.flatMap(statementsOf)) {
    const identity = identityOf(statement);
    const known = statements.get(identity);
    if (known === undefined) statements.set(identity, statement);
    else if (known.value !== statement.value) contradicted.add(identity);
  }
  return new Map([...statements].filter(([identity]) => !contradicted.has(identity)));
}

function statementsOf(sentence: CountedSentence): readonly Statement[] {
  return sentence.figures.flatMap((figure): readonly Statement[] => {
    const { key, unit, value, direction } = figure;
    if (key === null || unit === null || value === null) return [];
    return [{ sentence, figure, key, unit, value: direction === 'down' ? -value : value }];
  });
}

function identityOf({ sentence, figure, key, unit }: Statement): string {
  return JSON.stringify([key, unit, figure.aspect, sentence.mood, basisOf(sentence, figure.end)]);
}

function changeOf(from: Statement, to: Statement): FigureChange {
  const { key, unit, figure, sentence } = from;
  const isRelative = unit === '%' || figure.aspect === 'growth' || figure.aspect === 'change';
  return {
    subject: key,
    unit: unit === '%' ? '百分点' : unit,
    aspect: figure.aspect,
    mood: sentence.mood,
    a: { sentence, figure },
    b: { sentence: to.sentence, figure: to.figure },
    difference: subtractDecimals(to.value, from.value),
    ratio: isRelative ? null : percentageChange(from.value, to.value),
    isApproximate: figure.bound !== null || to.figure.bound !== null,
  };
}
