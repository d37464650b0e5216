/**
 * The search of this window: the room's state, put together with the search worker, the reader and the memory; and
 * which of the two F3 walks, the room's list or the places in the document in front.
 */
import type { SearchOutcome } from '../../core/search/outcome.ts';
import { leaveList, openHit, stepFinding, tabToSearch, walked } from '../finding/finding.ts';
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
  open: (hit, outcome, opening) => openHit(hit, wordsOf(outcome), opening),
  leave: leaveList,
  remember: (query) => void searchMemory.recordQuery(query),
});

function walksList(): boolean {
  return (walked()?.list ?? null) !== null;
}

/** Whether {@link stepFound} leads anywhere. */
export function canStepFound(): boolean {
  return walksList() || tabToSearch() !== null;
}

/** To the next (1) or previous (-1) hit of the list that is walked, else place found in the document in front. */
export function stepFound(direction: 1 | -1): void {
  const tabId = tabToSearch();
  if (walksList()) searching.step(direction);
  else if (tabId !== null) stepFinding(tabId, direction);
}
