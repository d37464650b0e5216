/**
 * The address of what a pane shows, as it stands behind the # of the page's URL:
 * `#/d/<documentId>/<blockId>`, or `#/d/<documentId>` for the document where it was last read; `#/c/<a>/<b>` for a
 * comparison, `#/r/<a>/<b>` for two work reports. Form only: whether such a document or block exists is for the reader
 * to find out.
 */
import type { BlockId, DocumentId } from '../core/gazette/model.ts';
import type { View } from './panes/model.ts';

export interface Address {
  readonly documentId: DocumentId;
  /** null: no particular place; the reader resumes where the document was left. */
  readonly blockId: BlockId | null;
}

/** What a URL's hash can mean: no address at all, a view, or something that is none. */
export type HashReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'view'; readonly view: Exclude<View, { readonly kind: 'unreadable' }> }
  | { readonly kind: 'unreadable'; readonly hash: string };

type AddressedView = Extract<HashReading, { readonly kind: 'view' }>['view'];

/** Ids are ASCII, made of letters, digits and `-_.`; anything else was not made by this program. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_LENGTH = 400;

/** Tells an empty hash from a readable and an unreadable one. Accepts the hash with or without `#`. Never throws. */
export function readHash(hash: string): HashReading {
  const bare = hash.replace(/^#\/?/, '');
  if (bare === '') return { kind: 'empty' };
  const view = hash.length > MAX_LENGTH ? null : viewAt(hash.replace(/^#/, '').split('/'));
  return view === null ? { kind: 'unreadable', hash: hash.slice(0, MAX_LENGTH) } : { kind: 'view', view };
}

/** The hash of a place in a document, with its `#`. */
export function formatAddress(address: Address): string {
  return hashOf('d', [address.documentId, ...(address.blockId === null ? [] : [address.blockId])]);
}

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

function viewAt([before, kind, ...steps]: readonly string[]): AddressedView | null {
  if (before !== '') return null;
  const ids = (steps.at(-1) === '' ? steps.slice(0, -1) : steps).map(decodeStep);
  const [one, other, ...further] = ids;
  if (one === undefined || one === null || other === null || further.length > 0) return null;
  if (kind === 'd') {
    const place = other === undefined ? null : { blockId: other as BlockId, offset: 0 };
    return { kind: 'document', documentId: one as DocumentId, place };
  }
  if (other === undefined) return null;
  const pair = { a: one as DocumentId, b: other as DocumentId };
  if (kind === 'c') return { kind: 'comparison', ...pair };
  return kind === 'r' ? { kind: 'reports', ...pair } : null;
}

function decodeStep(step: string): string | null {
  try {
    const decoded = decodeURIComponent(step);
    return ID.test(decoded) ? decoded : null;
  } catch (error) {
    // A stray % is a malformed address like any other; anything but that is not ours to swallow.
    if (error instanceof URIError) return null;
    throw error;
  }
}
