/**
 * What a term weighs in a paragraph: how often it stands there, in how short a paragraph, and how rare in the whole
 * corpus are those of its words that stand there as words, so that 中学 in 其中学生 weighs less than 中学 in 中学教师. In
 * the manner of BM25, but over the corpus, never over one shard; without shards words say nothing.
 */
import { ordinalOf, type SearchContext } from '../context.ts';
import type { IssueTexts, TextEntry } from '../corpus-texts.ts';
import type { WordPosting } from '../index/shard.ts';
import { indexWords, type Term } from '../query/term.ts';

/** Never negative; `count` is how often the term stands in the paragraph. */
export type Weigh = (entry: TextEntry, count: number) => number;

/** Saturation of repeated occurrences and the share of length normalisation. */
const K1 = 1.2;
const B = 0.75;

/** The scale of one term; looks its words up once. */
export function weigherOf(context: SearchContext, term: Term): Weigh {
  const words = indexWords(term.text).map((word) => corpusWord(context, word));
  const { meanLength } = context.texts;
  return (entry, count) => {
    const length = entry.text.folded.length / meanLength;
    const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
    return saturated * (1 + meaning(words, entry));
  };
}

interface CorpusWord {
  readonly rarity: number;
  readonly postings: ReadonlyMap<IssueTexts, WordPosting>;
}

function corpusWord({ texts, shards }: SearchContext, word: string): CorpusWord {
  const postings = new Map<IssueTexts, WordPosting>();
  let frequency = 0;
  for (const [issue, shard] of shards) {
    const posting = shard.wordPosting(word);
    if (posting.count === 0) continue;
    postings.set(issue, posting);
    frequency += posting.count;
  }
  return { rarity: Math.log(1 + (texts.size - frequency + 0.5) / (frequency + 0.5)), postings };
}

function meaning(words: readonly CorpusWord[], entry: TextEntry): number {
  let sum = 0;
  if (words.length === 0) return sum;
  const ordinal = ordinalOf(entry);
  for (const { rarity, postings } of words) {
    if (postings.get(entry.issue)?.has(ordinal) === true) sum += rarity;
  }
  return sum;
}
