/**
 * A query read as a 文号: the documents that carry it come first, each printing by its own number, then the paragraphs
 * that cite it or hold what was typed.
 */
import type { SearchContext } from '../context.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { holdsTerm, occurrencesOf } from '../hits/occurrences.ts';
import { type RankedHit, TIER } from '../hits/ranking.ts';
import { type DocNumber, foldedDocNumber, isDocNumber, parseDocNumber } from '../query/doc-number.ts';
import { type Term, termOf, withEquals } from '../query/term.ts';
import { literalHits } from './literal.ts';

export interface DocNumberReading {
  readonly hits: readonly RankedHit[];
  /** The typed term, and the number as it is printed and cited. */
  readonly term: Term;
}

/** null if no document of the library carries the number. */
export function readAsDocNumber(
  context: SearchContext,
  typed: DocNumber,
  literal: Term,
): DocNumberReading | null {
  const carriers = carriersOf(context, typed);
  if (carriers.length === 0) return null;
  const numbers = carriers.map(({ number }) => foldedDocNumber(number));
  const term = withEquals(literal, typed.agency === '' ? numbers : [...numbers, foldedDocNumber(typed)]);
  const own = carriers.map(
    ({ entry, number }): RankedHit => ({
      entry,
      tier: TIER.number,
      weight: 0,
      ranges: numberRanges(entry, number, literal),
    }),
  );
  const entries = new Set(own.map(({ entry }) => entry));
  return { hits: [...own, ...literalHits(context, term).filter(({ entry }) => !entries.has(entry))], term };
}

/** The number that a cited or typed string names, as it would be printed; null if it is no full number. */
export function citedForm(typed: DocNumber): string | null {
  return typed.agency === '' ? null : foldedDocNumber(typed);
}

interface Carrier {
  readonly entry: TextEntry;
  readonly number: DocNumber;
}

function carriersOf({ texts }: SearchContext, typed: DocNumber): readonly Carrier[] {
  return texts.issues.flatMap(({ entries }) =>
    entries.flatMap((entry): Carrier[] => {
      if (entry.block.kind !== 'docNumber') return [];
      const number = parseDocNumber(entry.block.text);
      return number !== null && isDocNumber(number, typed) ? [{ entry, number }] : [];
    }),
  );
}

/** What was typed where it is printed so, else the whole number. */
function numberRanges({ text }: TextEntry, number: DocNumber, literal: Term): RankedHit['ranges'] {
  const whole = termOf(foldedDocNumber(number), { exact: true });
  const term = whole === null || holdsTerm(text, literal) ? literal : whole;
  return occurrencesOf(text, term).map(({ range }) => range);
}
