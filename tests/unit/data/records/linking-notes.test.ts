import { describe, expect, it } from 'vitest';
import type { NoteTarget } from '../../../../renderer/core/annotation/model.ts';
import { linkingNotes } from '../../../../renderer/data/records/linking-notes.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { readNote } from '../../../../renderer/data/records/single-note.ts';
import { DOCUMENT, markContent, noteContent, notesFixture, recordId } from '../notes-fixture.ts';

const LINK = '[五](#/d/doc/art_5)';
const FREE: NoteTarget = { kind: 'free', title: '照明' };

async function filled() {
  const fixture = notesFixture();
  const { commit } = fixture;
  await commit([{ kind: 'putMark', id: recordId(1), expected: 0, content: markContent(), deleted: false }]);
  const targets: readonly (readonly [NoteTarget, string])[] = [
    [{ kind: 'mark', id: recordId(1) }, LINK],
    [{ kind: 'document', documentId: DOCUMENT }, '没有链接'],
    [FREE, LINK],
    [FREE, LINK],
  ];
  for (const [index, [target, markdown]] of targets.entries())
    await commit([
      {
        kind: 'putNote',
        id: recordId(10 - index),
        expected: 0,
        content: noteContent(target, markdown),
        deleted: false,
      },
    ]);
  await commit([{ kind: 'deleteNote', id: recordId(7), expected: 1 }]);
  return fixture;
}

describe('the notes that may hold links', () => {
  it('are the living ones with a bracket, the oldest first, with the marks they hang on', async () => {
    const { database } = await filled();
    const found = linkingNotes(await readAllRecords(database));
    expect(found.map(({ note, mark }) => [note.id, mark?.id ?? null])).toEqual([
      [recordId(10), recordId(1)],
      [recordId(8), null],
    ]);
  });
});

describe('one note', () => {
  it('is read by its id while it lives', async () => {
    const { database } = await filled();
    expect(await readNote(database, recordId(8))).toMatchObject({ markdown: LINK, target: FREE });
    expect(await readNote(database, recordId(7))).toBeNull();
    expect(await readNote(database, recordId(77))).toBeNull();
  });
});
