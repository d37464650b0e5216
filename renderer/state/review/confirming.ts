/**
 * The user's word on a mark whose place was not certain: that it belongs to the candidate, or to words he selected. As
 * one undoable commit a new mark on those words takes over its notes, and the old one becomes a tombstone: the stored
 * quote is never written over.
 */
import type { PlacedMark } from '../../core/anchor/placed-mark.ts';
import { candidateSegments } from '../../core/anchor/review.ts';
import type { Mark, Note, RecordId } from '../../core/annotation/model.ts';
import type { Change } from '../../data/commit/change.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { markContent, noteContent } from '../../data/commit/record-content.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { reviewText } from '../../text-zh/review.ts';
import { carryOut, say } from '../annotating/annotating.ts';
import { type SelectedWords, selectedWords } from '../annotating/selected-words.ts';

/** `notes`: the living notes on the mark. A refusal is told, and changes nothing. */
export async function confirmPlace(placed: PlacedMark, notes: readonly Note[]): Promise<void> {
  const { mark } = placed;
  const document = await corpus.document(mark.documentId);
  const segments = document.ok ? candidateSegments(placed, document.value) : [];
  if (segments.length === 0) return say(reviewText.gone, 'failed', false);
  const words = { documentId: mark.documentId, segments };
  await takeOver(mark, notes, words, { label: reviewText.confirmLabel, done: reviewText.confirmed });
}

/** The mark belongs to the words that are selected now, in whatever document; without any the user is told to select. */
export async function moveToSelected(mark: Mark, notes: readonly Note[]): Promise<void> {
  const words = selectedWords();
  if (words === null) return say(reviewText.selectFirst, 'failed', false);
  await takeOver(mark, notes, words, { label: reviewText.moveLabel, done: reviewText.moved });
}

async function takeOver(
  mark: Mark,
  notes: readonly Note[],
  words: SelectedWords,
  { label, done }: { readonly label: string; readonly done: string },
): Promise<void> {
  const changes = confirmingChanges(mark, notes, { id: systemClock.newId() as RecordId, ...words });
  if (await carryOut({ label, changes })) say(done, 'done', true);
}

/** The changes of one commit: the new mark, its notes, the tombstone. */
export function confirmingChanges(
  mark: Mark,
  notes: readonly Note[],
  { id, documentId, segments }: SelectedWords & { readonly id: RecordId },
): readonly Change[] {
  const moved = notes
    .filter(({ target }) => target.kind === 'mark' && target.id === mark.id)
    .map((note): Change => {
      const content = { ...noteContent(note), target: { kind: 'mark', id } as const };
      return { kind: 'putNote', id: note.id, expected: note.revision, content, deleted: false };
    });
  const content = { ...markContent(mark), documentId, segments };
  return [
    { kind: 'putMark', id, expected: 0, content, deleted: false },
    ...moved,
    { kind: 'deleteMark', id: mark.id, expected: mark.revision },
  ];
}
