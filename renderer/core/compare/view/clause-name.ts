/**
 * What a clause of a compared document is called in few words: its place as it is cited, and before it the part where
 * that is not the text itself. For what is no clause (title, 文号, signature) what it is.
 */
import { compareText } from '../../../text-zh/compare.ts';
import { blockIndexOf } from '../../cite/block-index.ts';
import { placeOf } from '../../cite/place.ts';
import type { BlockId, GazetteDocument, Part } from '../../gazette/model.ts';

type Named = Pick<GazetteDocument, 'blocks' | 'parts'>;

const names = new WeakMap<Named, Map<BlockId, string>>();

/**
 * Empty for a block that the document does not have. Worked out once for each block and kept as long as the document,
 * since a list that is scrolled asks again and again.
 */
export function clauseName(document: Named, blockId: BlockId): string {
  const known = names.get(document) ?? new Map<BlockId, string>();
  const name = known.get(blockId) ?? workOut(document, blockId);
  names.set(document, known.set(blockId, name));
  return name;
}

function workOut(document: Named, blockId: BlockId): string {
  const block = blockIndexOf(document).byId.get(blockId);
  if (block === undefined) return '';
  const place = placeOf(document, blockId);
  const words = place === '' ? compareText.blockNames[block.kind] : place;
  const part = prefixOf(
    document.parts,
    document.parts.find(({ id }) => id === block.part),
  );
  return part === null ? words : compareText.partPrefix(part, words);
}

/** The one text of a document, or the one that it issues, needs no name. */
function prefixOf(parts: readonly Part[], part: Part | undefined): string | null {
  if (part === undefined || parts.length === 1) return null;
  if (part.role === 'cover') return compareText.cover;
  if (part.role === 'attachment') return part.label?.trim() ?? part.title;
  return parts.filter(({ role }) => role === part.role).length > 1 ? part.title : null;
}
