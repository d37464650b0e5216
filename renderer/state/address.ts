/**
 * The address of a place in the corpus, as it stands behind the # of the page's URL:
 * `#/d/<documentId>/<blockId>`, or `#/d/<documentId>` for the document where it was last read.
 * Form only: whether such a document or block exists is for the reader to find out.
 */
import type { BlockId, DocumentId } from '../core/gazette/model.ts';

export interface Address {
  readonly documentId: DocumentId;
  /** null: no particular place; the reader resumes where the document was left. */
  readonly blockId: BlockId | null;
}

/** What a URL's hash can mean: no address at all, an address, or something that is none. */
export type HashReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'unreadable'; readonly hash: string };

/** Ids are ASCII, made of letters, digits and `-_.`; anything else was not made by this program. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_LENGTH = 400;

/** Tells an empty hash from a readable and an unreadable one. Accepts the hash with or without `#`. */
export function readHash(hash: string): HashReading {
  const bare = hash.replace(/^#\/?/, '');
  if (bare === '') return { kind: 'empty' };
  const address = parseAddress(hash);
  return address === null
    ? { kind: 'unreadable', hash: hash.slice(0, MAX_LENGTH) }
    : { kind: 'address', address };
}

/** The address in a hash, with or without the leading `#`; null if the hash is not one. Never throws. */
export function parseAddress(hash: string): Address | null {
  if (hash.length > MAX_LENGTH) return null;
  const steps = hash.replace(/^#/, '').split('/');
  if (steps.length < 3 || steps.length > 4 || steps[0] !== '' || steps[1] !== 'd') return null;
  const documentId = decodeStep(steps[2]);
  if (documentId === null) return null;
  if (steps[3] === undefined || steps[3] === '')
    return { documentId: documentId as DocumentId, blockId: null };
  const blockId = decodeStep(steps[3]);
  return blockId === null ? null : { documentId: documentId as DocumentId, blockId: blockId as BlockId };
}

/** The hash of an address, with its `#`. `parseAddress` reads it back to an equal address. */
export function formatAddress(address: Address): string {
  const document = `#/d/${encodeURIComponent(address.documentId)}`;
  return address.blockId === null ? document : `${document}/${encodeURIComponent(address.blockId)}`;
}

/** Whether two addresses name the same place. */
export function sameAddress(one: Address | null, other: Address | null): boolean {
  return one?.documentId === other?.documentId && one?.blockId === other?.blockId;
}

function decodeStep(step: string | undefined): string | null {
  if (step === undefined) return null;
  try {
    const decoded = decodeURIComponent(step);
    return ID.test(decoded) ? decoded : null;
  } catch (error) {
    // A stray % is a malformed address like any other; anything but that is not ours to swallow.
    if (error instanceof URIError) return null;
    throw error;
  }
}
