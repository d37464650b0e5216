/**
 * The address of what a pane shows, as it stands behind the # of the page's URL:
 * `#/d/<documentId>/<blockId>`, or `#/d/<documentId>` for the document where it was last read; `#/c/<a>/<b>` for a
 * comparison, `#/r/<a>/<b>` for two work reports. Form only: whether such a document or block exists is for the reader
 * to find out.
 */
import {
  formatPlace,
  idsIn,
  LONGEST_ADDRESS,
  type PlaceAddress,
  readPlace,
} from '../../core/cite/place-address.ts';
import type { DocumentId } from '../../core/gazette/model.ts';
import type { View } from './model.ts';

/** A document; without a block, where it was left. */
export type Address = PlaceAddress;

/** What a URL's hash can mean: no address at all, a view, or something that is none. */
export type HashReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'view'; readonly view: Exclude<View, { readonly kind: 'unreadable' }> }
  | { readonly kind: 'unreadable'; readonly hash: string };

type AddressedView = Extract<HashReading, { readonly kind: 'view' }>['view'];

/** Tells an empty hash from a readable and an unreadable one. Accepts the hash with or without `#`. Never throws. */
export function readHash(hash: string): HashReading {
  const bare = hash.replace(/^#\/?/, '');
  if (bare === '') return { kind: 'empty' };
  const view = hash.length > LONGEST_ADDRESS ? null : viewAt(hash.replace(/^#?/, '#'));
  return view === null
    ? { kind: 'unreadable', hash: hash.slice(0, LONGEST_ADDRESS) }
    : { kind: 'view', view };
}

/** The hash of a place in a document, with its `#`. */
export const formatAddress: (address: Address) => string = formatPlace;

/** The hash of a view, with its `#`; `readHash` reads it back to the view, but for the place within a block. */
export function formatView(view: View): string {
  switch (view.kind) {
    case 'document':
      return formatAddress({ documentId: view.documentId, blockId: view.place?.blockId ?? null });
    case 'comparison':
      return hashOf('c', [view.a, view.b]);
    case 'reports':
      return hashOf('r', [view.a, view.b]);
    case 'unreadable':
      return view.hash;
  }
}

function hashOf(kind: string, ids: readonly string[]): string {
  return `#/${kind}/${ids.map(encodeURIComponent).join('/')}`;
}

function viewAt(hash: string): AddressedView | null {
  const address = readPlace(hash);
  if (address !== null) {
    const { documentId, blockId } = address;
    return { kind: 'document', documentId, place: blockId === null ? null : { blockId, offset: 0 } };
  }
  const [kind, ...steps] = hash.replace(/^#\//, '').split('/');
  const [a, b, ...further] = idsIn(steps) ?? [];
  if (!hash.startsWith('#/') || a === undefined || b === undefined || further.length > 0) return null;
  const pair = { a: a as DocumentId, b: b as DocumentId };
  if (kind === 'c') return { kind: 'comparison', ...pair };
  return kind === 'r' ? { kind: 'reports', ...pair } : null;
}
