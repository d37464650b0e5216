/**
 * What was typed, in all the ways in which it can be read: as one stretch, as a 文号, by the query language. Which of
 * them holds is settled by what stands in the texts (readings/).
 */
import { type DocNumber, readDocNumber } from './doc-number.ts';
import { isPlain, parseWords, type Unfinished, unfinishedFilter, type WordsQuery } from './language.ts';
import { type Term, termOf } from './term.ts';

export interface SearchQuery {
  /** Without blanks at its ends. */
  readonly typed: string;
  /** All of it as one stretch, blanks gone. */
  readonly literal: Term;
  readonly docNumber: DocNumber | null;
  /** null if it has no blanks and no operators: then words would say the same as `literal`. */
  readonly words: WordsQuery | null;
  /** null unless it ends in a prefix that lacks its word. */
  readonly unfinished: Unfinished | null;
}

/** null if there is nothing to look for. Linear; never throws. */
export function parseQuery(typed: string): SearchQuery | null {
  const trimmed = typed.trim();
  const literal = termOf(trimmed);
  if (literal === null) return null;
  return {
    typed: trimmed,
    literal,
    docNumber: readDocNumber(trimmed),
    words: isPlain(trimmed) ? null : parseWords(trimmed),
    unfinished: unfinishedFilter(trimmed),
  };
}
