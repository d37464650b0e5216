import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark, Note, RecordId } from '../../../../renderer/core/annotation/model.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import {
  beginNote,
  deleteNote,
  dismissNotice,
  endBegunMarks,
  endDrafts,
  redo,
  rescueText,
  saveNote,
  undo,
  undoStep,
  useAnnotating,
} from '../../../../renderer/state/annotating/annotating.ts';
import {
  addMark,
  addNotedMark,
  deleteMark,
  recolourMark,
  restyleMark,
} from '../../../../renderer/state/annotating/marks.ts';
import { usePen } from '../../../../renderer/state/annotating/pen.ts';
import { changeTags } from '../../../../renderer/state/annotating/tags.ts';
import { useLayout } from '../../../../renderer/state/layout/layout.ts';
import { editedDraft } from '../../../../renderer/ui/notes/edited-note.ts';
import { BLOCK, DOCUMENT, markContent } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const records = () => readAllRecords(database);
const notice = () => useAnnotating.getState().notice?.text;

async function someMark(): Promise<Mark> {
  const id = await addMark(DOCUMENT, markContent().segments, 'duty');
  return (await records()).marks.find((mark) => mark.id === id) as Mark;
}

async function someNote(mark: Mark, markdown = '由规划办落实'): Promise<Note> {
  beginNote({ kind: 'mark', id: mark.id });
  const draft = useAnnotating.getState().drafts.at(-1);
  if (draft === undefined) throw new Error('no draft');
  await saveNote({ ...draft, markdown, revision: 0, tags: [], sessionId: null, sitting: '1' });
  endDrafts(new Set([draft.id]));
  return (await records()).notes.find(({ id }) => id === draft.id) as Note;
}

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  useAnnotating.setState({ drafts: [], selected: null, notice: null });
  usePen.setState({ colour: 'keypoint', style: 'fill' });
});

