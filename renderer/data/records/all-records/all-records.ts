/**
 * Every mark and note in memory, read once and kept true: after a commit in any window only the rows it wrote are read
 * again, so that one saved note costs the same among ten thousand as among ten. Queries only; `commit.ts` writes.
 */
import type { Mark, Note } from '../../../core/annotation/model.ts';
import { type NotesConnection, notesConnection, unavailableReasonOf } from '../../database/connection.ts';
import type { Live } from '../../database/live.ts';
import { isLiving } from '../../database/rows.ts';
import type { Records } from '../records.ts';
import { type ChangedKeys, changedKeys, followChanges, joinKeys, NO_KEYS } from './changed-keys.ts';
import { createTableCopy } from './table-copy.ts';

export interface AllRecords extends Records {
  /** Deleted and not yet purged, in no particular order. */
  readonly deletedMarks: readonly Mark[];
  readonly deletedNotes: readonly Note[];
}

export interface AllRecordsStore {
  /** Calls the listener after every change; the first one begins the reading. Returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Live<AllRecords>;
}

interface Changed {
  readonly marks: ChangedKeys;
  readonly notes: ChangedKeys;
}

const EVERYTHING: Changed = { marks: 'all', notes: 'all' };
const NOTHING: Changed = { marks: NO_KEYS, notes: NO_KEYS };
const LOADING = { kind: 'loading' } as const;

/** A store over this connection. It reads nothing before somebody subscribes, and then goes on to the end. */
export function createAllRecords(connection: NotesConnection): AllRecordsStore {
  const { database } = connection;
  const marks = createTableCopy('marks');
  const notes = createTableCopy('notes');
  const listeners = new Set<() => void>();
  let live: Live<AllRecords> = LOADING;
  let wanted = EVERYTHING;
  let isReading = false;
  let hasBegun = false;

  const become = (next: Live<AllRecords>): void => {
    live = next;
    for (const listener of listeners) listener();
  };

  const readWanted = async (): Promise<void> => {
    const now = wanted;
    wanted = NOTHING;
    await marks.read(database, now.marks);
    await notes.read(database, now.notes);
  };

  const read = async (): Promise<void> => {
    if (isReading || !isWanting(wanted) || connection.state().kind !== 'ready') return;
    isReading = true;
    try {
      while (isWanting(wanted)) await readWanted();
      become({ kind: 'ready', value: together(marks, notes) });
    } catch (error) {
      // A component cannot be left to throw for what a disk does; the reason reaches the user through the state.
      wanted = EVERYTHING;
      become({ kind: 'unavailable', reason: unavailableReasonOf(error) });
    } finally {
      isReading = false;
    }
  };

  const followConnection = (): void => {
    const state = connection.state();
    // What was written while the database was closed to this window nobody told it.
    if (state.kind === 'opening') wanted = EVERYTHING;
    if (state.kind === 'unavailable') become({ kind: 'unavailable', reason: state.reason });
    else if (state.kind === 'ready') void read();
  };

  const begin = (): void => {
    hasBegun = true;
    followChanges((parts) => {
      const changed = {
        marks: changedKeys(parts, database.name, 'marks'),
        notes: changedKeys(parts, database.name, 'notes'),
      };
      if (!isWanting(changed)) return;
      wanted = {
        marks: joinKeys(wanted.marks, changed.marks),
        notes: joinKeys(wanted.notes, changed.notes),
      };
      void read();
    });
    connection.subscribe(followConnection);
    void connection.open().then(followConnection);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (!hasBegun) begin();
      return () => listeners.delete(listener);
    },
    current: () => live,
  };
}

/** {@link createAllRecords} of this window's database. */
export const allRecords: AllRecordsStore = createAllRecords(notesConnection);

function isWanting({ marks, notes }: Changed): boolean {
  return [marks, notes].some((keys) => keys === 'all' || keys.size > 0);
}

function together(
  marks: ReturnType<typeof createTableCopy<'marks'>>,
  notes: ReturnType<typeof createTableCopy<'notes'>>,
): AllRecords {
  const allMarks = [...marks.records()];
  const allNotes = [...notes.records()];
  return {
    marks: allMarks.filter(isLiving),
    notes: allNotes.filter(isLiving),
    deletedMarks: allMarks.filter((mark) => !isLiving(mark)),
    deletedNotes: allNotes.filter((note) => !isLiving(note)),
    damaged: [...marks.damaged(), ...notes.damaged()],
  };
}
