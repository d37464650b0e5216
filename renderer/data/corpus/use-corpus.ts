/**
 * The corpus as React sees it: loading, ready or failed. A retry (`corpus.retry()`) reaches every user of a hook.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CorpusIndex, DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import type { Result } from '../../core/result.ts';
import { type CorpusFailure, corpus } from './corpus.ts';

export type Loading<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: CorpusFailure };

const LOADING = { kind: 'loading' } as const;

/** The list of issues and documents. */
export function useCorpusIndex(): Loading<CorpusIndex> {
  return useLoading(corpus.index);
}

/** One document. Changing the id goes back to loading until the new one is there. */
export function useDocument(id: DocumentId): Loading<GazetteDocument> {
  return useLoading(useCallback(() => corpus.document(id), [id]));
}

type Load<Value> = () => Promise<Result<Value, CorpusFailure>>;

interface Loaded<Value> {
  readonly by: Load<Value>;
  readonly attempt: number;
  readonly result: Result<Value, CorpusFailure>;
}

/** `load` must keep its identity as long as it would load the same; what is returned keeps its own till it changes. */
function useLoading<Value>(load: Load<Value>): Loading<Value> {
  const attempt = useSyncExternalStore(corpus.subscribe, corpus.attempt);
  const [loaded, setLoaded] = useState<Loaded<Value> | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((result) => {
      if (wanted) setLoaded({ by: load, attempt, result });
    });
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  return useMemo(() => {
    if (loaded === null || loaded.by !== load) return LOADING;
    const { result } = loaded;
    if (result.ok) return { kind: 'ready', value: result.value };
    return loaded.attempt === attempt ? { kind: 'failed', failure: result.error } : LOADING;
  }, [loaded, load, attempt]);
}
