/**
 * lunr, set up for gazettes: the two fields of the index, their tokenizers and the one pipeline function, registered
 * under a fixed label so that whoever builds an index and whoever loads it use the same. `grams` holds every pair of
 * neighbouring characters of the folded text: the filter. `words` holds the words as lunr-languages' Chinese trims
 * and sifts them: they weigh, and never filter.
 *
 * Words are cut by Intl.Segmenter directly: `lunr.zh.tokenizer` mixes them with all pairs, so that 中学 in 其中学生
 * would count as a word, and it writes to the console in Node.
 */
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import zh from 'lunr-languages/lunr.zh.js';
import { fold } from '../../text/fold.ts';

stemmerSupport(lunr);
zh(lunr);

export const GRAMS = 'grams';
export const WORDS = 'words';
export type IndexField = typeof GRAMS | typeof WORDS;

/** What a lunr token carries here; lunr's types leave it out. */
interface FieldToken extends lunr.Token {
  readonly metadata: { readonly fields?: readonly string[] };
}
type TokenStep = (token: lunr.Token) => lunr.Token | undefined;
interface ChineseSteps {
  readonly trimmer: TokenStep;
  readonly stopWordFilter: TokenStep;
  readonly stemmer: TokenStep;
}

const chinese = (lunr as unknown as { readonly zh: ChineseSteps }).zh;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** In a query term lunr reads `*` as a wildcard; nothing can switch that off, so no term contains one. */
const ASTERISK = /\*/g;
const ASTERISK_STAND_IN = '\ue02a';

const PIPELINE_LABEL = 'gazette-term';

/**
 * Bare strings, though lunr's types ask for tokens: its builder looks each term up six times, and would print the
 * token anew each time.
 */
function gazetteTerm(token: lunr.Token): string | undefined {
  const isWord = (token as FieldToken).metadata.fields?.[0] === WORDS;
  const term = (isWord ? sift(token) : token)?.toString();
  return term?.includes('*') === true ? term.replace(ASTERISK, ASTERISK_STAND_IN) : term;
}

function sift(token: lunr.Token): lunr.Token | undefined {
  const trimmed = chinese.trimmer(token);
  const kept = trimmed === undefined ? undefined : chinese.stopWordFilter(trimmed);
  return kept === undefined || kept.toString() === '' ? undefined : chinese.stemmer(kept);
}

const PIPELINE_STEP = gazetteTerm as unknown as lunr.PipelineFunction;
lunr.Pipeline.registerFunction(PIPELINE_STEP, PIPELINE_LABEL);

/** Every pair of neighbouring UTF-16 units of a folded text, each once. */
export function gramsOf(folded: string): readonly string[] {
  const grams = new Set<string>();
  for (let index = 0; index + 1 < folded.length; index += 1) grams.add(folded.slice(index, index + 2));
  return [...grams];
}

/** The words of a printed text of at least two characters, folded, each once: single ones say too little to weigh. */
export function wordsOf(text: string): readonly string[] {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike === true ? fold(segment) : '';
    if (word.length > 1) words.add(word);
  }
  return [...words];
}

const queryPipeline = new lunr.Pipeline();
queryPipeline.add(PIPELINE_STEP);
/** lunr's types leave the metadata out. */
const runPipeline = queryPipeline.runString.bind(queryPipeline) as (
  raw: string,
  metadata: object,
) => string[];

/** The term under which the index files a raw gram or word; null if it is sifted out. */
export function indexTerm(field: IndexField, raw: string): string | null {
  return runPipeline(raw, { fields: [field] })[0] ?? null;
}

/** A lunr builder for items `{ id, grams, words }` whose fields are lists of raw grams and words. */
export function newBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field(GRAMS);
  builder.field(WORDS);
  builder.tokenizer = fieldTokens as typeof lunr.tokenizer;
  builder.pipeline.add(PIPELINE_STEP);
  builder.searchPipeline.add(PIPELINE_STEP);
  return builder;
}

function fieldTokens(terms: readonly string[], metadata: object): lunr.Token[] {
  return terms.map((term) => new lunr.Token(term, metadata));
}

/** Of the lunr that built an index; another version's is not loaded. */
export const LUNR_VERSION: string = lunr.version;

export { lunr };
