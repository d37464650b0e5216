/**
 * Starts the search with the program, before anyone enters its room, and says on the page's root element when it is
 * ready (`data-search-ready`), so that its readiness can be seen and timed from outside.
 */
import { searchClient } from '../../state/search-client.ts';

/** Call once, when the first text is on its way. */
export function startSearch(): void {
  const show = () => {
    document.documentElement.dataset.searchReady = String(searchClient.readiness().kind === 'ready');
  };
  searchClient.subscribe(show);
  searchClient.start();
  show();
}
