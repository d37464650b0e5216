/**
 * One shard of the index: a lunr index over the paragraphs of one gazette issue. Building, loading from untrusted
 * storage, and the two questions it answers: which paragraphs can contain these grams, and which hold this word as a
 * word? Whether a paragraph really matches is verified elsewhere (occurrences.ts); lunr's scores are not used, since
 * those of different shards cannot be compared.
 */
import { fail, ok, type Result } from '../../result.ts';
import { fold } from '../../text/fold.ts';
import { checksum } from './checksum.ts';
import { compactIndex, type StoredTerm } from './compact-index.ts';
import { GRAMS, gramsOf, indexTerm, LUNR_VERSION, lunr, newBuilder, WORDS, wordsOf } from './lunr-setup.ts';

/** A shard as it is stored: text, and what proves that the text is whole. */
export interface SerialisedShard {
  /** Number of paragraphs. */
  readonly paragraphs: number;
  /** JSON of a {@link StoredIndex}. */
  readonly json: string;
  /** Of `json`. */
  readonly checksum: number;
}

/** The paragraphs of a shard that hold a word. */
export interface WordPosting {
  readonly count: number;
  /** By ordinal. */
  has(ordinal: number): boolean;
}

export interface Shard {
  readonly paragraphs: number;
  /**
   * The ordinals of the paragraphs that can hold every folded stretch, in no order: a superset of those that do. null
   * if no stretch has two characters, so that the index cannot tell.
   */
  candidates(stretches: readonly string[]): readonly number[] | null;
  /** Where a term of the field `words` stands. */
  wordPosting(word: string): WordPosting;
}

export interface ShardFailure {
  readonly code: 'damaged';
  /** For whoever helps; not a sentence for the reader. */
  readonly detail: string;
}

/** The rarest grams settle almost everything; the rest costs time and is verified anyway. */
const REQUIRED_GRAMS = 4;

/** Indexes paragraphs in their order; about half a second for 1,000 paragraphs, and much memory: do it in a worker. */
export function buildShard(texts: readonly string[]): SerialisedShard {
  const builder = newBuilder();
  texts.forEach((text, id) => {
    builder.add({ id, [GRAMS]: gramsOf(fold(text)), [WORDS]: wordsOf(text) });
  });
  const json = JSON.stringify(storedForm(builder));
  return { paragraphs: texts.length, json, checksum: checksum(json) };
}

/**
 * lunr's own JSON, without what nobody reads here: no field vectors, which only serve lunr's scores and would be half
 * of it, and of each posting the ordinals alone.
 */
interface StoredIndex {
  readonly version: string;
  readonly pipeline: readonly string[];
  /** In the order of their UTF-16 units, as lunr demands. */
  readonly terms: readonly StoredTerm[];
}

function storedForm(builder: lunr.Builder): StoredIndex {
  const index = builder.invertedIndex as Readonly<Record<string, Posting>>;
  const ordinals = (posting: Docs | undefined): readonly number[] => Object.keys(posting ?? {}).map(Number);
  return {
    version: LUNR_VERSION,
    pipeline: builder.searchPipeline.toJSON() as unknown as readonly string[],
    terms: Object.keys(index)
      .sort()
      .map((term) => [term, ordinals(index[term]?.[GRAMS]), ordinals(index[term]?.[WORDS])]),
  };
}

/** Loads what was stored; `paragraphs` is how many it must hold. Never throws, whatever the value is. */
export function loadShard(value: unknown, paragraphs: number): Result<Shard, ShardFailure> {
  const serialised = parseSerialised(value);
  if (serialised === null) return damaged('no shard');
  if (serialised.paragraphs !== paragraphs) {
    return damaged(`${serialised.paragraphs} paragraphs, not ${paragraphs}`);
  }
  if (checksum(serialised.json) !== serialised.checksum) return damaged('checksum');
  try {
    return ok(openShard(JSON.parse(serialised.json) as StoredIndex, paragraphs));
  } catch (error) {
    return damaged(String(error));
  }
}

function damaged(detail: string): Result<Shard, ShardFailure> {
  return fail({ code: 'damaged', detail });
}

function parseSerialised(value: unknown): SerialisedShard | null {
  if (typeof value !== 'object' || value === null) return null;
  const { paragraphs, json, checksum: sum } = value as Record<string, unknown>;
  if (typeof paragraphs !== 'number' || typeof json !== 'string' || typeof sum !== 'number') return null;
  return { paragraphs, json, checksum: sum };
}

/** In lunr's builder, by ordinal. */
type Docs = Readonly<Record<string, object>>;
type Posting = Readonly<Record<typeof GRAMS | typeof WORDS, Docs>>;

function openShard(stored: StoredIndex, paragraphs: number): Shard {
  if (stored.version !== LUNR_VERSION) throw new Error(`built by lunr ${stored.version}`);
  const pipeline = lunr.Pipeline.load([...stored.pipeline]);
  const { index, ordinals } = compactIndex(stored.terms, { paragraphs, pipeline });
  return {
    paragraphs,
    candidates: (stretches) => {
      const grams = new Set(stretches.flatMap(gramsOf).map((gram) => indexTerm(GRAMS, gram) ?? gram));
      if (grams.size === 0) return null;
      const required = rarest([...grams], (gram) => ordinals(GRAMS, gram).length);
      return required === null ? [] : ask(index, required);
    },
    wordPosting: (word) => {
      const holders = ordinals(WORDS, word);
      return { count: holders.length, has: (ordinal) => includesSorted(holders, ordinal) };
    },
  };
}

function includesSorted(ascending: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** The rarest of the grams, rarest first; null if one of all of them does not occur at all. */
function rarest(grams: readonly string[], frequencyOf: (gram: string) => number): readonly string[] | null {
  const counted: { readonly gram: string; readonly count: number }[] = [];
  for (const gram of grams) {
    const count = frequencyOf(gram);
    if (count === 0) return null;
    counted.push({ gram, count });
  }
  counted.sort((a, b) => a.count - b.count);
  return counted.slice(0, REQUIRED_GRAMS).map(({ gram }) => gram);
}

function ask(index: lunr.Index, grams: readonly string[]): readonly number[] {
  const results = index.query((query) => {
    for (const gram of grams) query.term(gram, { fields: [GRAMS], presence: lunr.Query.presence.REQUIRED });
  });
  return results.map(({ ref }) => Number(ref));
}
