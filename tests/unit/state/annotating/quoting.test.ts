import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note, NoteTarget, RecordId } from '../../../../renderer/core/annotation/model.ts';
import { quotationMarkdown } from '../../../../renderer/core/annotation/quotation-markdown.ts';
import { quotationOfClause } from '../../../../renderer/core/cite/quoted.ts';
import type { BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { corpus } from '../../../../renderer/data/corpus/corpus.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import {
  deleteNote,
  saveNote,
  undo,
  useAnnotating,
} from '../../../../renderer/state/annotating/annotating.ts';
import {
  announceField,
  lastWritten,
  noteWritten,
} from '../../../../renderer/state/annotating/edited-note.ts';
import { quoteClause, quoteSelection } from '../../../../renderer/state/annotating/quoting.ts';
import { noteWritingText } from '../../../../renderer/text-zh/note-writing.ts';
import { BLOCK, DOCUMENT, recordId } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const document: GazetteDocument = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../../resources/corpus/documents', `${DOCUMENT}.json`),
    'utf8',
  ),
);
const ITEM = 'enc_1__art_13__item_1' as BlockId;
const CITATION = '《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条第（一）项';

const notes = async () => (await readAllRecords(database)).notes;
const notice = () => useAnnotating.getState().notice;

async function stored(target: NoteTarget, markdown: string, id = recordId(1)): Promise<Note> {
  await saveNote({ id, target, markdown, revision: 0, tags: ['督办'], sessionId: null, sitting: '1' });
  return (await notes()).find((note) => note.id === id) as Note;
}

function quotedItem(): string {
  const quotation = quotationOfClause(document, ITEM);
  if (quotation === null) throw new Error('the item is not there');
  return quotationMarkdown(DOCUMENT, quotation);
}

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  useAnnotating.setState({ drafts: [], selected: null, notice: null });
  // One that is no more.
  noteWritten(recordId(404));
});
afterEach(() => vi.restoreAllMocks());

describe('a quotation', () => {
  it('begins a note on its clause where none was written', async () => {
    await quoteClause(document, ITEM);
    const { drafts, selected } = useAnnotating.getState();
    expect(drafts).toEqual([
      {
        id: expect.any(String),
        target: { kind: 'block', documentId: DOCUMENT, blockId: ITEM },
        text: `${quotedItem()}\n\n`,
        mark: null,
      },
    ]);
    expect(selected).toMatchObject({ id: drafts[0]?.id, editing: true });
    expect(drafts[0]?.text).toContain(`> [${CITATION}](#/d/${DOCUMENT}/${ITEM})`);
  });

  it('goes into the field of the note written in last, if it is drawn', async () => {
    const inserted: string[] = [];
    const id = recordId(7);
    const end = announceField(id, { insert: (block) => inserted.push(block) });
    noteWritten(id);
    const block = document.blocks.find((each) => each.id === ITEM);
    await quoteSelection(document, [{ blockId: ITEM, start: 0, end: block?.text.length ?? 0 }]);
    end();
    expect(inserted).toEqual([quotedItem()]);
    expect(useAnnotating.getState().drafts).toEqual([]);
  });

  it('is added to a note that is not drawn, which is said, and is taken back', async () => {
    const note = await stored({ kind: 'free', title: '照明' }, '一、现状');
    noteWritten(note.id);
    await quoteClause(document, ITEM);
    expect(await notes()).toMatchObject([
      { id: note.id, markdown: `一、现状\n\n${quotedItem()}\n\n`, tags: ['督办'], target: note.target },
    ]);
    expect(notice()).toMatchObject({
      text: noteWritingText.quoting.done('专题“照明”'),
      step: expect.any(Number),
    });
    await undo();
    expect(await notes()).toMatchObject([{ markdown: '一、现状' }]);
  });

  it('says on which document the note stands, since it may be another one', async () => {
    vi.spyOn(corpus, 'document').mockResolvedValue({ ok: true, value: document });
    const note = await stored({ kind: 'document', documentId: DOCUMENT }, '旧');
    noteWritten(note.id);
    await quoteClause(document, ITEM);
    expect(notice()?.text).toBe(
      noteWritingText.quoting.done(noteWritingText.names.elsewhere(document.title)),
    );
  });

  it('does not go into a note that was deleted', async () => {
    const note = await stored({ kind: 'block', documentId: DOCUMENT, blockId: BLOCK }, '旧');
    noteWritten(note.id);
    await deleteNote(note);
    await quoteClause(document, ITEM);
    expect(await notes()).toEqual([]);
    expect(useAnnotating.getState().drafts).toHaveLength(1);
  });

  it('of nothing is refused with a sentence', async () => {
    await quoteSelection(document, []);
    expect(notice()).toMatchObject({ text: noteWritingText.quoting.nothing, tone: 'failed' });
    expect(useAnnotating.getState().drafts).toEqual([]);
  });
});

describe('the note written in last', () => {
  it('keeps its newer field when the older one goes', () => {
    const id: RecordId = recordId(3);
    const endOld = announceField(id, { insert: () => undefined });
    const field = { insert: () => undefined };
    const endNew = announceField(id, field);
    noteWritten(id);
    endOld();
    expect(lastWritten()?.field).toBe(field);
    endNew();
    expect(lastWritten()).toEqual({ id, field: null });
  });
});
