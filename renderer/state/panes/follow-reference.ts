/** Goes where a reference leads: a place of its own document, or a document of the library at the clause it names. */
import type { Reference, ReferenceTarget } from '../../core/cite/references/model.ts';
import { targetIn } from '../../core/cite/references/resolve.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { requestFocus } from '../layout/layout.ts';
import { type Opening, openDocument } from './panes.ts';

/** The clauses that a reference names in the work it names; none for one that names no work. */
export function placesNamed({ named }: Pick<Reference, 'named'>): readonly string[] {
  return named.kind === 'work' ? named.places : [];
}

/** Opens the first target; false, and nothing is opened, for a reference without any. */
export function followReference(reference: Reference, opening: Opening): boolean {
  const [target] = reference.targets;
  if (target === undefined) return false;
  void openTarget(target, placesNamed(reference), opening);
  return true;
}

/**
 * Opens a target, at the clause that `places` name where its document has it. A document that cannot be read is
 * opened all the same: the pane says why.
 */
export async function openTarget(
  target: ReferenceTarget,
  places: readonly string[],
  opening: Opening,
): Promise<void> {
  openDocument(target.documentId, await blockIn(target, places), opening);
  requestFocus('text');
}

async function blockIn(target: ReferenceTarget, places: readonly string[]) {
  if (target.blockId !== null) return target.blockId;
  if (target.partId === null && places.length === 0) return null;
  const document = await corpus.document(target.documentId);
  return document.ok ? (targetIn(document.value, target, places)[0]?.blockId ?? null) : null;
}
