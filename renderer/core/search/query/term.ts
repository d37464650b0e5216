/**
 * One stretch of text that is asked for: how it folds, how else its numbers are written, and the words that weigh it.
 */
import { fold } from '../../text/fold.ts';
import { indexTerm, WORDS, wordsOf } from '../index/lunr-setup.ts';
import { equalForms } from './equal-numbers.ts';

export interface Term {
  /** As typed. */
  readonly text: string;
  /** Never empty. */
  readonly folded: string;
  /** Other folded stretches that are as good: the same numbers written otherwise. */
  readonly equals: readonly string[];
}

/** null if the text folds to nothing. `exact`: as it is written, numbers too. */
export function termOf(text: string, { exact = false } = {}): Term | null {
  const folded = fold(text);
  return folded === '' ? null : { text, folded, equals: exact ? [] : equalForms(folded) };
}

/** The term with further folded stretches that are as good. */
export function withEquals(term: Term, forms: readonly string[]): Term {
  const equals = new Set([...term.equals, ...forms]);
  equals.delete(term.folded);
  return { ...term, equals: [...equals] };
}

/** The words of typed text, as the index files them: those that weigh. Each once. */
export function indexWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const filed = indexTerm(WORDS, word);
    if (filed !== null) found.add(filed);
  }
  return [...found];
}
