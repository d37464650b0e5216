/** The connection of a window to whoever answers its queries: a shared worker, a worker of its own, or the page. */
import type { SearchReply, SearchRequest } from '../../core/search/protocol.ts';

/**
 * `shared`: one worker for all windows, found by its name; a worker of this window where the browser has none.
 * `dedicated`: a worker of this window. `page`: the page itself.
 */
export type LinkChoice =
  | { readonly kind: 'shared'; readonly name: string }
  | { readonly kind: 'dedicated' }
  | { readonly kind: 'page' };

export interface LinkEvents {
  /** Never called before the link has been handed over. */
  readonly reply: (reply: SearchReply) => void;
  /** There will be no replies any more. */
  readonly died: (detail: string) => void;
}

export interface SearchLink {
  readonly post: (request: SearchRequest) => void;
  /** Leaves; a worker that nobody else uses ends. */
  readonly end: () => void;
}

/** Connects; may throw, which counts as having died. */
export type OpenLink = (choice: LinkChoice, events: LinkEvents) => SearchLink;
