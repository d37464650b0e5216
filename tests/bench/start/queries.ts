/**
 * What the search is asked in the bench: stretches of the texts themselves, so that every question has an answer.
 * The same corpus gives the same queries.
 */

/** A prime far from the sizes of corpora: steps of this size visit texts all over, in no order of their own. */
const STRIDE = 7919;
const SHORTEST = 2;
const LONGEST = 8;
/** Blanks and punctuation would make a question that nobody asks. */
const WORDS = /[\p{Script=Han}\p{L}\p{N}]+/gu;

/**
 * So many queries of 2–8 characters in turn, each a stretch of one of the texts without punctuation. Throws if the
 * texts hold no stretch of eight characters.
 */
export function queriesFrom(texts: readonly string[], count: number): readonly string[] {
  const stretches = texts
    .flatMap((text) => text.match(WORDS) ?? [])
    .map((stretch) => [...stretch])
    .filter((stretch) => stretch.length >= LONGEST);
  return Array.from({ length: count }, (_, index) => {
    const stretch = stretches[(index * STRIDE) % Math.max(1, stretches.length)];
    if (stretch === undefined) throw new Error('the texts hold no stretch that is long enough');
    const length = SHORTEST + (index % (LONGEST - SHORTEST + 1));
    const start = (index * STRIDE) % (stretch.length - length + 1);
    return stretch.slice(start, start + length).join('');
  });
}
