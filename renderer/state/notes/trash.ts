/**
 * What the user does in the 回收站: getting things back (undoable), and removing them for ever, which nothing takes
 * back and which therefore never enters the undo history. Also removes by itself what has stayed its time.
 */
import type { Mark, Note } from '../../core/annotation/model.ts';
import { type DeletedRecords, isExpired, revivedWith, type TrashItem } from '../../core/notes/trash.ts';
import type { Change } from '../../data/commit/change.ts';
import { type Clock, systemClock } from '../../data/commit/clock.ts';
import { type Commit, commit } from '../../data/commit/commit.ts';
import { markContent, noteContent } from '../../data/commit/record-content.ts';
import type { AllRecords } from '../../data/records/all-records/all-records.ts';
import { notesRoomText } from '../../text-zh/notes-room.ts';
import { trashText } from '../../text-zh/trash.ts';
import { carryOut, failureSentence, say } from '../annotating/annotating.ts';

const whatWords = notesRoomText.bulk.what;

/** Brings an item back, for a note with its mark. */
export async function restoreItem(item: TrashItem, { deletedMarks }: DeletedRecords): Promise<void> {
  const { marks, notes } = revivedWith(item, deletedMarks);
  const changes = [...marks.map(revivedMark), ...notes.map(revivedNote)];
  const items = item.mark === null ? marks.length + 1 : 1;
  const what = whatWords({ items, marks: marks.length, notes: notes.length });
  const isDone = await carryOut({ label: notesRoomText.labels.restore(what), changes });
  if (isDone) say(trashText.restored(what), 'done', true);
}

/** Removes items for ever. */
export async function purgeItems(items: readonly TrashItem[]): Promise<void> {
  const marks = items.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const notes = items.flatMap((item) => item.notes);
  const result = await commit(purging(marks, notes));
  const what = whatWords({ items: items.length, marks: marks.length, notes: notes.length });
  if (result.ok) say(trashText.purged(what), 'done', false);
  else if (result.error.code === 'changedElsewhere') say(trashText.purgeRefused, 'failed', false);
  else say(failureSentence(result.error), 'failed', false);
}

/** What the cleaning at the start works on; the program's own if not given. */
export interface CleaningPlaces {
  readonly commit: Commit;
  readonly clock: Clock;
}

/**
 * Removes for ever what was deleted thirty days ago or longer; resolves with how many records that were. What another
 * window removes at the same time, or cannot be removed now, is left to the next start.
 */
export async function purgeExpired(
  { deletedMarks, deletedNotes }: Pick<AllRecords, 'deletedMarks' | 'deletedNotes'>,
  places: CleaningPlaces = { commit, clock: systemClock },
): Promise<number> {
  const now = places.clock.now();
  const marks = deletedMarks.filter((mark) => isExpired(mark, now));
  const notes = deletedNotes.filter((note) => isExpired(note, now));
  const changes = purging(marks, notes);
  if (changes.length === 0) return 0;
  const { ok } = await places.commit(changes);
  return ok ? changes.length : 0;
}

function purging(marks: readonly Mark[], notes: readonly Note[]): readonly Change[] {
  const change = (table: 'marks' | 'notes', { id, revision }: Mark | Note): Change => ({
    kind: 'purge',
    table,
    id,
    expected: revision,
  });
  return [...marks.map((mark) => change('marks', mark)), ...notes.map((note) => change('notes', note))];
}

function revivedMark(mark: Mark): Change {
  const { id, revision: expected } = mark;
  return { kind: 'putMark', id, expected, content: markContent(mark), deleted: false };
}

function revivedNote(note: Note): Change {
  const { id, revision: expected } = note;
  return { kind: 'putNote', id, expected, content: noteContent(note), deleted: false };
}
