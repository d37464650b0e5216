/** How far the search of this window is, as the interface shows it, and how the worker's replies change that. */
import type { SearchFailure, SearchProgress, SearchReply, SearchScope } from '../../core/search/protocol.ts';

/**
 * `none`: nothing is known of the index, or there is none; everything is found by scanning. `building`: so many of the
 * shards are stored. `stored`: all are, and they are loaded with the first query. `ready`: every query can use them.
 */
export type IndexState =
  | { readonly kind: 'none' }
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  | { readonly kind: 'stored' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: SearchFailure };

export type SearchReadiness =
  | { readonly kind: 'idle' }
  /** `progress` is null until the worker has said something. */
  | { readonly kind: 'opening'; readonly progress: SearchProgress | null }
  /** Queries are answered. `inPage`: no worker could be started, so search runs in the page itself. */
  | {
      readonly kind: 'ready';
      readonly scope: SearchScope;
      readonly index: IndexState;
      readonly inPage: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: SearchFailure };

/** The state after a reply; the same object if it changes nothing. `inPage` is of whoever replied. */
export function readinessAfter(
  readiness: SearchReadiness,
  reply: SearchReply,
  inPage: boolean,
): SearchReadiness {
  if (reply.kind === 'opened') {
    if (!reply.result.ok) return { kind: 'failed', failure: reply.result.error };
    return { kind: 'ready', scope: reply.result.value, index: { kind: 'none' }, inPage };
  }
  if (readiness.kind === 'opening' && reply.kind === 'progress') {
    return { kind: 'opening', progress: reply.progress };
  }
  const index = readiness.kind === 'ready' ? indexAfter(reply) : null;
  return readiness.kind === 'ready' && index !== null ? { ...readiness, index } : readiness;
}

/** Null: the reply says nothing of the index. */
function indexAfter(reply: SearchReply): IndexState | null {
  switch (reply.kind) {
    case 'progress': {
      const { step, done, total } = reply.progress;
      if (step !== 'index') return null;
      return done < total ? { kind: 'building', done, total } : { kind: 'stored' };
    }
    case 'indexed':
      return { kind: 'ready' };
    case 'indexFailed':
      return { kind: 'failed', failure: reply.failure };
    default:
      return null;
  }
}
