/**
 * How much two sentences have in common: the pairs of neighbouring characters of their folded words, each weighing
 * more the fewer sentences hold it, so that 坚持…不断推进 makes nothing alike and 信访积案 does.
 */
import { fold } from '../../text/fold.ts';

/** 0 for nothing in common, 1 for the same words. Symmetric. */
export type Likeness = (one: string, other: string) => number;

/** Fewer common pairs than these are a turn of phrase (不断优化), however short the sentences are. */
const FEWEST = 4;

interface Wording {
  readonly bigrams: ReadonlySet<string>;
  readonly weight: number;
}

/** The likeness of two of the given sentences (0 for others): twice what they share by all that they hold. Linear. */
export function likenessAmong(sentences: readonly string[]): Likeness {
  const texts = [...new Set(sentences)];
  const bigrams = texts.map(bigramsOf);
  const counts = new Map<string, number>();
  for (const set of bigrams) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1);
  /** A whole number, so that sums do not depend on their order. */
  const weightOf = (bigram: string): number =>
    Math.round(1000 * Math.log(1 + texts.length / (counts.get(bigram) ?? 1)));
  const wordings = new Map(
    texts.map((text, index): [string, Wording] => {
      const own = bigrams[index] ?? new Set();
      return [text, { bigrams: own, weight: sum([...own].map(weightOf)) }];
    }),
  );
  return (one, other) => {
    const [left, right] = [wordings.get(one), wordings.get(other)];
    if (left === undefined || right === undefined || left.weight + right.weight === 0) return 0;
    const common = [...left.bigrams].filter((bigram) => right.bigrams.has(bigram));
    if (common.length < FEWEST) return 0;
    return (2 * sum(common.map(weightOf))) / (left.weight + right.weight);
  };
}

/** The pairs of neighbouring Chinese characters of a text, folded; numbers, letters and signs part them. */
function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (const run of fold(text).match(/\p{Script=Han}{2,}/gu) ?? []) {
    const characters = [...run];
    for (let index = 1; index < characters.length; index += 1) {
      bigrams.add(`${characters[index - 1]}${characters[index]}`);
    }
  }
  return bigrams;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
