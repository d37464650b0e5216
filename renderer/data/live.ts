/**
 * Follows the notes database from components: whether it can be used, and what a query finds now, in whatever window
 * it was changed. The one place where dexie-react-hooks is used.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import {
  type ConnectionState,
  notesConnection,
  type UnavailableReason,
  unavailableReasonOf,
} from './connection.ts';
import type { NotesDatabase } from './notes-database.ts';

/** What is known of a query's result at this moment. */
export type Live<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

const LOADING = { kind: 'loading' } as const;

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
 * The result of the query, kept true. `key` names what is asked for: another key starts the query anew. The query
 * awaits nothing but the database.
 */
export function useLive<Value>(query: (database: NotesDatabase) => Promise<Value>, key: string): Live<Value> {
  const state = useConnectionState();
  const found = useLiveQuery(
    async () => (state.kind === 'ready' ? { key, live: await run(query) } : undefined),
    [state.kind, key],
  );
  if (state.kind === 'unavailable') return { kind: 'unavailable', reason: state.reason };
  return state.kind === 'ready' && found?.key === key ? found.live : LOADING;
}

async function run<Value>(query: (database: NotesDatabase) => Promise<Value>): Promise<Live<Value>> {
  try {
    return { kind: 'ready', value: await query(notesConnection.database) };
  } catch (error) {
    // A component cannot be left to throw for what a disk does; the reason reaches the user through the state.
    return { kind: 'unavailable', reason: unavailableReasonOf(error) };
  }
}
