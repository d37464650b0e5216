/**
 * Sentences of two reports face to face. Two stand in one row if both tell what was done, or both what is planned, and
 * they count the same subject or have many words in common; every other sentence has a row of its own.
 */
import type { CountedSentence } from './changes.ts';
import type { Likeness } from './similarity.ts';

/** At least one of the two is a sentence. */
export interface FacingRow {
  readonly a: CountedSentence | null;
  readonly b: CountedSentence | null;
}

/** The likeness from which two sentences are taken to speak of the same thing; found by reading pairs near it. */
const ALIKE = 0.22;

/** What is laid face to face, and how alike two of its sentences are. */
export interface Facing {
  readonly a: readonly CountedSentence[];
  readonly b: readonly CountedSentence[];
  readonly likeness: Likeness;
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly score: number;
  /** The same for (a, b) and (b, a): decides between equal scores. */
  readonly tie: string;
}

/**
 * The rows in the order of `a`; what stands only in `b` follows the row of the sentence before it in `b`.
 * Every sentence stands in exactly one row. Quadratic in the sentences.
 */
export function facingRows(facing: Facing): readonly FacingRow[] {
  const { a, b } = facing;
  const partners = partnersOf(facing);
  const taken = new Set(partners.values());
  const alone = (from: number): readonly FacingRow[] => {
    const end = b.findIndex((_, index) => index >= from && taken.has(index));
    return b.slice(from, end === -1 ? undefined : end).map((sentence) => ({ a: null, b: sentence }));
  };
  return [
    ...alone(0),
    ...a.flatMap((sentence, index) => {
      const partner = partners.get(index);
      if (partner === undefined) return [{ a: sentence, b: null }];
      return [{ a: sentence, b: b[partner] ?? null }, ...alone(partner + 1)];
    }),
  ];
}

/** For positions in `a` the position in `b` that faces it: the best pairs first, each sentence once. */
function partnersOf(facing: Facing): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidatesOf(facing)) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}

function candidatesOf({ a, b, likeness }: Facing): readonly Candidate[] {
  const candidates = a.flatMap((one, i) =>
    b.flatMap((other, j): readonly Candidate[] => {
      if (one.mood !== other.mood) return [];
      const shared = sharedSubjects(one, other);
      const alike = likeness(one.text, other.text);
      if (shared === 0 && alike < ALIKE) return [];
      return [{ i, j, score: shared + alike, tie: [one.text, other.text].sort().join('\n') }];
    }),
  );
  return candidates.sort(
    (one, other) =>
      other.score - one.score ||
      one.i + one.j - (other.i + other.j) ||
      Number(one.tie > other.tie) - Number(one.tie < other.tie),
  );
}

function sharedSubjects(one: CountedSentence, other: CountedSentence): number {
  const subjects = new Set(one.figures.flatMap(({ key }) => key ?? []));
  return new Set(other.figures.flatMap(({ key }) => (key !== null && subjects.has(key) ? [key] : []))).size;
}
