/**
 * Queries of the notes database that are kept true: each runs again after every commit, in any window, that touches
 * what it read, and once for all who follow it under the same key. live.ts hands them to components.
 */
import { liveQuery } from 'dexie';
import { type NotesConnection, type UnavailableReason, unavailableReasonOf } from './connection.ts';
import type { NotesDatabase } from './notes-database.ts';

/** What is known of a query's result at this moment. */
export type Live<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** Awaits nothing but the database. */
export type Query<Value> = (database: NotesDatabase) => Promise<Value>;

export interface LiveQueries {
  /** Calls the listener after every change of the result; the first one starts the query. Returns how to stop that. */
  readonly follow: (key: string, query: Query<unknown>, listener: () => void) => () => void;
  /** The result of what is followed under this key, the same object until it changes; `loading` if nothing is. */
  readonly current: (key: string) => Live<unknown>;
}

interface Followed {
  live: Live<unknown>;
  readonly listeners: Set<() => void>;
  stop: () => void;
}

const LOADING = { kind: 'loading' } as const;

/** Opens the connection once something is followed. */
export function createLiveQueries(connection: NotesConnection): LiveQueries {
  const followed = new Map<string, Followed>();

  const begin = (key: string, query: Query<unknown>): Followed => {
    const entry: Followed = { live: LOADING, listeners: new Set(), stop: () => undefined };
    followed.set(key, entry);
    entry.stop = keepTrue(connection, query, (live) => {
      entry.live = live;
      for (const listener of entry.listeners) listener();
    });
    return entry;
  };

  return {
    follow: (key, query, listener) => {
      const entry = followed.get(key) ?? begin(key, query);
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size > 0) return;
        entry.stop();
        followed.delete(key);
      };
    },
    current: (key) => followed.get(key)?.live ?? LOADING,
  };
}

/** Runs the query whenever the connection is ready, and tells each result. Returns how to stop that. */
function keepTrue(
  connection: NotesConnection,
  query: Query<unknown>,
  tell: (live: Live<unknown>) => void,
): () => void {
  let running: { readonly unsubscribe: () => void } | null = null;
  const result = async (): Promise<Live<unknown>> => {
    try {
      return { kind: 'ready', value: await query(connection.database) };
    } catch (error) {
      // A component cannot be left to throw for what a disk does; the reason reaches the user through the state.
      return { kind: 'unavailable', reason: unavailableReasonOf(error) };
    }
  };
  const run = () => {
    const state = connection.state();
    if (state.kind === 'ready') {
      running ??= liveQuery(result).subscribe(tell);
      return;
    }
    running?.unsubscribe();
    running = null;
    tell(state.kind === 'opening' ? LOADING : { kind: 'unavailable', reason: state.reason });
  };
  const unsubscribe = connection.subscribe(run);
  run();
  if (connection.state().kind === 'opening') void connection.open();
  return () => {
    unsubscribe();
    running?.unsubscribe();
  };
}
