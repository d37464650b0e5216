/**
 * One shard of the index: a lunr index over the paragraphs of one gazette issue. Building, loading from untrusted
 * storage, and the one question it answers: which paragraphs can contain these grams, and which of these words do
 * they hold? Whether a paragraph really matches is verified elsewhere (match.ts); lunr's scores are not used, since
 * those of different shards cannot be compared.
 */
import { fail, ok, type Result } from '../../result.ts';
import { fold } from '../../text/fold.ts';
import { checksum } from './checksum.ts';
import {
  GRAMS,
  gramsOf,
  type IndexField,
  LUNR_VERSION,
  lunr,
  newBuilder,
  WORDS,
  wordsOf,
} from './lunr-setup.ts';

/** A shard as it is stored: text, and what proves that the text is whole. */
export interface SerialisedShard {
  /** Number of paragraphs. */
  readonly paragraphs: number;
  /** JSON of the lunr index. */
  readonly json: string;
  /** Of `json`. */
  readonly checksum: number;
}

export interface ShardQuestion {
  /** All of them must occur. Terms of the field `grams`, at least one. */
  readonly grams: readonly string[];
  /** Those that occur are reported. Terms of the field `words`. */
  readonly words: readonly string[];
}

/** A paragraph that holds all grams asked for. */
export interface Candidate {
  /** Which paragraph of the shard, from 0. */
  readonly ordinal: number;
  /** Those of the words asked for that it holds. */
  readonly words: readonly string[];
}

export interface Shard {
  readonly paragraphs: number;
  /** The paragraphs that hold all grams, in no order. A superset of the matches, never less. */
  candidates(question: ShardQuestion): readonly Candidate[];
  /** In how many paragraphs a term of the field `words` occurs. */
  wordFrequency(word: string): number;
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
  const json = JSON.stringify(serialise(builder, texts.length));
  return { paragraphs: texts.length, json, checksum: checksum(json) };
}

/**
 * What lunr's own toJSON would give after build(), with empty vectors. They only serve lunr's scores, which nobody
 * reads here, and would be half of what is computed, stored, loaded and resident.
 */
function serialise(builder: lunr.Builder, paragraphs: number): LunrJson {
  const index = builder.invertedIndex as Readonly<Record<string, Posting>>;
  const ids = Array.from({ length: paragraphs }, (_, id) => id);
  return {
    version: LUNR_VERSION,
    fields: [GRAMS, WORDS],
    fieldVectors: ids.flatMap((id) => [
      [`${GRAMS}/${id}`, []],
      [`${WORDS}/${id}`, []],
    ]),
    // lunr demands them in the order of their UTF-16 units.
    invertedIndex: Object.keys(index)
      .sort()
      .flatMap((term) => (index[term] === undefined ? [] : [[term, index[term]]])),
    pipeline: builder.searchPipeline.toJSON(),
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
    return ok(openShard(JSON.parse(serialised.json) as LunrJson, paragraphs));
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

/** lunr's own JSON. */
interface LunrJson {
  readonly version: string;
  readonly fields: readonly string[];
  readonly pipeline: unknown;
  readonly fieldVectors: readonly (readonly [field: string, vector: readonly number[]])[];
  readonly invertedIndex: readonly (readonly [term: string, posting: Posting])[];
}
type Posting = Readonly<Record<IndexField, Readonly<Record<string, object>>>>;

function openShard(json: LunrJson, paragraphs: number): Shard {
  if (json.version !== LUNR_VERSION) throw new Error(`built by lunr ${json.version}`);
  const postings = new Map(json.invertedIndex);
  const frequency = (field: IndexField, term: string): number => {
    const posting = postings.get(term)?.[field];
    return posting === undefined ? 0 : Object.keys(posting).length;
  };
  const index = lunr.Index.load(json);
  return {
    paragraphs,
    candidates: ({ grams, words }) => {
      const required = rarest(grams, (gram) => frequency(GRAMS, gram));
      return required === null ? [] : ask(index, required, words);
    },
    wordFrequency: (word) => frequency(WORDS, word),
  };
}

/** The rarest of the grams, rarest first; null if one of all of them does not occur at all. */
function rarest(grams: readonly string[], frequency: (gram: string) => number): readonly string[] | null {
  const counted: { readonly gram: string; readonly count: number }[] = [];
  for (const gram of grams) {
    const count = frequency(gram);
    if (count === 0) return null;
    counted.push({ gram, count });
  }
  counted.sort((a, b) => a.count - b.count);
  return counted.slice(0, REQUIRED_GRAMS).map(({ gram }) => gram);
}

function ask(index: lunr.Index, grams: readonly string[], words: readonly string[]): readonly Candidate[] {
  const results = index.query((query) => {
    for (const gram of grams) query.term(gram, { fields: [GRAMS], presence: lunr.Query.presence.REQUIRED });
    for (const word of words) query.term(word, { fields: [WORDS], presence: lunr.Query.presence.OPTIONAL });
  });
  return results.map(({ ref, matchData }) => ({
    ordinal: Number(ref),
    words: matchedWords(matchData, words),
  }));
}

function matchedWords(match: lunr.MatchData, words: readonly string[]): readonly string[] {
  const metadata = match.metadata as Readonly<Record<string, Readonly<Record<string, object>>>>;
  return words.filter((word) => metadata[word]?.[WORDS] !== undefined);
}
