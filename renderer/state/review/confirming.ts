/**
 * The user's word on a mark whose place was not certain: that it belongs to the candidate. As one undoable commit a new
 * mark on the words that stand there now takes over its notes, and the old one becomes a tombstone: the stored quote
 * is never written over.
 */
import type { PlacedMark } from '../../core/anchor/placed-mark.ts';
import { candidateSegments } from '../../core/anchor/review.ts';
import type { Mark, Note, RecordId, Segment } from '../../core/annotation/model.ts';
import type { Change } from '../../data/change.ts';
import { systemClock } from '../../data/clock.ts';
import { corpus } from '../../data/corpus.ts';
import { markContent, noteContent } from '../../data/record-content.ts';
import { reviewText } from '../../text-zh/review.ts';
import { carryOut, say } from '../annotating.ts';

/** `notes`: the living notes on the mark. A refusal is told, and changes nothing. */
export async function confirmPlace(placed: PlacedMark, notes: readonly Note[]): Promise<void> {
  const document = await corpus.document(placed.mark.documentId);
  const segments = document.ok ? candidateSegments(placed, document.value) : [];
  if (segments.length === 0) {
    say(reviewText.gone, 'failed', false);
    return;
  }
  const id = systemClock.newId() as RecordId;
  const changes = confirmingChanges(placed.mark, notes, { id, segments });
  if (await carryOut({ label: reviewText.confirmLabel, changes })) say(reviewText.confirmed, 'done', true);
}

/** The changes of one commit: the new mark, its notes, the tombstone. */
export function confirmingChanges(
  mark: Mark,
  notes: readonly Note[],
  { id, segments }: { readonly id: RecordId; readonly segments: readonly Segment[] },
): readonly Change[] {
  const moved = notes
    .filter(({ target }) => target.kind === 'mark' && target.id === mark.id)
    .map((note): Change => {
      const content = { ...noteContent(note), target: { kind: 'mark', id } as const };
      return { kind: 'putNote', id: note.id, expected: note.revision, content, deleted: false };
    });
  const content = { ...markContent(mark), segments };
  return [
    { kind: 'putMark', id, expected: 0, content, deleted: false },
    ...moved,
    { kind: 'deleteMark', id: mark.id, expected: mark.revision },
  ];
}
