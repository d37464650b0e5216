/**
 * The search of this window: the room's state, put together with the search worker, the reader and the memory.
 */
import type { SearchOutcome } from '../../core/search/outcome.ts';
import { openHit } from '../finding/finding.ts';
import { searchClient } from '../search-client/search-client.ts';
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
  open: (hit, outcome, where) => openHit(hit, wordsOf(outcome), { where }),
  remember: (query) => void searchMemory.recordQuery(query),
});
