/**
 * What all engines are asked: stretches of the texts themselves, every place in them as likely as any other, lengths
 * 1–30 in turn. A stretch holds no blank, since blanks are the query language's, and at least one letter or number:
 * nobody looks for a comma.
 */
import { below, randomFrom } from './random.ts';

export const LONGEST = 30;
const SEED = 400;
/** Draws per query before the texts are taken to hold no further stretch. */
const PATIENCE = 1000;
const BLANK = /[\s\p{Default_Ignorable_Code_Point}]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * So many different queries; the lengths, in characters, are shared evenly. The same texts give the same queries.
 * Throws if the texts hold too few stretches.
 */
export function drawQueries(texts: readonly string[], count: number): readonly string[] {
  const random = randomFrom(SEED);
  const characters = Array.from(texts.join('\n'));
  const queries = new Set<string>();
  let failures = 0;
  while (queries.size < count) {
    const length = 1 + (queries.size % LONGEST);
    const start = below(random, Math.max(1, characters.length - length + 1));
    const query = characters.slice(start, start + length).join('');
    if (!isQuestion(query, length) || queries.has(query)) {
      failures += 1;
      if (failures > PATIENCE * count) throw new Error('the texts hold too few different stretches');
    } else queries.add(query);
  }
  return [...queries];
}

function isQuestion(stretch: string, length: number): boolean {
  return Array.from(stretch).length === length && !BLANK.test(stretch) && WORD.test(stretch);
}
