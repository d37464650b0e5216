/**
 * The terms that serve Chinese best where no word may be missed: pairs of neighbouring UTF-16 units, and single ones
 * for queries of one unit. Each once, since only presence counts.
 */

/** What a paragraph is filed under. */
export function indexedGrams(folded: string): string[] {
  return [...new Set([...folded.split(''), ...pairs(folded)])];
}

/** What a query asks for: all of them must occur. Pairs alone where there are any, since they are rarer. */
export function askedGrams(folded: string): string[] {
  return folded.length < 2 ? [folded] : [...new Set(pairs(folded))];
}

function pairs(folded: string): string[] {
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2));
}
