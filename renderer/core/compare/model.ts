/**
 * What comparing and aligning two documents results in. Types only, with the conventions that they carry.
 * Who pairs the clauses is match/, who finds the differences inside a pair is text/; drawing is the interface's.
 */
import type { BlockId, DocumentId } from '../gazette/model.ts';

/**
 * `same` no difference in words (signs and numbers may differ) · `changed` the words differ · `added` only in b ·
 * `removed` only in a · `moved` it stands elsewhere in b, its words may differ too · `split` one block of a is several
 * of b · `merged` several of a are one of b.
 */
export type PairKind = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'split' | 'merged';

/** A half-open stretch of a block's printed text, in UTF-16 offsets; an empty one is a place to insert. */
export interface Stretch {
  readonly blockId: BlockId;
  readonly start: number;
  readonly end: number;
}

/**
 * `words` letters, Han characters, digits and what makes a number another one · `signs` width, blanks, punctuation,
 * two ways of writing one character, the form of a label · `number` another number in a label, a label added or left
 * out: a renumbered clause is not a changed one.
 */
export type DifferenceKind = 'words' | 'signs' | 'number';

/** One difference as the reader counts it. It never crosses a paragraph break of either document. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Stretch;
  readonly b: Stretch;
}

/** Clauses that are one another's counterpart, or a clause without one. */
export interface Pair {
  readonly kind: PairKind;
  /** In a's reading order, next to each other; empty for `added`, several for `merged`. */
  readonly a: readonly BlockId[];
  /** In b's reading order, next to each other; empty for `removed`, several for `split`. */
  readonly b: readonly BlockId[];
  /**
   * In reading order. Applied to the joined texts of `a` they give the joined texts of `b`, character by character.
   * Empty for `added` and `removed`, where all of the text is the difference.
   */
  readonly differences: readonly Difference[];
}

/** How many pairs are what. A split or merged pair counts as `same` or `changed`, by its words. */
export interface PairCounts {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/** Every block of either document stands in exactly one pair. */
export interface Comparison {
  readonly a: DocumentId;
  readonly b: DocumentId;
  /** In b's reading order; a removed clause follows what it followed in a. */
  readonly pairs: readonly Pair[];
  readonly counts: PairCounts;
}

/** Two blocks that answer each other. */
export interface AlignedPair {
  readonly a: BlockId;
  readonly b: BlockId;
  /** Where they stand in their documents' blocks, from 0. */
  readonly atA: number;
  readonly atB: number;
  /** 1 for the same words, from 0; how alike the texts are, however the pair was found. */
  readonly similarity: number;
}

/** For reading two documents in step. A block stands in at most one pair; pairs are in a's reading order. */
export interface Alignment {
  readonly a: DocumentId;
  readonly b: DocumentId;
  readonly pairs: readonly AlignedPair[];
}
