/**
 * What the page and the search worker say to each other, and the search worker and its index builders. Types, and one
 * parser for each direction into a worker; how a worker is started and kept alive is state/search-client.ts's business.
 */
import type { DocumentId } from '../gazette/model.ts';
import type { Result } from '../result.ts';
import type { SerialisedShard } from './index/shard.ts';
import type { SearchOutcome } from './outcome.ts';

/**
 * `corpus`: the list of documents could not be read. `index`: the index could not be built. `worker`: the worker does
 * not start or died again and again. `superseded`: a newer query took this one's place; nothing is wrong.
 */
export interface SearchFailure {
  readonly code: 'corpus' | 'index' | 'worker' | 'superseded';
  /** For whoever helps; not a sentence for the reader. */
  readonly detail: string;
}

/** `corpus`: documents read; `index`: shards ready. */
export interface SearchProgress {
  readonly step: 'corpus' | 'index';
  readonly done: number;
  readonly total: number;
}

/** What can be searched once all is ready. */
export interface SearchScope {
  readonly documents: number;
  readonly paragraphs: number;
  /** Documents whose files could not be read: they are not searched. */
  readonly unreadable: readonly DocumentId[];
}

export type SearchRequest =
  /** Comes first. `base`: absolute URL of the folder that holds `corpus/`, with a closing slash. */
  | { readonly kind: 'open'; readonly base: string }
  /** `id` comes back with the answer. */
  | { readonly kind: 'search'; readonly id: number; readonly query: string };

export type SearchReply =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'opened'; readonly result: Result<SearchScope, SearchFailure> }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly result: Result<SearchOutcome, SearchFailure>;
    };

/** One shard to build; `id` comes back with it. */
export interface BuildRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

export interface BuildReply {
  readonly id: number;
  readonly shard: SerialisedShard;
}

/** Reads a message to the search worker; null if it is none of ours. */
export function parseSearchRequest(message: unknown): SearchRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, base, id, query } = message as Record<string, unknown>;
  if (kind === 'open' && typeof base === 'string') return { kind, base };
  if (kind === 'search' && typeof id === 'number' && typeof query === 'string') return { kind, id, query };
  return null;
}

/** Reads a message to an index builder; null if it is none of ours. */
export function parseBuildRequest(message: unknown): BuildRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { id, texts } = message as Record<string, unknown>;
  if (typeof id !== 'number' || !Array.isArray(texts)) return null;
  return texts.every((text) => typeof text === 'string') ? { id, texts } : null;
}
