/** Follows the notes database from components: whether it can be used, and what a query finds now. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type ConnectionState, notesConnection } from './connection.ts';
import { createLiveQueries, type Live, type Query } from './live-queries.ts';

export type { Live } from './live-queries.ts';

const liveQueries = createLiveQueries(notesConnection);

/** The present state of the notes database; the first component that asks opens it. */
export function useConnectionState(): ConnectionState {
  useEffect(() => {
    void notesConnection.open();
  }, []);
  return useSyncExternalStore(notesConnection.subscribe, notesConnection.state);
}

/** Tries once more to open a database that could not be used; resolves with the state reached. */
export function retryConnection(): Promise<ConnectionState> {
  return notesConnection.open();
}

/**
 * The result of the query, kept true in the face of changes in any window. `key` names what is asked for: the same key
 * is the same query everywhere, another key starts another one.
 */
export function useLive<Value>(query: Query<Value>, key: string): Live<Value> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query
  const follow = useCallback((listener: () => void) => liveQueries.follow(key, query, listener), [key]);
  return useSyncExternalStore(follow, () => liveQueries.current(key)) as Live<Value>;
}

/** {@link useLive} outside a component: tells what is known now, and every change. Returns how to stop that. */
export function followLive<Value>(
  query: Query<Value>,
  key: string,
  tell: (live: Live<Value>) => void,
): () => void {
  const told = () => tell(liveQueries.current(key) as Live<Value>);
  const stop = liveQueries.follow(key, query, told);
  told();
  return stop;
}
