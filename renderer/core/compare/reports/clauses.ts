/**
 * A sentence cut into clauses at its commas and colons; what stands in （） is a clause of its own and does not cut the
 * one around it. A figure's subject stands in the figure's own clause, or the clause says nothing of it.
 */
import { type BracketSpan, nestingOf } from './nesting.ts';

/** Offsets in the sentence, end exclusive. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Position among the clauses of its level, from 0: neighbours differ by one. */
  readonly order: number;
}

const CUTS = /[，,；;：:。！？!?—]/;

/** The clauses of a sentence, those inside brackets after the ones around them. Linear times the depth of brackets. */
export function clausesOf(text: string): readonly Clause[] {
  const { spans } = nestingOf(text);
  const inner = spans.filter(({ opener }) => opener === '（' || opener === '(');
  return [
    ...clausesBetween(text, [0, text.length], spans),
    ...inner.flatMap(({ start, end }) => clausesBetween(text, [start + 1, end - 1], spans)),
  ];
}

/** The innermost clause that holds an offset; the whole text where none does. */
export function clauseAt(clauses: readonly Clause[], text: string, offset: number): Clause {
  return (
    clauses.filter(({ start, end }) => start <= offset && offset < end).at(-1) ?? {
      start: 0,
      end: text.length,
      order: 0,
    }
  );
}

function clausesBetween(
  text: string,
  [from, to]: readonly [number, number],
  spans: readonly BracketSpan[],
): readonly Clause[] {
  const inside = spans.filter(({ start, end }) => from <= start && end <= to);
  const cuts: number[] = [];
  for (let offset = from; offset < to; offset += 1) {
    const isCut = CUTS.test(text.charAt(offset)) && !joinsDigits(text, offset);
    if (isCut && !inside.some(({ start, end }) => start <= offset && offset < end)) cuts.push(offset);
  }
  return [...cuts, to].map((end, order) => ({
    start: order === 0 ? from : (cuts[order - 1] ?? from) + 1,
    end,
    order,
  }));
}

/** 1,234 and 9:30 and 5—8% are not cut; 8%，5家 is. */
function joinsDigits(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  const after = text.slice(offset + 1);
  if (text.charAt(offset) === ',') return /\d/.test(before) && /^\d{3}(?!\d)/.test(after);
  return /[:：—]/.test(text.charAt(offset)) && /[\d０-９%％]/.test(before) && /^[\d０-９]/.test(after);
}
