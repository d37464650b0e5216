/** What a press on a row of the list does: opens its place or its 专题, or unfolds the text of what stands nowhere. */
import { useState } from 'react';
import type { NotesRow } from '../../../../core/notes/rows.ts';
import { openFreeNote } from '../../../../state/annotating/free-notes.ts';
import type { Where } from '../../../../state/panes/area.ts';
import { openDocument } from '../../../../state/panes/panes.ts';
import type { Opener } from '../../../panes/OpenMenu.tsx';
import { freeNoteOf, hasPlace, openEntry } from '../open-entry.ts';

export interface Opening {
  /** Keys of the rows that show their whole text. */
  readonly unfolded: ReadonlySet<string>;
  readonly open: (row: NotesRow | undefined, where: Where) => void;
}

export function useOpening(): Opening {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  return {
    unfolded,
    open: (row, where) => {
      const open = openerOf(row);
      if (open !== null) return open(where);
      if (row?.kind !== 'entry') return;
      const free = freeNoteOf(row.entry);
      if (free !== null) openFreeNote(free);
      else setUnfolded(toggled(unfolded, row.key));
    },
  };
}

/** How the place of a row is opened; null for one that has none. */
export function openerOf(row: NotesRow | undefined): Opener | null {
  if (row === undefined) return null;
  if (row.kind === 'entry') return hasPlace(row.entry) ? (where) => openEntry(row.entry, where) : null;
  const { documentId } = row;
  return documentId === null ? null : (where) => openDocument(documentId, null, { where });
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
