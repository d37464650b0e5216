/**
 * Exports notes as one Markdown file: gathers the records and the documents they stand in, and hands the text to the
 * platform. The text itself is core/export's.
 */
import { exportFileName } from '../core/export/file-name.ts';
import { exportMarkdown } from '../core/export/markdown.ts';
import { recordsOfDocument } from '../core/export/scope.ts';
import type { DocumentId, GazetteDocument } from '../core/gazette/model.ts';
import { type Corpus, corpus } from '../data/corpus.ts';
import { loadAllRecords, type Records } from '../data/records.ts';
import type { Platform } from '../platform/platform.ts';
import { notesText } from '../text-zh/notes.ts';
import { settled } from './annotating.ts';
import { loadColourNames } from './colour-names.ts';
import { platform } from './platform.ts';

const { room } = notesText;

/** The sentence to say about an export, and whether it is good news. */
export interface ExportReport {
  readonly tone: 'done' | 'failed';
  readonly text: string;
}

/** Exports the notes of one document, or all (null). Waits for what is being saved; never rejects. */
export async function exportNotes(documentId: DocumentId | null): Promise<ExportReport> {
  await settled();
  const records = await loadAllRecords();
  if (!records.ok) return { tone: 'failed', text: room.exportUnavailable };
  return saveMarkdown(documentId, records.value, { corpus, platform: platform() });
}

/** Where documents come from and files go to. */
export interface ExportPlaces {
  readonly corpus: Pick<Corpus, 'document' | 'index'>;
  readonly platform: Pick<Platform, 'saveFile' | 'shell'>;
}

/** {@link exportNotes} of given records. A document that cannot be read stops it: its citations would be missing. */
export async function saveMarkdown(
  documentId: DocumentId | null,
  records: Records,
  places: ExportPlaces,
): Promise<ExportReport> {
  const chosen = documentId === null ? records : { ...recordsOfDocument(documentId, records) };
  const ids = documentId === null ? documentIdsOf(records) : new Set([documentId]);
  const documents: GazetteDocument[] = [];
  for (const id of ids) {
    const document = await places.corpus.document(id);
    if (document.ok) documents.push(document.value);
    else if (document.error.code !== 'missing') {
      return { tone: 'failed', text: room.exportUnread(await titleOf(id, places)) };
    }
  }
  const text = exportMarkdown({ ...chosen, documents, colourNames: await loadColourNames() });
  const name = exportFileName({ documents: documentId === null ? [] : documents });
  const saved = await places.platform.saveFile({ name, mime: 'text/markdown', text });
  return reportOf(saved, places.platform.shell, records.damaged.length);
}

/** Every document that a mark or note names. */
function documentIdsOf({ marks, notes }: Records): ReadonlySet<DocumentId> {
  const ofNotes = notes.flatMap(({ target }) => ('documentId' in target ? [target.documentId] : []));
  return new Set([...marks.map(({ documentId }) => documentId), ...ofNotes]);
}

async function titleOf(id: DocumentId, places: ExportPlaces): Promise<string> {
  const index = await places.corpus.index();
  const documents = index.ok ? index.value.issues.flatMap((issue) => issue.documents) : [];
  return documents.find((document) => document.id === id)?.title ?? id;
}

function reportOf(
  saved: Awaited<ReturnType<Platform['saveFile']>>,
  shell: Platform['shell'],
  damaged: number,
): ExportReport {
  if (saved.ok) {
    const { name } = saved.value;
    const sentence = shell === 'desktop' ? room.exported(name) : room.downloaded(name);
    return { tone: 'done', text: damaged === 0 ? sentence : `${sentence} ${room.exportDamaged(damaged)}` };
  }
  if (saved.error.code === 'cancelled') return { tone: 'failed', text: room.exportCancelled };
  return { tone: 'failed', text: room.exportFailed(saved.error.reason) };
}
