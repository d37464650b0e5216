/**
 * Opens the place of a mark or note that was found: the marked words, the clause, the document, or the room 批注 for
 * what stands in no document.
 */
import { placeMarks } from '../../../core/anchor/placed-mark.ts';
import type { Mark } from '../../../core/annotation/model.ts';
import { type RecordHit, recordOf } from '../../../core/search/notes-hits.ts';
import { corpus } from '../../../data/corpus.ts';
import { selectRecord } from '../../../state/annotating.ts';
import { enterRoom } from '../../../state/layout.ts';
import type { Where } from '../../../state/panes/area.ts';
import { openDocument } from '../../../state/panes/panes.ts';

let newest = 0;

/** Resolves once it is open; a later call takes the place of one that still waits for its document. */
export async function openRecord(hit: RecordHit, where: Where): Promise<void> {
  newest += 1;
  if (hit.kind === 'mark') return openMark(hit.mark, { hit, where, turn: newest });
  const { note, mark } = hit;
  if (mark !== null) return openMark(mark, { hit, where, turn: newest });
  const { id, target } = note;
  if (target.kind === 'block') openDocument(target.documentId, target.blockId, { where });
  else if (target.kind === 'document') openDocument(target.documentId, null, { where });
  else return enterRoom('notes');
  selectRecord(id);
}

interface Opening {
  readonly hit: RecordHit;
  readonly where: Where;
  /** The call it belongs to. */
  readonly turn: number;
}

async function openMark(mark: Mark, { hit, where, turn }: Opening): Promise<void> {
  const { documentId, segments } = mark;
  const result = await corpus.document(documentId);
  if (turn !== newest) return;
  // A document that cannot be read is opened all the same: the pane says why.
  const places = result.ok ? (placeMarks([mark], result.value)[0]?.places ?? []) : [];
  const blockId = places[0]?.blockId ?? segments[0]?.blockId ?? null;
  const ranges = places
    .filter((place) => place.blockId === blockId)
    .map(({ start, end }) => [start, end] as const);
  openDocument(documentId, blockId, { ranges, where });
  selectRecord(recordOf(hit).id);
}
