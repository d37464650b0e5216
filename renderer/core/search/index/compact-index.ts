/**
 * A lunr index in a fraction of lunr's own memory. Its postings are numbers in one array and unfold into lunr's objects
 * only while a query reads them; its automaton of all terms, which serves wildcards and misspellings, gives way to a
 * look-up, since queries here name exact terms; its vectors, which serve scores that nobody reads, are all one.
 */
import { GRAMS, type IndexField, lunr, WORDS } from './lunr-setup.ts';

/** One term as it is stored: the ordinals of the paragraphs that hold it in each field, ascending. */
export type StoredTerm = readonly [term: string, grams: readonly number[], words: readonly number[]];

export interface CompactIndex {
  readonly index: lunr.Index;
  /** Ascending; empty for a term that does not occur. */
  ordinals(field: IndexField, term: string): Uint32Array;
}

/** Lunr's form of the documents of a posting: by their refs, with metadata of which there is none. */
type Docs = Readonly<Record<string, object>>;

const NO_METADATA: object = Object.freeze({});
const NOWHERE = new Uint32Array();

/** Throws a TypeError or RangeError if a term is not of the stored form. Linear. */
export function compactIndex(
  terms: readonly StoredTerm[],
  { paragraphs, pipeline }: { readonly paragraphs: number; readonly pipeline: lunr.Pipeline },
): CompactIndex {
  const all = new Uint32Array(terms.reduce((sum, [, grams, words]) => sum + grams.length + words.length, 0));
  const postings = Object.create(null) as Record<string, Posting>;
  let start = 0;
  terms.forEach(([term, grams, words], position) => {
    const middle = start + grams.length;
    all.set(grams, start);
    all.set(words, middle);
    postings[term] = new Posting(position, all, [start, middle, middle + words.length]);
    start = middle + words.length;
  });
  return {
    index: new lunr.Index({
      invertedIndex: postings,
      fieldVectors: sameVectors(paragraphs),
      tokenSet: exactTerms(postings),
      fields: [GRAMS, WORDS],
      pipeline,
    } as unknown as ConstructorParameters<typeof lunr.Index>[0]),
    ordinals: (field, term) => postings[term]?.ordinals(field) ?? NOWHERE,
  };
}

class Posting {
  /** Lunr's number of the term. */
  readonly _index: number;
  readonly #all: Uint32Array;
  /** Where in `#all` the grams begin, the words begin, and the words end. */
  readonly #bounds: readonly [number, number, number];

  constructor(position: number, all: Uint32Array, bounds: readonly [number, number, number]) {
    this._index = position;
    this.#all = all;
    this.#bounds = bounds;
  }

  get [GRAMS](): Docs {
    return docsOf(this.ordinals(GRAMS));
  }

  get [WORDS](): Docs {
    return docsOf(this.ordinals(WORDS));
  }

  ordinals(field: IndexField): Uint32Array {
    const [start, middle, end] = this.#bounds;
    return field === GRAMS ? this.#all.subarray(start, middle) : this.#all.subarray(middle, end);
  }
}

function docsOf(ordinals: Uint32Array): Docs {
  const docs: Record<number, object> = {};
  for (const ordinal of ordinals) docs[ordinal] = NO_METADATA;
  return docs;
}

/** What lunr asks of its automaton: which of the terms of a clause the index knows. */
function exactTerms(postings: Readonly<Record<string, Posting>>): Pick<lunr.TokenSet, 'intersect'> {
  return {
    intersect: (clause) => {
      const known = clause.toArray().filter((term) => postings[term] !== undefined);
      return { toArray: () => known } as unknown as lunr.TokenSet;
    },
  };
}

function sameVectors(paragraphs: number): Readonly<Record<string, lunr.Vector>> {
  const vector = new lunr.Vector([]);
  const vectors = Object.create(null) as Record<string, lunr.Vector>;
  for (let id = 0; id < paragraphs; id += 1) {
    vectors[`${GRAMS}/${id}`] = vector;
    vectors[`${WORDS}/${id}`] = vector;
  }
  return vectors;
}
