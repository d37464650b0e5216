/** What can be said of a comparison in one sentence, before anybody reads it. The sentence itself is the interface's. */
import { hasOtherWords } from '../compare.ts';
import type { Comparison, DifferenceKind } from '../model.ts';

export type Verdict =
  /** Every character and every paragraph is printed alike. */
  | { readonly kind: 'identical' }
  /** No word differs and no clause moved; `signs` counts what does: signs, layout, numbers, divided paragraphs. */
  | { readonly kind: 'sameWords'; readonly signs: number }
  /** No clause of one answers a clause of the other. */
  | { readonly kind: 'unrelated' }
  /** So few do that they are hardly versions of each other. */
  | { readonly kind: 'distant'; readonly paired: number }
  /**
   * `words`: differences in words · `whole`: clauses that differ as a whole, added, removed or moved and the same in
   * words; the two together are the stops of the comparison without signs · `signs`: as above.
   */
  | {
      readonly kind: 'different';
      readonly whole: number;
      readonly words: number;
      readonly signs: number;
    };

/** At least so many clauses of ten have a counterpart in two versions of one text. */
const FEW = 0.1;

/** Linear in the pairs. A comparison of two documents without a clause is of identical ones. */
export function verdictOf({ pairs, counts }: Pick<Comparison, 'pairs' | 'counts'>): Verdict {
  const single = counts.added + counts.removed;
  const paired = pairs.length - single;
  if (paired === 0 && single > 0) return { kind: 'unrelated' };
  if (paired < pairs.length * FEW) return { kind: 'distant', paired };
  const count = (isMeant: (kind: DifferenceKind) => boolean) =>
    pairs.reduce((sum, { differences }) => sum + differences.filter(({ kind }) => isMeant(kind)).length, 0);
  const words = count((kind) => kind === 'words');
  const divided = pairs.filter(({ kind }) => kind === 'split' || kind === 'merged').length;
  const signs = count((kind) => kind !== 'words') + divided;
  const movedOnly = pairs.filter(({ kind, differences }) => kind === 'moved' && !hasOtherWords(differences));
  const whole = single + movedOnly.length;
  if (words + single + counts.moved > 0) return { kind: 'different', whole, words, signs };
  return signs > 0 ? { kind: 'sameWords', signs } : { kind: 'identical' };
}
