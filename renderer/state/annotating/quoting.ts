/**
 * 引到批注: puts printed words with their citation into the note that is being written: the one written in last, or a new
 * one on the clause. What is put there is core/annotation's.
 */
import { insertBlock } from '../../core/annotation/block-insertion.ts';
import type { Note, RecordId } from '../../core/annotation/model.ts';
import { quotationMarkdown } from '../../core/annotation/quotation-markdown.ts';
import { type Quotation, quotationOf, quotationOfClause, type Stretch } from '../../core/cite/quoted.ts';
import type { BlockId, DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { loadRecord } from '../../data/records/records.ts';
import { loadNote } from '../../data/records/single-note.ts';
import { noteWritingText } from '../../text-zh/note-writing.ts';
import { activeReading } from '../panes/panes.ts';
import { clauseIn } from '../panes/place.ts';
import { beginNoteWith, failureSentence, saveNote, say } from './annotating.ts';
import { lastWritten } from './edited-note.ts';

const { quoting, names } = noteWritingText;

/** Quotes selected stretches of a document. */
export async function quoteSelection(
  document: GazetteDocument,
  selection: readonly Stretch[],
): Promise<void> {
  await quote(document.id, quotationOf(document, selection));
}

/** Quotes a whole clause, with what hangs under it. */
export async function quoteClause(document: GazetteDocument, blockId: BlockId): Promise<void> {
  await quote(document.id, quotationOfClause(document, blockId));
}

/** Quotes 本条 of the active pane. */
export async function quoteCurrentClause(): Promise<void> {
  const reading = activeReading();
  const clause = reading === null ? null : clauseIn(reading);
  if (reading === null || clause === null) return;
  const document = await corpus.document(reading.documentId);
  if (document.ok) await quoteClause(document.value, clause);
}

async function quote(documentId: DocumentId, quotation: Quotation | null): Promise<void> {
  if (quotation === null) return say(quoting.nothing, 'failed', false);
  const block = quotationMarkdown(documentId, quotation);
  const written = lastWritten();
  if (written !== null && written.field !== null) return written.field.insert(block);
  const note = written === null ? null : await loadNote(written.id);
  if (note !== null) return append(note, block);
  beginNoteWith({ kind: 'block', documentId, blockId: quotation.blockId }, `${block}\n\n`);
}

/** A note that is not drawn is told by its name where its text went, and can be had back. */
async function append(note: Note, block: string): Promise<void> {
  const { id, target, markdown, revision, tags, sessionId } = note;
  const { at, text } = insertBlock(markdown, markdown.length, block);
  const changed = markdown.slice(0, at) + text;
  const written = {
    id,
    target,
    markdown: changed,
    revision,
    tags,
    sessionId,
    sitting: `quoting ${revision}`,
  };
  // Read before: between the step and the sentence that offers to take it back nothing else may be done.
  const name = await nameOf(note);
  const result = await saveNote(written);
  if (result.ok) say(quoting.done(name), 'done', true);
  else say(failureSentence(result.error), 'failed', false);
}

/** By which document it stands on: it need not be the one that is quoted. */
async function nameOf({ target }: Note): Promise<string> {
  if (target.kind === 'free') return names.free(target.title.trim() || noteWritingText.free.untitled);
  const documentId = target.kind === 'mark' ? await documentOfMark(target.id) : target.documentId;
  const document = documentId === null ? null : await corpus.document(documentId);
  return document?.ok ? names.elsewhere(document.value.title) : names.unknown;
}

async function documentOfMark(id: RecordId): Promise<DocumentId | null> {
  const mark = await loadRecord('marks', id);
  return mark.ok ? (mark.value?.documentId ?? null) : null;
}
