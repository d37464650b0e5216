import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../renderer/core/annotation/model.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { parseMark } from '../../../../renderer/data/database/rows.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { createUndoHistory } from '../../../../renderer/state/annotating/undo.ts';
import { confirmingChanges } from '../../../../renderer/state/review/confirming.ts';
import { markContent, noteContent, notesFixture, recordId } from '../../data/notes-fixture.ts';

const [OLD, NEW, NOTE, OTHER] = [1, 2, 3, 4].map(recordId) as [RecordId, RecordId, RecordId, RecordId];

/** The words may stand in another document than the mark did. */
const ELSEWHERE = '2018-08--nzbf-2018-12' as DocumentId;

async function noted() {
  const { commit, database } = notesFixture();
  const history = createUndoHistory(commit);
  const content = { ...markContent(), colour: 'funding', style: 'underline', tags: ['急'] } as const;
  await commit([
    { kind: 'putMark', id: OLD, expected: 0, content, deleted: false },
    {
      kind: 'putNote',
      id: NOTE,
      expected: 0,
      content: noteContent({ kind: 'mark', id: OLD }),
      deleted: false,
    },
    {
      kind: 'putNote',
      id: OTHER,
      expected: 0,
      content: noteContent({ kind: 'free', title: '专题' }),
      deleted: false,
    },
  ]);
  const { marks, notes } = await readAllRecords(database);
  const [mark] = marks;
  if (mark === undefined) throw new Error('no mark');
  const { segments } = markContent('应当爱护县城照明设施', 20);
  const changes = confirmingChanges(mark, notes, { id: NEW, documentId: ELSEWHERE, segments });
  return { database, history, mark, segments, changes };
}

describe('confirming a place', () => {
  it('puts a mark with the present words in the place of the old one, with its looks and its notes', async () => {
    const { database, history, segments, changes } = await noted();
    expect((await history.perform({ label: '确认', changes })).ok).toBe(true);
    const { marks, notes } = await readAllRecords(database);
    expect(marks).toMatchObject([
      { id: NEW, documentId: ELSEWHERE, segments, colour: 'funding', style: 'underline', tags: ['急'] },
    ]);
    expect(notes.find(({ id }) => id === NOTE)).toMatchObject({ target: { kind: 'mark', id: NEW } });
    expect(notes.find(({ id }) => id === OTHER)).toMatchObject({ revision: 1 });
  });

  it('keeps the old mark as a tombstone with the quote it had', async () => {
    const { database, history, mark, changes } = await noted();
    await history.perform({ label: '确认', changes });
    const buried = parseMark(await database.marks.get(OLD));
    expect(buried).toMatchObject({ ok: true, value: { segments: mark.segments } });
    expect(buried.ok && buried.value.deleted).not.toBeNull();
  });

  it('is taken back as one step', async () => {
    const { database, history, mark, changes } = await noted();
    await history.perform({ label: '确认', changes });
    expect(await history.undo()).toMatchObject({ ok: true, value: { label: '确认' } });
    const { marks, notes } = await readAllRecords(database);
    expect(marks).toMatchObject([{ id: OLD, segments: mark.segments, deleted: null }]);
    expect(notes.find(({ id }) => id === NOTE)).toMatchObject({ target: { kind: 'mark', id: OLD } });
  });

  it('is refused as a whole where a note was changed elsewhere since', async () => {
    const { database, history, changes } = await noted();
    const note = await database.notes.get(NOTE);
    await database.notes.put({ ...(note as object), revision: 5 });
    expect(await history.perform({ label: '确认', changes })).toMatchObject({
      ok: false,
      error: { code: 'changedElsewhere' },
    });
    expect((await readAllRecords(database)).marks).toMatchObject([{ id: OLD }]);
  });
});
