import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../renderer/core/annotation/model.ts';
import { LONGEST_TAG } from '../../../../renderer/core/annotation/tags.ts';
import { entriesOf, type NoteEntry } from '../../../../renderer/core/notes/entries.ts';
import type { Change } from '../../../../renderer/data/commit/change.ts';
import { commit } from '../../../../renderer/data/commit/commit.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { undo, useAnnotating } from '../../../../renderer/state/annotating/annotating.ts';
import { deleteEntries, recolourEntries, tagEntries } from '../../../../renderer/state/notes/bulk.ts';
import { notesText } from '../../../../renderer/text-zh/notes.ts';
import { notesRoomText } from '../../../../renderer/text-zh/notes-room.ts';
import { markContent, noteContent, recordId } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const [MARK, OTHER, ON_MARK, FREE] = [recordId(1), recordId(2), recordId(11), recordId(12)];
const { bulk } = notesRoomText;

const notice = () => useAnnotating.getState().notice;
const putMark = (id: RecordId, change: object = {}): Change => ({
  kind: 'putMark',
  id,
  expected: 0,
  content: { ...markContent(), ...change },
  deleted: false,
});
const putNote = (id: RecordId, target: Parameters<typeof noteContent>[0]): Change => ({
  kind: 'putNote',
  id,
  expected: 0,
  content: noteContent(target, `批注${id.slice(-2)}`),
  deleted: false,
});

async function entries(): Promise<readonly NoteEntry[]> {
  return entriesOf(await readAllRecords(database));
}

/** Tags and colours by the last digits of the ids; who is not there is deleted. */
async function stored() {
  const { marks, notes } = await readAllRecords(database);
  const short = (id: RecordId) => Number(id.slice(-2));
  return {
    marks: Object.fromEntries(marks.map(({ id, colour, tags }) => [short(id), [colour, ...tags]])),
    notes: Object.fromEntries(notes.map(({ id, tags }) => [short(id), tags])),
  };
}

const BEFORE = { marks: { 1: ['duty'], 2: ['question', '镇级'] }, notes: { 11: [], 12: [] } };

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  useAnnotating.setState({ notice: null });
  await commit([
    putMark(MARK),
    putMark(OTHER, { colour: 'question', tags: ['镇级'] }),
    putNote(ON_MARK, { kind: 'mark', id: MARK }),
    putNote(FREE, { kind: 'free', title: '专题' }),
  ]);
});

describe('tagging several entries', () => {
  it('tags the marks and the notes without one, each once, and is taken back in one step', async () => {
    expect(await tagEntries(await entries(), '#镇级、待办')).toBeNull();
    expect(await stored()).toEqual({
      marks: { 1: ['duty', '镇级', '待办'], 2: ['question', '镇级', '待办'] },
      notes: { 11: [], 12: ['镇级', '待办'] },
    });
    expect(notice()).toMatchObject({ text: bulk.tagged(3, '镇级、待办'), step: expect.any(Number) });
    await undo();
    expect(await stored()).toEqual(BEFORE);
  });

  it('writes nothing where all have the tag already', async () => {
    const marked = (await entries()).filter(({ id }) => id === OTHER);
    expect(await tagEntries(marked, '镇级')).toBeNull();
    expect((await readAllRecords(database)).marks.map(({ revision }) => revision)).toEqual([1, 1]);
    expect(notice()).toMatchObject({ text: bulk.taggedAlready('镇级'), step: null });
  });

  it('adds no tag at all if one is too long', async () => {
    const long = '长'.repeat(LONGEST_TAG + 1);
    expect(await tagEntries(await entries(), `待办、${long}`)).toEqual({ tag: long, reason: 'long' });
    expect(await stored()).toEqual(BEFORE);
  });
});

describe('recolouring several entries', () => {
  it('gives the marks the colour, leaves the notes, and is taken back in one step', async () => {
    await recolourEntries(await entries(), 'funding', '资金');
    expect((await stored()).marks).toEqual({ 1: ['funding'], 2: ['funding', '镇级'] });
    expect(notice()).toMatchObject({ text: bulk.recoloured(2, '资金'), step: expect.any(Number) });
    await undo();
    expect(await stored()).toEqual(BEFORE);
  });

  it('says so where all have the colour, and writes nothing', async () => {
    const marked = (await entries()).filter(({ mark }) => mark?.colour === 'duty');
    await recolourEntries(marked, 'duty', '职责');
    expect(notice()).toMatchObject({ text: bulk.recolouredAlready('职责'), step: null });
    expect((await readAllRecords(database)).marks.map(({ revision }) => revision)).toEqual([1, 1]);
  });
});

describe('deleting several entries', () => {
  it('deletes marks with their notes and leaves none on a clause; one step brings all of it back', async () => {
    const chosen = (await entries()).filter(({ id }) => id !== OTHER);
    await deleteEntries(chosen);
    expect(await stored()).toEqual({ marks: { 2: ['question', '镇级'] }, notes: {} });
    expect(notice()).toMatchObject({
      text: bulk.deleted(' 2 项（1 处标记、2 条批注）'),
      step: expect.any(Number),
    });
    await undo();
    expect(await stored()).toEqual(BEFORE);
    const { notes } = await readAllRecords(database);
    expect(notes.find(({ id }) => id === ON_MARK)?.target).toEqual({ kind: 'mark', id: MARK });
  });

  it('does nothing if one of them was changed elsewhere, and says so', async () => {
    const seen = await entries();
    await commit([{ ...putMark(OTHER, { colour: 'keypoint' }), expected: 1 } as Change]);
    await deleteEntries(seen);
    expect(await stored()).toEqual({ ...BEFORE, marks: { ...BEFORE.marks, 2: ['keypoint'] } });
    expect(notice()).toMatchObject({ text: notesText.failures.changedElsewhere, tone: 'failed' });
  });
});
