/**
 * Storing what is typed in a note over a note that was changed meanwhile in something else than its text: a tag was
 * added, its mark was deleted. That is no conflict, so the text goes over the newer revision with what stands there.
 */
import type { Result } from '../../core/result.ts';
import type { CommitFailure, Committed } from '../../data/commit/change.ts';
import { loadRecord } from '../../data/records/records.ts';
import { type NoteText, saveNote } from './annotating.ts';

/** How often the text is tried over a newer revision before the conflict is told. */
const ATTEMPTS = 5;

/** {@link saveNote}; `base` is the stored text that `text` was typed over. */
export async function saveOver(text: NoteText, base: string): Promise<Result<Committed, CommitFailure>> {
  let result = await saveNote(text);
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if (result.ok || result.error.code !== 'changedElsewhere') return result;
    const stored = await loadRecord('notes', text.id);
    if (!stored.ok || stored.value === null || stored.value.markdown !== base) return result;
    const { revision, target, tags, sessionId } = stored.value;
    result = await saveNote({ ...text, revision, target, tags, sessionId });
  }
  return result;
}
