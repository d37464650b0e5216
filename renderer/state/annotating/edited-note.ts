/**
 * Which note the user wrote in last, and how to put something into it: the editors that are drawn announce themselves
 * here, so that a command at the text can reach the one that is meant.
 */
import type { RecordId } from '../../core/annotation/model.ts';

/** A drawn editor of a note. */
export interface NoteField {
  /** Puts a block of Markdown behind the line of the caret, shows the field and gives it the focus. */
  readonly insert: (block: string) => void;
}

const fields = new Map<RecordId, NoteField>();
let last: RecordId | null = null;

/** The editor of the note is drawn until the returned function is called. */
export function announceField(id: RecordId, field: NoteField): () => void {
  fields.set(id, field);
  return () => {
    if (fields.get(id) === field) fields.delete(id);
  };
}

/** The user is writing in this note. */
export function noteWritten(id: RecordId): void {
  last = id;
}

/**
 * The note written in last, and its editor if it is drawn; null if none was written in this window. It may have been
 * deleted or left empty since.
 */
export function lastWritten(): { readonly id: RecordId; readonly field: NoteField | null } | null {
  return last === null ? null : { id: last, field: fields.get(last) ?? null };
}
