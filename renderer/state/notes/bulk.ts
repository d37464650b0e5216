/**
 * What the user does with several entries of the room 批注 at once: each order one undoable commit, and one sentence
 * about it. Which entries are meant is the room's choice.
 */
import type { ColourId, Mark, Note } from '../../core/annotation/model.ts';
import { addTags, type TagAddition, tagsIn } from '../../core/annotation/tags.ts';
import { type EntryRecord, headOf, type NoteEntry } from '../../core/notes/entries.ts';
import type { Change } from '../../data/commit/change.ts';
import { markContent, noteContent } from '../../data/commit/record-content.ts';
import { notesRoomText } from '../../text-zh/notes-room.ts';
import { carryOut, say } from '../annotating/annotating.ts';

const { bulk, labels } = notesRoomText;

/**
 * Adds the typed tags to what each entry stands for: the mark, whose notes come with it, or the note. All of it or
 * nothing: the addition that is refused, else null. A failed commit says so itself.
 */
export async function tagEntries(
  entries: readonly NoteEntry[],
  typed: string,
): Promise<TagAddition['refused']> {
  const additions = entries.map(headOf).map((record) => ({ record, ...addTags(record.tags, typed) }));
  const refused = additions.find((each) => each.refused !== null)?.refused ?? null;
  if (refused !== null) return refused;
  const changed = additions.filter(({ record, tags }) => tags.length > record.tags.length);
  const names = tagsIn(typed).join('、');
  if (changed.length === 0) {
    say(bulk.taggedAlready(names), 'done', false);
    return null;
  }
  const changes = changed.map(({ record, tags }) => putting(record, { tags }));
  const isDone = await carryOut({ label: labels.tag(changed.length), changes });
  if (isDone) say(bulk.tagged(changed.length, names), 'done', true);
  return null;
}

/** Gives the marks among the entries this colour. */
export async function recolourEntries(
  entries: readonly NoteEntry[],
  colour: ColourId,
  name: string,
): Promise<void> {
  const marks = marksOf(entries).filter((mark) => mark.colour !== colour);
  if (marks.length === 0) return say(bulk.recolouredAlready(name), 'done', false);
  const changes = marks.map((mark) => putting(mark, { colour }));
  const isDone = await carryOut({ label: labels.recolour(marks.length), changes });
  if (isDone) say(bulk.recoloured(marks.length, name), 'done', true);
}

/** Deletes marks and notes alike: what was selected is what goes, and no note is left behind on a clause. */
export async function deleteEntries(entries: readonly NoteEntry[]): Promise<void> {
  const marks = marksOf(entries);
  const notes = entries.flatMap((entry) => entry.notes);
  const changes = [
    ...notes.map(({ id, revision }): Change => ({ kind: 'deleteNote', id, expected: revision })),
    ...marks.map(({ id, revision }): Change => ({ kind: 'deleteMark', id, expected: revision })),
  ];
  if (changes.length === 0) return;
  const what = bulk.what({ items: entries.length, marks: marks.length, notes: notes.length });
  if (await carryOut({ label: labels.delete(what), changes })) say(bulk.deleted(what), 'done', true);
}

/** The marks of the entries. */
export function marksOf(entries: readonly NoteEntry[]): readonly Mark[] {
  return entries.flatMap(({ mark }) => (mark === null ? [] : [mark]));
}

function putting(record: EntryRecord, change: Partial<Pick<Mark, 'tags' | 'colour'>>): Change {
  const { id, revision: expected } = record;
  return isMark(record)
    ? { kind: 'putMark', id, expected, content: { ...markContent(record), ...change }, deleted: false }
    : {
        kind: 'putNote',
        id,
        expected,
        content: { ...noteContent(record), tags: change.tags ?? record.tags },
        deleted: false,
      };
}

function isMark(record: Mark | Note): record is Mark {
  return 'segments' in record;
}
