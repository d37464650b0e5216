/**
 * What the room 批注 lists: a mark with its notes, or a note that hangs on no living mark. The unit in which notes are
 * filtered, sorted, selected and changed together. Pure; words and places are others'.
 */
import type { Mark, Note, RecordId } from '../annotation/model.ts';
import type { BlockId, DocumentId } from '../gazette/model.ts';

export interface NoteEntry {
  /** The id of the mark, else of the note. */
  readonly id: RecordId;
  readonly mark: Mark | null;
  /** Oldest first; exactly one where there is no mark. */
  readonly notes: readonly Note[];
  /** Null for a free note, and for one whose mark is gone. */
  readonly documentId: DocumentId | null;
  /** Where it stands, for a mark the clause it was made in; null for a note on a whole document or on none. */
  readonly blockId: BlockId | null;
}

/** A record of an entry. */
export type EntryRecord = Mark | Note;

/** Every mark and every note stands in exactly one entry. Linear. */
export function entriesOf(records: {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}): readonly NoteEntry[] {
  const onMarks = new Map<RecordId, Note[]>(records.marks.map(({ id }) => [id, []]));
  const alone: NoteEntry[] = [];
  for (const note of records.notes) {
    const onMark = note.target.kind === 'mark' ? onMarks.get(note.target.id) : undefined;
    if (onMark === undefined) alone.push(noteEntry(note));
    else onMark.push(note);
  }
  return [...records.marks.map((mark) => markEntry(mark, onMarks.get(mark.id) ?? [])), ...alone];
}

/** The mark and the notes of an entry. */
export function recordsOf({ mark, notes }: NoteEntry): readonly EntryRecord[] {
  return mark === null ? notes : [mark, ...notes];
}

/** What stands for the whole entry: the mark, else the note. */
export function headOf({ mark, notes }: NoteEntry): EntryRecord {
  const head = mark ?? notes[0];
  if (head === undefined) throw new Error('an entry has a mark or a note');
  return head;
}

function markEntry(mark: Mark, notes: readonly Note[]): NoteEntry {
  return {
    id: mark.id,
    mark,
    notes: notes.length < 2 ? notes : [...notes].sort(byAge),
    documentId: mark.documentId,
    blockId: mark.segments[0]?.blockId ?? null,
  };
}

function noteEntry(note: Note): NoteEntry {
  const { target } = note;
  return {
    id: note.id,
    mark: null,
    notes: [note],
    documentId: 'documentId' in target ? target.documentId : null,
    blockId: target.kind === 'block' ? target.blockId : null,
  };
}

/** Oldest first; what was made at the same instant, by id. */
export function byAge(a: EntryRecord, b: EntryRecord): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
