/**
 * The notes that hang on no document, beside a page of annotations: free-standing ones, and those whose mark is gone.
 * An annotation must have a target, and these have none.
 */
import type { Note } from '../../annotation/model.ts';
import { looseEntries } from '../entries.ts';
import type { Person } from './model.ts';
import { type AnnotationInput, personOf, urn } from './page.ts';

export interface LooseNote {
  readonly id: string;
  /** Null for a note whose mark is gone. */
  readonly title: string | null;
  readonly format: 'text/markdown';
  readonly value: string;
  readonly tags: readonly string[];
  readonly creator?: Person;
  readonly created: string;
  readonly modified: string;
}

export interface LooseNotesFile {
  readonly format: 'gazette-reader-notes';
  readonly version: 1;
  readonly notes: readonly LooseNote[];
}

/** The oldest note first; null if there are none. */
export function looseNotesFile(input: AnnotationInput): LooseNotesFile | null {
  const notes = looseEntries(input).flatMap(({ title, records: [record] }) =>
    'markdown' in record ? [looseNote(record, title, input)] : [],
  );
  return notes.length === 0 ? null : { format: 'gazette-reader-notes', version: 1, notes };
}

function looseNote(note: Note, title: string | null, { authors }: AnnotationInput): LooseNote {
  const creator = personOf(note.author, authors);
  return {
    id: urn(note.id),
    title,
    format: 'text/markdown',
    value: note.markdown,
    tags: [...new Set(note.tags)],
    ...(creator === null ? {} : { creator }),
    created: note.created,
    modified: note.modified,
  };
}
