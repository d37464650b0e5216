/**
 * Opens the place of a mark or note: the marked words, the clause, the document, or in the room 批注 what stands in no
 * document.
 */
import { placeMarks } from '../../core/anchor/placed-mark.ts';
import type { Mark, Note, RecordId } from '../../core/annotation/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { selectRecord } from '../annotating/annotating.ts';
import { openFreeNote } from '../annotating/free-notes.ts';
import { enterRoom } from '../layout/layout.ts';
import type { Where } from '../panes/area.ts';
import { openDocument } from '../panes/panes.ts';

export type OpenedRecord =
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** `mark`: the one the note hangs on; null if it hangs on none, or on one that is gone. */
  | { readonly kind: 'note'; readonly note: Note; readonly mark: Mark | null };

let newest = 0;

/** Resolves once it is open; a later call takes the place of one that still waits for its document. */
export async function openRecord(opened: OpenedRecord, where: Where): Promise<void> {
  newest += 1;
  const turn = newest;
  if (opened.kind === 'mark') return openMark(opened.mark, { id: opened.mark.id, where, turn });
  const { note, mark } = opened;
  if (mark !== null) return openMark(mark, { id: note.id, where, turn });
  const { id, target } = note;
  if (target.kind === 'block') openDocument(target.documentId, target.blockId, { where });
  else if (target.kind === 'document') openDocument(target.documentId, null, { where });
  else if (target.kind === 'free') return openFreeNote(id);
  else return enterRoom('notes');
  selectRecord(id);
}

interface Opening {
  /** The record to be shown beside the text. */
  readonly id: RecordId;
  readonly where: Where;
  /** The call it belongs to. */
  readonly turn: number;
}

async function openMark(mark: Mark, { id, where, turn }: Opening): Promise<void> {
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
  selectRecord(id);
}
