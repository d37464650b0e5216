/**
 * Starts the search with the program, before anyone enters its room, and says on the page's root element how far it is,
 * so that this can be seen and timed from outside: `data-search-ready` is `true` when queries are answered,
 * `data-search-index` is `none`, `building`, `stored`, `ready` or `failed`.
 */
import { searchClient } from '../../state/search-client/search-client.ts';

/** Call once, when the first text is on its way. */
export function startSearch(): void {
  const show = () => {
    const readiness = searchClient.readiness();
    const { dataset } = document.documentElement;
    dataset.searchReady = String(readiness.kind === 'ready');
    dataset.searchIndex = readiness.kind === 'ready' ? readiness.index.kind : 'none';
  };
  searchClient.subscribe(show);
  searchClient.start();
  show();
  window.addEventListener('pagehide', searchClient.leave);
  // A page that was only put aside joins again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) searchClient.start();
  });
}
