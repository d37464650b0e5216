/**
 * The search of this window: the room's state, put together with the search worker, the reader and the memory. Other
 * parts start a search here.
 */
import type { SearchOutcome } from '../core/search/outcome.ts';
import { openHit } from './finding.ts';
import { enterRoom } from './layout.ts';
import { searchClient } from './search-client.ts';
import { searchMemory } from './search-memory.ts';
import { SearchRoom } from './search-room.ts';

/** What the hits' document is to be searched for: names where the letters typed were read as such. */
function wordsOf({ ask, reading }: SearchOutcome): string {
  if (reading.kind !== 'pinyin') return ask.query;
  const [only, ...others] = reading.names;
  if (only !== undefined && others.length === 0) return only;
  return reading.names.map((name) => `"${name}"`).join(' 或 ');
}

/** The room 检索 of this window. */
export const searching = new SearchRoom({
  client: searchClient,
  open: (hit, outcome) => openHit(hit, wordsOf(outcome)),
  remember: (query) => void searchMemory.recordQuery(query),
});

/** Shows the room 检索 with this query asked. */
export function searchFor(query: string): void {
  searching.run(query);
  enterRoom('search');
}
