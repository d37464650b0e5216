/**
 * Opens the place of a mark or note that was found: the marked words, the clause, the document, or in the room 批注
 * what stands in no document.
 */
import { placeMarks } from '../../../core/anchor/placed-mark.ts';
import type { Mark, Note } from '../../../core/annotation/model.ts';
import { corpus } from '../../../data/corpus.ts';
import { selectRecord } from '../../../state/annotating.ts';
import { openFreeNote } from '../../../state/free-notes.ts';
import { enterRoom } from '../../../state/layout.ts';
import type { Where } from '../../../state/panes/area.ts';
import { openDocument } from '../../../state/panes/panes.ts';

/** What is opened: a mark, or a note with the mark it hangs on. */
export type OpenedRecord =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'note'; readonly note: Note; readonly mark: Mark | null };

let newest = 0;

/** Resolves once it is open; a later call takes the place of one that still waits for its document. */
export async function openRecord(hit: OpenedRecord, where: Where): Promise<void> {
  newest += 1;
  if (hit.kind === 'mark') return openMark(hit.mark, { hit, where, turn: newest });
  const { note, mark } = hit;
  if (mark !== null) return openMark(mark, { hit, where, turn: newest });
  const { id, target } = note;
  if (target.kind === 'block') openDocument(target.documentId, target.blockId, { where });
  else if (target.kind === 'document') openDocument(target.documentId, null, { where });
  else if (target.kind === 'free') return openFreeNote(id);
  else return enterRoom('notes');
  selectRecord(id);
}

interface Opening {
  readonly hit: OpenedRecord;
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
  selectRecord(hit.kind === 'mark' ? hit.mark.id : hit.note.id);
}
