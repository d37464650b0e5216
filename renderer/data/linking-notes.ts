/** The living notes that may hold links, with the marks they hang on. */
import type { Mark, Note } from '../core/annotation/model.ts';
import { type Live, useLive } from './live.ts';
import type { NotesDatabase } from './notes-database.ts';
import { readLiving } from './rows.ts';

export interface LinkingNote {
  readonly note: Note;
  /** The mark it hangs on; null if it hangs on none, or on one that is gone. */
  readonly mark: Mark | null;
}

/**
 * The oldest first. Rows are only looked at, not checked, unless they can hold a link (`]`): most notes hold none.
 * Linear in the amount of notes.
 */
export async function readLinkingNotes(database: NotesDatabase): Promise<readonly LinkingNote[]> {
  return database.transaction('r', database.marks, database.notes, async () => {
    const rows = (await database.notes.toArray()).filter(mayLink);
    const notes = [...readLiving('notes', rows).valid].sort((a, b) => (a.created < b.created ? -1 : 1));
    const markIds = notes.flatMap(({ target }) => (target.kind === 'mark' ? [target.id] : []));
    const markRows = (await database.marks.bulkGet(markIds)).filter((row) => row !== undefined);
    const marks = new Map(readLiving('marks', markRows).valid.map((mark) => [mark.id, mark]));
    return notes.map((note) => ({
      note,
      mark: note.target.kind === 'mark' ? (marks.get(note.target.id) ?? null) : null,
    }));
  });
}

/** {@link readLinkingNotes}, kept true in the face of changes in any window. */
export function useLinkingNotes(): Live<readonly LinkingNote[]> {
  return useLive(readLinkingNotes, 'linking notes');
}

function mayLink(row: unknown): boolean {
  const markdown = typeof row === 'object' && row !== null && 'markdown' in row ? row.markdown : null;
  return typeof markdown === 'string' && markdown.includes(']');
}
