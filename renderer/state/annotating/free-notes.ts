/** Which free-standing note (专题) is open in the room 批注. What is in it is the database's; ui/notes/free draws it. */
import { create } from 'zustand';
import type { RecordId } from '../../core/annotation/model.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { changeLayout } from '../layout/layout.ts';

export interface OpenFreeNote {
  readonly id: RecordId;
  /** Nothing is stored of it yet: it becomes a record with its first characters. */
  readonly isNew: boolean;
}

export const useFreeNotes = create<{ readonly open: OpenFreeNote | null }>()(() => ({ open: null }));

/** Opens an empty one. */
export function beginFreeNote(): void {
  show({ id: systemClock.newId() as RecordId, isNew: true });
}

/** Opens a stored one; one that is open already stays as it is. */
export function openFreeNote(id: RecordId): void {
  const { open } = useFreeNotes.getState();
  show(open?.id === id ? open : { id, isNew: false });
}

/** Back to the list. */
export function closeFreeNote(): void {
  useFreeNotes.setState({ open: null });
}

function show(open: OpenFreeNote): void {
  useFreeNotes.setState({ open });
  // Without asking for the focus: the pane puts it where one begins to write.
  changeLayout({ room: 'notes', sideOpen: true });
}
