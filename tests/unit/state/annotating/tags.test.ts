import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark, Note, RecordId } from '../../../../renderer/core/annotation/model.ts';
import { addTags, removeTag } from '../../../../renderer/core/annotation/tags.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import {
  type NoteText,
  saveNote,
  undo,
  useAnnotating,
} from '../../../../renderer/state/annotating/annotating.ts';
import { addMark, deleteMark } from '../../../../renderer/state/annotating/marks.ts';
import { saveOver } from '../../../../renderer/state/annotating/note-merging.ts';
import { changeTags, loadTags, type Tagged } from '../../../../renderer/state/annotating/tags.ts';
import { tagsText } from '../../../../renderer/text-zh/tags.ts';
import { DOCUMENT, markContent, recordId } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const add = (tagged: Tagged, typed: string) => changeTags(tagged, (tags) => addTags(tags, typed).tags);
const theMark = async () => (await readAllRecords(database)).marks[0] as Mark;
const theNote = async () => (await readAllRecords(database)).notes[0] as Note;

async function someMark(): Promise<Tagged> {
  return { table: 'marks', id: (await addMark(DOCUMENT, markContent().segments, 'duty')) as RecordId };
}

const NOTE: Tagged = { table: 'notes', id: recordId(7) };
const TYPED: NoteText = {
  id: NOTE.id,
  target: { kind: 'document', documentId: DOCUMENT },
  markdown: '由村镇办办理',
  revision: 0,
  tags: [],
  sessionId: null,
  sitting: '1',
};

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  useAnnotating.setState({ notice: null });
});

describe('tags', () => {
  it('are added to marks and notes and taken away, each step to be undone', async () => {
    const mark = await someMark();
    expect(await add(mark, '照明、经费')).toBe(true);
    expect(await changeTags(mark, (tags) => removeTag(tags, '照明'))).toBe(true);
    expect((await theMark()).tags).toEqual(['经费']);
    await undo();
    expect((await theMark()).tags).toEqual(['照明', '经费']);
    await saveNote(TYPED);
    expect(await add(NOTE, '督办')).toBe(true);
    expect(await theNote()).toMatchObject({ tags: ['督办'], markdown: '由村镇办办理' });
    expect(await loadTags()).toEqual([['照明', '经费'], ['督办']]);
  });

  it('change nothing where they are the same already', async () => {
    const mark = await someMark();
    await add(mark, '照明');
    const { revision } = await theMark();
    expect(await add(mark, '照 明')).toBe(true);
    expect((await theMark()).revision).toBe(revision);
  });

  it('are all kept when several are added at once', async () => {
    const mark = await someMark();
    await Promise.all(['照明', '经费', '督办'].map((tag) => add(mark, tag)));
    expect([...(await theMark()).tags].sort()).toEqual(['照明', '督办', '经费'].sort());
  });

  it('of a record that was deleted are not changed, which is said', async () => {
    const mark = await someMark();
    await deleteMark(await theMark());
    expect(await add(mark, '照明')).toBe(false);
    expect(useAnnotating.getState().notice?.text).toBe(tagsText.gone);
    expect(await loadTags()).toEqual([]);
  });
});

describe('typing in a note whose tags are changed', () => {
  it('goes over the newer revision and keeps both', async () => {
    await saveNote(TYPED);
    await add(NOTE, '督办');
    const typed = { ...TYPED, markdown: '由村镇办办理，月底前报', revision: 1 };
    expect(await saveOver(typed, '由村镇办办理')).toMatchObject({ ok: true });
    expect(await theNote()).toMatchObject({
      markdown: '由村镇办办理，月底前报',
      tags: ['督办'],
      revision: 3,
    });
  });

  it('loses neither, in whatever order both reach the disk', async () => {
    await saveNote(TYPED);
    const typed = { ...TYPED, markdown: '改过的字', revision: 1 };
    const [tagged, saved] = await Promise.all([add(NOTE, '督办'), saveOver(typed, '由村镇办办理')]);
    expect([tagged, saved.ok]).toEqual([true, true]);
    expect(await theNote()).toMatchObject({ markdown: '改过的字', tags: ['督办'] });
  });

  it('is still refused where the text itself was changed elsewhere', async () => {
    await saveNote(TYPED);
    await saveNote({ ...TYPED, markdown: '那边改的', revision: 1 });
    const typed = { ...TYPED, markdown: '这边改的', revision: 1 };
    expect(await saveOver(typed, '由村镇办办理')).toMatchObject({ error: { code: 'changedElsewhere' } });
    expect((await theNote()).markdown).toBe('那边改的');
  });

  it('is refused where the note was deleted', async () => {
    await saveNote(TYPED);
    await database.notes.clear();
    expect(await saveOver({ ...TYPED, markdown: '字', revision: 1 }, '由村镇办办理')).toMatchObject({
      ok: false,
    });
    expect(await database.notes.count()).toBe(0);
  });
});
