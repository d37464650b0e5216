/**
 * What was typed in the last moment before a page goes: a database transaction begun then is lost with the page, so
 * the text is put into localStorage, which takes it at once, and becomes a record at the next start. Holds nothing
 * for longer than that.
 */
import * as v from 'valibot';
import { textOf } from '../../core/annotation/free-text.ts';
import type { Note, RecordId } from '../../core/annotation/model.ts';
import type { Change, MarkContent, NoteContent } from '../commit/change.ts';
import { type Clock, systemClock } from '../commit/clock.ts';
import { type Commit, commit } from '../commit/commit.ts';
import { type NotesConnection, notesConnection } from '../database/connection.ts';
import { markContentSchema, noteContentSchema, parseNote, recordIdSchema } from '../database/rows.ts';
import { windowJournal } from '../journal/commit-journal.ts';

/** A note's text that was not stored, and the revision it was typed over (0: none). */
export interface UnsavedNote {
  readonly id: RecordId;
  readonly revision: number;
  readonly content: NoteContent;
  /** The mark that the note was begun with, if it may not have been stored either; else null. */
  readonly mark: { readonly id: RecordId; readonly content: MarkContent } | null;
}

const PREFIX = 'gazette-notes.unsaved.';
const TURN = 'gazette-unsaved';

const unsaved = v.object({
  id: recordIdSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  content: noteContentSchema,
  // Earlier programs put none away.
  mark: v.optional(v.nullable(v.object({ id: recordIdSchema, content: markContentSchema })), null),
});

/** False if the machine would not take it. */
export function keepUnsaved(note: UnsavedNote, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(PREFIX + note.id, JSON.stringify(note));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The page did not go after all: it still holds the text itself. */
export function forgetUnsaved(id: RecordId, storage: Storage = localStorage): void {
  storage.removeItem(PREFIX + id);
}

/** Where the texts lie, and where they belong. */
export interface RecoveryPlaces {
  readonly storage: Storage;
  readonly connection: NotesConnection;
  readonly commit: Commit;
  readonly clock: Clock;
  /** Whether the database is known to be the one it should be; what it lacks was brought back by then. */
  readonly admit: () => Promise<boolean>;
  /** Does the work while no other window does it. */
  readonly alone: (work: () => Promise<number>) => Promise<number>;
}

function placesHere(): RecoveryPlaces {
  const admit = async () => ((await windowJournal()?.admit()) ?? 'open') === 'open';
  return { storage: localStorage, connection: notesConnection, commit, clock: systemClock, admit, alone };
}

/**
 * Stores what an earlier page left, and resolves with how many texts that were. One whose note was changed or
 * deleted since becomes a note of its own. What cannot be stored or read stays for the next start.
 */
export async function recoverUnsaved(places: RecoveryPlaces = placesHere()): Promise<number> {
  if (keysIn(places.storage).length === 0) return 0;
  // A text compared with a database that still lacks it would come back twice.
  if ((await places.connection.open()).kind !== 'ready' || !(await places.admit())) return 0;
  return places.alone(() => recoverAll(places));
}

async function recoverAll(places: RecoveryPlaces): Promise<number> {
  const { storage, connection } = places;
  let recovered = 0;
  for (const key of keysIn(storage)) {
    const note = parseUnsaved(storage.getItem(key));
    if (note === null || (await connection.open()).kind !== 'ready') continue;
    const { notes, marks } = connection.database;
    const stored = parseNote(await notes.get(note.id));
    const change = changeFor(note, stored.ok ? stored.value : null, places.clock);
    const isMarked = note.mark === null || (await marks.get(note.mark.id)) !== undefined;
    if (change === null) storage.removeItem(key);
    else if ((await places.commit(isMarked ? [change] : [...markOf(note), change])).ok) {
      storage.removeItem(key);
      recovered += 1;
    }
  }
  return recovered;
}

function keysIn(storage: Storage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

/** Over the windows of the origin; a machine without Web Locks does it all the same. */
function alone(work: () => Promise<number>): Promise<number> {
  const { locks }: Partial<Pick<Navigator, 'locks'>> = navigator;
  return locks === undefined ? work() : locks.request(TURN, work);
}

/** Null if the text is stored already. */
function changeFor(note: UnsavedNote, stored: Note | null, clock: Clock): Change | null {
  const { target, markdown } = note.content;
  const isStored =
    stored?.deleted === null && textOf(stored.target, stored.markdown) === textOf(target, markdown);
  if (isStored) return null;
  const isCurrent = (stored?.revision ?? 0) === note.revision && (stored?.deleted ?? null) === null;
  const id = isCurrent ? note.id : (clock.newId() as RecordId);
  const expected = isCurrent ? note.revision : 0;
  return { kind: 'putNote', id, expected, content: note.content, deleted: false };
}

/** A note on a mark that nobody has would be seen nowhere. */
function markOf({ mark }: UnsavedNote): readonly Change[] {
  return mark === null ? [] : [{ kind: 'putMark', ...mark, expected: 0, deleted: false }];
}

function parseUnsaved(text: string | null): UnsavedNote | null {
  try {
    const result = v.safeParse(unsaved, JSON.parse(text ?? 'null'));
    return result.success ? result.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
