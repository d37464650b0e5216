/** The living notes that may hold links, with the marks they hang on. */
import { useMemo } from 'react';
import type { Mark, Note } from '../../core/annotation/model.ts';
import type { Live } from '../database/live.ts';
import { type Records, useAllRecords } from './records.ts';

export interface LinkingNote {
  readonly note: Note;
  /** The mark it hangs on; null if it hangs on none, or on one that is gone. */
  readonly mark: Mark | null;
}

/** The oldest first. A link has a `]`; most notes have none. Linear in the amount of notes and marks. */
export function linkingNotes({ marks, notes }: Pick<Records, 'marks' | 'notes'>): readonly LinkingNote[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return notes
    .filter(({ markdown }) => markdown.includes(']'))
    .sort((a, b) => (a.created < b.created ? -1 : 1))
    .map((note) => ({
      note,
      mark: note.target.kind === 'mark' ? (byId.get(note.target.id) ?? null) : null,
    }));
}

/** {@link linkingNotes}, kept true in the face of changes in any window. */
export function useLinkingNotes(): Live<readonly LinkingNote[]> {
  const live = useAllRecords();
  return useMemo(
    () => (live.kind === 'ready' ? { kind: 'ready', value: linkingNotes(live.value) } : live),
    [live],
  );
}
