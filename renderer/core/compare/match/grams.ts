/** How alike two texts are: by the pairs of neighbouring characters that they share. */

/** The bigrams of a text as numbers, sorted, each as often as it occurs; of a single character, that character. */
export function gramsOf(words: string): Uint32Array {
  if (words.length < 2) return Uint32Array.from(words, (character) => character.charCodeAt(0));
  const grams = new Uint32Array(words.length - 1);
  for (let at = 0; at < grams.length; at += 1) {
    grams[at] = words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);
  }
  return grams.sort();
}

/** How many grams two sorted lists have in common, counted as often as both have them. Linear. */
export function sharedGrams(x: Uint32Array, y: Uint32Array): number {
  let shared = 0;
  let inX = 0;
  let inY = 0;
  while (inX < x.length && inY < y.length) {
    const difference = (x[inX] ?? 0) - (y[inY] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) inX += 1;
    if (difference >= 0) inY += 1;
  }
  return shared;
}

/** The Dice coefficient: 0 nothing in common, 1 the same grams. Two empty lists are alike. */
export function diceOf(x: Uint32Array, y: Uint32Array): number {
  const total = x.length + y.length;
  return total === 0 ? 1 : (2 * sharedGrams(x, y)) / total;
}

/** The grams of both lists, sorted. */
export function joinGrams(x: Uint32Array, y: Uint32Array): Uint32Array {
  const joined = new Uint32Array(x.length + y.length);
  joined.set(x);
  joined.set(y, x.length);
  return joined.sort();
}
