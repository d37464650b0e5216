/** The lines of the room 批注: entries, and by place the name of each document above its own. */
import type { DocumentId } from '../gazette/model.ts';
import type { NoteEntry } from './entries.ts';
import type { NotesOrder } from './order.ts';

export type NotesRow =
  /** `documentId` is null for what belongs to no document. */
  | {
      readonly kind: 'document';
      readonly key: string;
      readonly documentId: DocumentId | null;
      readonly entries: readonly NoteEntry[];
    }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: NoteEntry };

/** The rows for entries in this order; keys are unique and outlive a change of filter. Linear. */
export function rowsOf(ordered: readonly NoteEntry[], order: NotesOrder): readonly NotesRow[] {
  if (order === 'time') return ordered.map(entryRow);
  return groupsOf(ordered).flatMap((entries): NotesRow[] => {
    const documentId = entries[0]?.documentId ?? null;
    return [
      { kind: 'document', key: `document ${documentId ?? ''}`, documentId, entries },
      ...entries.map(entryRow),
    ];
  });
}

/** The entries that a row stands for. */
export function entriesOfRow(row: NotesRow): readonly NoteEntry[] {
  return row.kind === 'entry' ? [row.entry] : row.entries;
}

function entryRow(entry: NoteEntry): NotesRow {
  return { kind: 'entry', key: entry.id, entry };
}

/** Neighbours of one document. */
function groupsOf(ordered: readonly NoteEntry[]): readonly (readonly NoteEntry[])[] {
  const groups: NoteEntry[][] = [];
  for (const entry of ordered) {
    const last = groups.at(-1);
    if (last?.[0]?.documentId === entry.documentId) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
