/**
 * The address of a place as it stands in links: `#/d/<documentId>/<blockId>`, or `#/d/<documentId>` for the document.
 * Form only: whether there is such a document or block is for the reader to find out. Addresses of other views are
 * state/panes/address.ts's.
 */
import type { BlockId, DocumentId } from '../gazette/model.ts';

export interface PlaceAddress {
  readonly documentId: DocumentId;
  /** null: the document, no particular place. */
  readonly blockId: BlockId | null;
}

/** Ids are ASCII, made of letters, digits and `-_.`; anything else was not made by this program. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Longer ones, in UTF-16 units, were not made by this program either. */
export const LONGEST_ADDRESS = 400;

/** The address of a place, with its `#`. */
export function formatPlace({ documentId, blockId }: PlaceAddress): string {
  const ids = blockId === null ? [documentId] : [documentId, blockId];
  return `#/d/${ids.map(encodeURIComponent).join('/')}`;
}

/** The place that an address names; null for every other address. Never throws. */
export function readPlace(address: string): PlaceAddress | null {
  if (!address.startsWith('#/d/') || address.length > LONGEST_ADDRESS) return null;
  const [documentId, blockId = null, ...further] = idsIn(address.slice('#/d/'.length).split('/')) ?? [];
  if (documentId === undefined || further.length > 0) return null;
  return { documentId: documentId as DocumentId, blockId: blockId as BlockId | null };
}

/** The ids in the steps of an address, a last empty one left out; null if one of the steps is no id. */
export function idsIn(steps: readonly string[]): readonly string[] | null {
  const ids = (steps.at(-1) === '' ? steps.slice(0, -1) : steps).map(idIn);
  return ids.every((id) => id !== null) ? ids : null;
}

function idIn(step: string): string | null {
  try {
    const decoded = decodeURIComponent(step);
    return ID.test(decoded) ? decoded : null;
  } catch (error) {
    // A stray % is a malformed address like any other; anything but that is not ours to swallow.
    if (error instanceof URIError) return null;
    throw error;
  }
}
