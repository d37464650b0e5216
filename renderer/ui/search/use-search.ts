/**
 * The state of the search panel: what is typed, what is asked and the answer to it. What an input method is still
 * composing is shown but not asked; an answer stays until that to a newer query comes.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SearchOutcome } from '../../core/search/outcome.ts';
import { type SearchReadiness, searchClient } from '../../state/search-client.ts';

export interface Search {
  readonly typed: string;
  /** `isComposing` while an input method has not committed the text. */
  readonly type: (text: string, isComposing: boolean) => void;
  /** The newest answer; null before the first and when nothing is asked. */
  readonly outcome: SearchOutcome | null;
  readonly readiness: SearchReadiness;
  readonly retry: () => void;
}

/** Starts the search worker if nobody has yet. */
export function useSearch(): Search {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [outcome, setOutcome] = useState<SearchOutcome | null>(null);
  const readiness = useSyncExternalStore(searchClient.subscribe, searchClient.readiness);
  const hasFailed = readiness.kind === 'failed';
  useEffect(() => searchClient.start(), []);
  useEffect(() => {
    // A failure is shown by the readiness; when it is over, the query is asked again.
    if (hasFailed) return;
    if (query.trim() === '') {
      setOutcome(null);
      return;
    }
    let isWanted = true;
    void searchClient.search(query).then((result) => {
      if (isWanted && result.ok) setOutcome(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [query, hasFailed]);
  return {
    typed,
    type: (text, isComposing) => {
      setTyped(text);
      if (!isComposing) setQuery(text);
    },
    outcome,
    readiness,
    retry: searchClient.retry,
  };
}