describe('annotating', () => {
  it('marks, remembers the colour, and takes the mark back and puts it again', async () => {
    const mark = await someMark();
    expect(mark).toMatchObject({ colour: 'duty', style: 'fill', documentId: DOCUMENT });
    expect(usePen.getState().colour).toBe('duty');
    expect(useAnnotating.getState().savedAt).toBe(mark.modified);
    await undo();
    expect([(await records()).marks.length, notice()]).toEqual([0, '已撤销：标记']);
    await redo();
    expect([(await records()).marks.length, notice()]).toEqual([1, '已重做：标记']);
  });

  it('underlines, remembers the style, and fills again without touching the colour', async () => {
    await someMark();
    const id = await addMark(DOCUMENT, markContent().segments, 'question', 'underline');
    const marked = async () => (await records()).marks.find((mark) => mark.id === id) as Mark;
    expect(await marked()).toMatchObject({ colour: 'question', style: 'underline' });
    const next = await addMark(DOCUMENT, markContent().segments, 'duty');
    expect((await records()).marks.find((mark) => mark.id === next)).toMatchObject({ style: 'underline' });
    await restyleMark(await marked(), 'fill');
    expect(await marked()).toMatchObject({ colour: 'question', style: 'fill' });
    expect(usePen.getState()).toEqual({ colour: 'duty', style: 'fill' });
    await undo();
    expect(await marked()).toMatchObject({ colour: 'question', style: 'underline' });
  });

  it('begins one note per target, shows it beside the text with the cursor in it, and stores nothing yet', async () => {
    const mark = await someMark();
    useLayout.setState({ detailOpen: false });
    beginNote({ kind: 'mark', id: mark.id });
    beginNote({ kind: 'mark', id: mark.id });
    const { drafts, selected } = useAnnotating.getState();
    expect(drafts).toHaveLength(1);
    expect(selected).toMatchObject({ id: drafts[0]?.id, editing: true });
    expect(useLayout.getState()).toMatchObject({ detailOpen: true, detailTab: 'notes' });
    expect((await records()).notes).toEqual([]);
  });

  it('begins the note on a new mark at once, and lets go of the mark once it is read back', async () => {
    const adding = addNotedMark(DOCUMENT, markContent().segments);
    const { drafts, selected } = useAnnotating.getState();
    const [draft] = drafts;
    const record = draft?.mark?.record;
    expect(record).toMatchObject({ ...markContent(), colour: 'keypoint', style: 'fill', revision: 0 });
    expect(draft?.target).toEqual({ kind: 'mark', id: record?.id });
    expect(selected).toMatchObject({ id: draft?.id, editing: true });
    expect(useLayout.getState()).toMatchObject({ detailOpen: true, detailTab: 'notes' });
    await adding;
    expect((await records()).marks).toMatchObject([{ ...markContent(), id: record?.id, colour: 'keypoint' }]);
    expect(useAnnotating.getState().drafts).toEqual(drafts);
    endBegunMarks(new Set([record?.id as RecordId]));
    expect(useAnnotating.getState().drafts).toEqual([{ ...draft, mark: null }]);
  });

  it('keeps the note on a new mark that was refused, to be stored on its clause', async () => {
    await addNotedMark('' as DocumentId, markContent().segments);
    expect(notice()).toMatch(/^没有保存：/);
    const [draft] = useAnnotating.getState().drafts;
    expect(draft?.mark).toMatchObject({ isRefused: true });
    if (draft === undefined) throw new Error('no draft');
    expect(editedDraft(draft)).toMatchObject({
      target: { kind: 'mark' },
      storedOn: { kind: 'block', blockId: BLOCK },
    });
  });

  it('says that the note of a deleted mark was kept, and offers to take the deletion back', async () => {
    const mark = await someMark();
    await someNote(mark);
    await deleteMark(mark);
    expect(useAnnotating.getState().notice).toMatchObject({
      text: '标记已删除，它的批注移到了所在的条款。',
      step: expect.any(Number),
    });
    expect((await records()).notes).toMatchObject([{ target: { kind: 'block', blockId: BLOCK } }]);
    await undo();
    expect((await records()).notes).toMatchObject([{ target: { kind: 'mark', id: mark.id } }]);
  });

  it('offers to take back what the sentence tells of, and no longer once something else was done', async () => {
    const offered = () => useAnnotating.getState().notice?.step ?? null;
    const mark = await someMark();
    await deleteMark(mark);
    const step = offered();
    if (step === null) throw new Error('nothing offered');
    const other = await someMark();
    expect([notice(), offered()]).toEqual(['标记已删除。', null]);
    await undoStep(step);
    expect(notice()).toMatch(/^没有撤销：/);
    expect((await records()).marks.map(({ id }) => id)).toEqual([other.id]);
    await undo();
    await undoStep(step);
    expect((await records()).marks.map(({ id }) => id)).toEqual([mark.id]);
  });

  it('says so when a mark without a note is deleted, and when a note is', async () => {
    const mark = await someMark();
    await deleteMark(mark);
    expect(notice()).toBe('标记已删除。');
    const note = await someNote(await someMark());
    expect(await deleteNote(note)).toBe(true);
    expect(notice()).toBe('批注已删除。');
    expect((await records()).notes).toEqual([]);
  });

  it('refuses what another window changed since, in a sentence, and leaves it as it is', async () => {
    const mark = await someMark();
    await recolourMark(mark, 'question');
    dismissNotice();
    await recolourMark(mark, 'funding');
    expect(notice()).toMatch(/^没有保存：.*别的窗口/);
    await deleteMark(mark);
    expect(await deleteNote({ id: mark.id, revision: 7 })).toBe(false);
    expect((await records()).marks).toMatchObject([{ colour: 'question' }]);
  });

  it('is not refused for a tag that was added a moment before, which stays', async () => {
    const mark = await someMark();
    await changeTags({ table: 'marks', id: mark.id }, () => ['督办']);
    await recolourMark(mark, 'question');
    expect((await records()).marks).toMatchObject([{ colour: 'question', tags: ['督办'] }]);
    const [recoloured] = (await records()).marks;
    await changeTags({ table: 'marks', id: mark.id }, () => []);
    await deleteMark(recoloured as Mark);
    expect((await records()).marks).toEqual([]);
    expect(notice()).toBe('标记已删除。');
  });

  it('refuses to take back what another window changed since, in a sentence', async () => {
    const mark = await someMark();
    await database.marks.put({ ...mark, revision: 9, colour: 'prohibition' });
    await undo();
    expect(useAnnotating.getState().notice).toMatchObject({
      tone: 'failed',
      text: expect.stringMatching(/^这一步不能撤销/),
    });
    expect((await records()).marks).toMatchObject([{ colour: 'prohibition' }]);
  });

  it('stores a text that found its note gone as a new note on the same target', async () => {
    const mark = await someMark();
    await rescueText({ kind: 'mark', id: mark.id }, '不能丢的字');
    expect((await records()).notes).toMatchObject([
      { markdown: '不能丢的字', target: { kind: 'mark', id: mark.id } },
    ]);
    expect(useAnnotating.getState().drafts).toEqual([]);
  });

  it('marks nothing and says so when the record could not be read again', async () => {
    expect(await addMark('' as DocumentId, markContent().segments, 'duty')).toBeNull();
    expect(notice()).toMatch(/^没有保存：/);
    expect(await addMark(DOCUMENT, [], 'duty')).toBeNull();
    expect((await records()).marks).toEqual([]);
  });

  it('gives up drafts only by their ids', () => {
    beginNote({ kind: 'document', documentId: DOCUMENT });
    endDrafts(new Set(['other' as RecordId]));
    expect(useAnnotating.getState().drafts).toHaveLength(1);
  });
});
