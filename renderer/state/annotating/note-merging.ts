/**
 * Storing what is typed in a note over a note that was changed meanwhile in something else than its text: a tag was
 * added, its mark was deleted. That is no conflict, so the text goes over the newer revision with what stands there.
 */
import { textOf } from '../../core/annotation/free-text.ts';
import type { Result } from '../../core/result.ts';
import type { CommitFailure, Committed } from '../../data/commit/change.ts';
import { loadRecord } from '../../data/records/records.ts';
import { type NoteText, saveNote } from './annotating.ts';

/** How often the text is tried over a newer revision before the conflict is told. */
const ATTEMPTS = 5;

/** {@link saveNote}; `base` is the stored text that it was typed over, of a free note with its title. */
export async function saveOver(text: NoteText, base: string): Promise<Result<Committed, CommitFailure>> {
  let result = await saveNote(text);
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if (result.ok || result.error.code !== 'changedElsewhere') return result;
    const stored = await loadRecord('notes', text.id);
    if (!stored.ok || stored.value === null) return result;
    const { revision, target, markdown, tags, sessionId } = stored.value;
    if (textOf(target, markdown) !== base) return result;
    // The title of a free note is part of what is typed.
    const over = text.target.kind === 'free' ? text.target : target;
    result = await saveNote({ ...text, revision, target: over, tags, sessionId });
  }
  return result;
}
