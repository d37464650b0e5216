/**
 * The commits on their way into the safety copy, in the table `outbox` of the notes database: written in the
 * transaction of the commit itself, so that its number and its rows stand or fall together. The newest row stays for
 * ever: it tells which number the database has reached. Only the desktop shell has a safety copy; elsewhere the table
 * stays empty.
 */
import type { Instant } from '../../core/annotation/model.ts';
import { type RowWrite, textOfEntry } from '../../core/journal/entry.ts';
import type { NotesDatabase, OutboxRow } from '../database/notes-database.ts';

/** The text of a commit that cannot be written as text: only a snapshot could hold it, and says why it cannot. */
export const NO_TEXT = '';

/** Adds a commit inside the transaction of the caller; resolves with its number. */
export function addToOutbox(
  { outbox }: Pick<NotesDatabase, 'outbox'>,
  at: Instant,
  writes: readonly RowWrite[],
): Promise<number> {
  return outbox.add({ text: textOfEntry({ at, writes }) ?? NO_TEXT });
}

/** The number of the last commit; 0 before the first one. */
export async function reachedNumber(database: NotesDatabase): Promise<number> {
  return Number((await database.outbox.orderBy('number').lastKey()) ?? 0);
}

/** The number of the oldest commit that is still there; null if there is none. */
export async function oldestNumber(database: NotesDatabase): Promise<number | null> {
  const oldest = await database.outbox.orderBy('number').first();
  return oldest?.number ?? null;
}

/** The text of that commit; null if it is no longer there, or never had one. */
export async function textOfCommit(database: NotesDatabase, number: number): Promise<string | null> {
  const text = (await database.outbox.get(number))?.text ?? NO_TEXT;
  return text === NO_TEXT ? null : text;
}

/** The commits above a number, in order, at most `most` of them. */
export function waitingAbove(
  database: NotesDatabase,
  number: number,
  most: number,
): Promise<readonly OutboxRow[]> {
  return database.outbox.where('number').above(number).limit(most).toArray();
}

/** Removes the commits up to a number, but never the newest one. */
export function forgetUpTo(database: NotesDatabase, number: number): Promise<number> {
  return database.transaction('rw', database.outbox, async () => {
    const reached = await reachedNumber(database);
    return database.outbox
      .where('number')
      .belowOrEqual(Math.min(number, reached - 1))
      .delete();
  });
}

/**
 * Says inside the transaction of the caller that the database has reached this number; numbering goes on after it. With
 * the text of that commit, if it is known, it can be told from another one of the same number.
 */
export async function markReached(
  database: NotesDatabase,
  { number, text = NO_TEXT }: { readonly number: number; readonly text?: string },
): Promise<void> {
  await database.outbox.put({ number, text });
}
