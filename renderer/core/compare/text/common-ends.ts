/** What two texts begin and end with alike. */

/**
 * How many UTF-16 units both texts begin with alike, and how many of the rest both end with alike. Neither cuts a
 * surrogate pair.
 */
export function commonEnds(x: string, y: string): { readonly start: number; readonly end: number } {
  const [charactersX, charactersY] = [[...x], [...y]];
  const shorter = Math.min(charactersX.length, charactersY.length);
  let first = 0;
  while (first < shorter && charactersX[first] === charactersY[first]) first += 1;
  let last = 0;
  while (last < shorter - first && charactersX.at(-1 - last) === charactersY.at(-1 - last)) last += 1;
  const end = last === 0 ? [] : charactersX.slice(-last);
  return { start: charactersX.slice(0, first).join('').length, end: end.join('').length };
}
