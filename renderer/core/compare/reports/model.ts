/** What a report's figure is: the shapes that reading a sentence fills and that comparing two reports uses. */

/**
 * What a figure says of its subject: how much there is or was done (level), how much came to it (added), its part of a
 * whole (share), by what rate it moved (growth), by what amount it moved (change), how far it is from another (gap).
 */
export type Aspect = 'level' | 'added' | 'share' | 'growth' | 'change' | 'gap';
export type Bound = 'atLeast' | 'atMost' | 'about';

/** A verbatim stretch of a sentence. UTF-16 offsets in the sentence, end exclusive. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A number with its unit, as a slice of the sentence. */
export interface Figure extends Slice {
  /** In the base unit (9.92亿元 → 992000000), as printed: a fall is no negative number. Null for a range. */
  readonly value: number | null;
  /** The ends of a range, low and high as printed; null for one number. */
  readonly range: readonly [low: number, high: number] | null;
  /** Base unit: 元, %, 百分点, 个; null if only 万 or 亿 is printed. */
  readonly unit: string | null;
  /** The power of ten between the printed number and the base unit: 8 for 亿元. */
  readonly exponent: number;
  readonly aspect: Aspect;
  /** For growth and change: up or down; null for the other aspects. */
  readonly direction: 'up' | 'down' | null;
  /** 以上, 不低于, 突破 · 以内, 不超过 · 左右, 约, 近, 余; null for an exact number. */
  readonly bound: Bound | null;
  /** What is counted, where the sentence names it beyond doubt. */
  readonly subject: Slice | null;
  /**
   * The subject in the form under which two figures agree (see subjects.ts); null where a subject alone does not say
   * what was counted (投资, 占比, 其中…), so that the figure is never compared.
   */
  readonly key: string | null;
}
