/**
 * What the page and the search worker say to each other, and the page and its index builders. Types, and one parser
 * for each direction into a worker: what comes from another process is believed only once it has the right shape.
 * How a worker is started and kept alive is state/search-client/'s business.
 */
import type { DocumentId } from '../gazette/model.ts';
import type { Result } from '../result.ts';
import { FACETS, type FacetChoice } from './facets/facets.ts';
import type { SerialisedShard } from './index/shard.ts';
import type { Ask, SearchOutcome, SearchPage } from './outcome.ts';

/**
 * `corpus`: the list of documents could not be read. `index`: the index could not be built, or answering broke.
 * `worker`: no worker starts, or it died again and again. `superseded`: a newer query took this one's place, or it
 * was cancelled; nothing is wrong.
 */
export interface SearchFailure {
  readonly code: 'corpus' | 'index' | 'worker' | 'superseded';
  /** For whoever helps; not a sentence for the reader. */
  readonly detail: string;
}

/** `corpus`: documents read; `index`: shards stored. */
export interface SearchProgress {
  readonly step: 'corpus' | 'index';
  readonly done: number;
  readonly total: number;
}

/** What can be searched. */
export interface SearchScope {
  readonly documents: number;
  readonly paragraphs: number;
  /** Documents whose files could not be read: they are not searched. */
  readonly unreadable: readonly DocumentId[];
}

/** A question of the page; `id` comes back with the answer and grows from question to question. */
export type Question =
  /** Takes the place of all earlier questions of the same page. */
  | { readonly kind: 'search'; readonly id: number; readonly ask: Ask }
  /** Further hits of an ask, from this position on. */
  | { readonly kind: 'page'; readonly id: number; readonly ask: Ask; readonly from: number };

/** A shard as a page's builder gives it: untrusted until `loadShard` has read it. */
export type BuildResult = Result<unknown, SearchFailure>;

/** From the page to the search worker. */
export type SearchRequest =
  /** Comes first. `base`: absolute URL of the folder that holds `corpus/`, with a closing slash. */
  | { readonly kind: 'open'; readonly base: string }
  | Question
  /** The question need not be answered any more. */
  | { readonly kind: 'cancel'; readonly id: number }
  /** What became of a shard that this page was asked to build. */
  | { readonly kind: 'built'; readonly id: number; readonly result: BuildResult }
  /** The page goes: it wants no answers and builds nothing. */
  | { readonly kind: 'leave' };

/** From the search worker to the page. */
export type SearchReply =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  /** From now on questions are answered, or never will be. */
  | { readonly kind: 'opened'; readonly result: Result<SearchScope, SearchFailure> }
  /** Every issue's shard is attached: what was answered before is worth asking again. */
  | { readonly kind: 'indexed' }
  /** There will be no index; questions are still answered. */
  | { readonly kind: 'indexFailed'; readonly failure: SearchFailure }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<SearchOutcome, SearchFailure> }
  | { readonly kind: 'page'; readonly id: number; readonly result: Result<SearchPage, SearchFailure> }
  /** The page shall build this shard and answer `built`. */
  | { readonly kind: 'build'; readonly id: number; readonly texts: readonly string[] };

/** From the page to an index builder: one shard to build; `id` comes back with it. */
export interface BuildRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

/** From an index builder to the page. */
export interface BuildReply {
  readonly id: number;
  readonly shard: SerialisedShard;
}

/** Reads a message to the search worker; null if it is none of ours. Never throws on what a message can hold. */
export function parseSearchRequest(message: unknown): SearchRequest | null {
  if (!isRecord(message)) return null;
  const { kind } = message;
  if (kind === 'leave') return { kind };
  if (kind === 'open') return typeof message.base === 'string' ? { kind, base: message.base } : null;
  const { id } = message;
  if (!isCount(id)) return null;
  if (kind === 'cancel') return { kind, id };
  if (kind === 'built') {
    const result = parseBuildResult(message.result);
    return result === null ? null : { kind, id, result };
  }
  const ask = parseAsk(message.ask);
  if (ask === null) return null;
  if (kind === 'search') return { kind, id, ask };
  return kind === 'page' && isCount(message.from) ? { kind, id, ask, from: message.from } : null;
}

/** Reads a message to an index builder; null if it is none of ours. */
export function parseBuildRequest(message: unknown): BuildRequest | null {
  if (!isRecord(message)) return null;
  const { id, texts } = message;
  return isCount(id) && isStrings(texts) ? { id, texts } : null;
}

function parseAsk(value: unknown): Ask | null {
  if (!isRecord(value)) return null;
  const { query, wish } = value;
  const choice = parseChoice(value.choice);
  if (typeof query !== 'string' || choice === null || (wish !== 'auto' && wish !== 'words')) return null;
  return { query, choice, wish };
}

function parseChoice(value: unknown): FacetChoice | null {
  if (!isRecord(value)) return null;
  const lists = FACETS.map((facet) => [facet, value[facet]] as const);
  if (!lists.every(([, list]) => isStrings(list))) return null;
  return Object.fromEntries(lists) as unknown as FacetChoice;
}

function parseBuildResult(value: unknown): BuildResult | null {
  if (!isRecord(value)) return null;
  if (value.ok === true) return { ok: true, value: value.value };
  if (value.ok !== false || !isRecord(value.error) || typeof value.error.detail !== 'string') return null;
  return { ok: false, error: { code: 'index', detail: value.error.detail } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
