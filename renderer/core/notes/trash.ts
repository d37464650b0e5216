/**
 * The 回收站: what was deleted, as the reader deleted it, and how long it stays. A mark and the notes that went with it
 * in one step are one item. Pure; the clock is its caller's.
 */
import type { Instant, Mark, Note, RecordId } from '../annotation/model.ts';
import { byAge, type EntryRecord } from './entries.ts';

/** How many days what was deleted stays. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export interface TrashItem {
  /** The id of its mark, else of its note. */
  readonly id: RecordId;
  readonly mark: Mark | null;
  /** Oldest first; exactly one where there is no mark. */
  readonly notes: readonly Note[];
  readonly deleted: Instant;
}

export interface DeletedRecords {
  readonly deletedMarks: readonly Mark[];
  readonly deletedNotes: readonly Note[];
}

/** Deleted last comes first. Every deleted record is in exactly one item. */
export function trashItems({ deletedMarks, deletedNotes }: DeletedRecords): readonly TrashItem[] {
  const marks = new Map(deletedMarks.map((mark) => [mark.id, mark]));
  const withMark = new Map<RecordId, Note[]>();
  const alone: Note[] = [];
  for (const note of deletedNotes) {
    const mark = note.target.kind === 'mark' ? marks.get(note.target.id) : undefined;
    if (mark === undefined || mark.deleted !== note.deleted) alone.push(note);
    else withMark.set(mark.id, [...(withMark.get(mark.id) ?? []), note]);
  }
  const items = [
    ...deletedMarks.map((mark) => itemOf(mark, [...(withMark.get(mark.id) ?? [])].sort(byAge))),
    ...alone.map((note) => itemOf(null, [note])),
  ];
  return items.sort((a, b) => {
    if (a.deleted !== b.deleted) return a.deleted > b.deleted ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/**
 * The deleted records that come back with an item: its own, and for a note whose mark was deleted in another step that
 * mark, without which the note would have lost the words it is about.
 */
export function revivedWith(
  { mark, notes }: TrashItem,
  deletedMarks: readonly Mark[],
): { readonly marks: readonly Mark[]; readonly notes: readonly Note[] } {
  if (mark !== null) return { marks: [mark], notes };
  const wanted = new Set(notes.map(({ target }) => (target.kind === 'mark' ? target.id : null)));
  return { marks: deletedMarks.filter(({ id }) => wanted.has(id)), notes };
}

/**
 * Days until an item is removed for ever, 1 to {@link KEPT_DAYS}; 0 when that is due; null where the instants of the
 * record contradict each other, because the clock was set back when it was deleted: nobody can count from then.
 */
export function daysLeft(deleted: readonly EntryRecord[], now: Instant): number | null {
  const ages = deleted.map((record) => ageInDays(record, now));
  if (ages.some((age) => age === null)) return null;
  const youngest = Math.min(...ages.map((age) => age ?? 0));
  return Math.min(KEPT_DAYS, Math.max(0, Math.ceil(KEPT_DAYS - youngest)));
}

/** Whether a deleted record has stayed its time. Never one deleted at an instant that is still to come. */
export function isExpired(record: EntryRecord, now: Instant): boolean {
  return daysLeft([record], now) === 0;
}

function ageInDays({ created, deleted }: EntryRecord, now: Instant): number | null {
  if (deleted === null || deleted < created) return null;
  return (Date.parse(now) - Date.parse(deleted)) / DAY_MS;
}

function itemOf(mark: Mark | null, notes: readonly Note[]): TrashItem {
  const head = mark ?? notes[0];
  if (head === undefined || head.deleted === null) throw new Error('an item of the trash is deleted');
  return { id: head.id, mark, notes, deleted: head.deleted };
}
