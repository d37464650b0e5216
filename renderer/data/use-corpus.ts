/**
 * The corpus as React sees it: loading, ready or failed. A retry (`corpus.retry()`) reaches every user of a hook.
 */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CorpusIndex, DocumentId, GazetteDocument } from '../core/gazette/model.ts';
import type { Result } from '../core/result.ts';
import { type CorpusFailure, corpus } from './corpus.ts';

export type Loading<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: CorpusFailure };

const LOADING = { kind: 'loading' } as const;

/** The list of issues and documents. */
export function useCorpusIndex(): Loading<CorpusIndex> {
  return useLoading(INDEX);
}

/** One document: at once if it has been read before. Changing the id goes back to loading until the new one is there. */
export function useDocument(id: DocumentId): Loading<GazetteDocument> {
  return useLoading(
    useMemo(() => ({ load: () => corpus.document(id), now: () => corpus.documentNow(id) }), [id]),
  );
}

interface Source<Value> {
  readonly load: () => Promise<Result<Value, CorpusFailure>>;
  /** What is loaded already; null if it is not. */
  readonly now: () => Value | null;
}

const INDEX: Source<CorpusIndex> = { load: corpus.index, now: corpus.indexNow };

interface Loaded<Value> {
  readonly from: Source<Value>;
  readonly attempt: number;
  readonly result: Result<Value, CorpusFailure>;
}

/** `source` must keep its identity as long as it is the same; what is returned keeps its own till it changes. */
function useLoading<Value>(source: Source<Value>): Loading<Value> {
  const attempt = useSyncExternalStore(corpus.subscribe, corpus.attempt);
  const [loaded, setLoaded] = useState<Loaded<Value> | null>(null);
  const known = loaded?.from === source && loaded.result.ok ? loaded.result.value : source.now();
  useEffect(() => {
    if (known !== null) return;
    let wanted = true;
    void source.load().then((result) => {
      if (wanted) setLoaded({ from: source, attempt, result });
    });
    return () => {
      wanted = false;
    };
  }, [source, attempt, known]);
  const failed =
    loaded?.from === source && loaded.attempt === attempt && !loaded.result.ok ? loaded.result.error : null;
  return useMemo(() => {
    if (known !== null) return { kind: 'ready', value: known };
    return failed === null ? LOADING : { kind: 'failed', failure: failed };
  }, [known, failed]);
}
