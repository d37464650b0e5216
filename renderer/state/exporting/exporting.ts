/**
 * Exports marks and notes: gathers the records in scope and the documents they stand in, and hands the files to the
 * platform. What the files say is core/export's.
 */
import type { Author, AuthorId, ColourId } from '../../core/annotation/model.ts';
import { documentIdsOf } from '../../core/export/entries.ts';
import { markdownFileName } from '../../core/export/file-name.ts';
import { type ExportFile, type ExportForm, exportFiles } from '../../core/export/files/export-files.ts';
import { placeExport } from '../../core/export/files/placement.ts';
import type { NotesAs } from '../../core/export/markdown.ts';
import { type ExportScope, inScope } from '../../core/export/scope.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { loadAuthors } from '../../data/records/authors.ts';
import { loadAllRecords, type Records } from '../../data/records/records.ts';
import type { Decide, Platform, SaveFilesResult } from '../../platform/platform.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';
import { settled } from '../annotating/annotating.ts';
import { loadColourNames } from '../annotating/colour-names.ts';
import { platform } from '../platform.ts';
import { clockTime } from './clock-time.ts';
import { type CitedCorpus, loadCited } from './documents.ts';
import { type ExportReport, type KeptFile, reportOf } from './report.ts';
import { exportTitle, narrowingOf } from './title.ts';

export interface ExportRequest {
  readonly scope: ExportScope;
  readonly form: ExportForm;
  readonly notesAs: NotesAs;
  /** Whether the files name who wrote. */
  readonly withAuthors: boolean;
  /** `existing`: a file that is there is picked and updated; for a form of one file, where {@link canUpdateFile}. */
  readonly into?: 'new' | 'existing';
}

/** What there is to export, and how it is called. */
export interface ExportMaterial {
  readonly records: Records;
  readonly authors: readonly Author[];
  readonly colourNames: Readonly<Record<ColourId, string>>;
}

/** Where documents come from and files go to. */
export interface ExportPlaces {
  readonly corpus: CitedCorpus;
  readonly platform: Pick<Platform, 'shell' | 'saveFile' | 'saveOver' | 'updateFile' | 'saveMany'>;
}

/** Whether a file that is there has to be picked to be updated. */
export function canUpdateFile(): boolean {
  return platform().updateFile !== null;
}

/** Waits for what is being saved; never rejects. */
export async function exportRecords(request: ExportRequest): Promise<ExportReport> {
  await settled();
  const records = await loadAllRecords();
  const authors = await loadAuthors();
  if (!records.ok || !authors.ok) return { tone: 'failed', text: words.unavailable };
  const material = { records: records.value, authors: authors.value, colourNames: await loadColourNames() };
  return saveExport(request, material, { corpus, platform: platform() });
}

/** {@link exportRecords} of what is given. */
export async function saveExport(
  request: ExportRequest,
  { records, authors, colourNames }: ExportMaterial,
  places: ExportPlaces,
): Promise<ExportReport> {
  const chosen = inScope(request.scope, records);
  const documents = await loadCited(documentIdsOf(chosen), places.corpus);
  if (!documents.ok) return { tone: 'failed', text: words.unread(documents.error.title) };
  const authorsById = new Map<AuthorId, Author>(authors.map((author) => [author.id, author]));
  const names = { colourNames, authors: authorsById };
  const title = exportTitle(request.scope, documents.value, names);
  const files = exportFiles({
    ...chosen,
    form: request.form,
    documents: documents.value,
    colourNames,
    notesAs: request.notesAs,
    ...(request.withAuthors ? { authors: authorsById } : {}),
    clockTime,
    title,
    narrowing: narrowingOf(request.scope, names),
  });
  const archive = withoutExtension(title === null ? (files[0]?.name ?? '') : markdownFileName(title));
  const { form, into = 'new' } = request;
  return saveFiles(files, { form, into, archive, damaged: records.damaged.length }, places.platform);
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

interface Saving {
  readonly form: ExportForm;
  readonly into: 'new' | 'existing';
  readonly archive: string;
  /** Records that could not be read. */
  readonly damaged: number;
}

async function saveFiles(
  files: readonly ExportFile[],
  { form, into, archive, damaged }: Saving,
  machine: ExportPlaces['platform'],
): Promise<ExportReport> {
  const [first, ...others] = files;
  if (first === undefined) return { tone: 'failed', text: words.nothing };
  const kept: KeptFile[] = [];
  const decide: Decide = (file, { name, present }) => {
    const placed = placeExport(file, present);
    const index = files.findIndex((each) => each.name === file.name);
    if (placed.where === 'beside') kept.push({ name, reason: placed.reason, index });
    return placed;
  };
  const saveOne = into === 'existing' ? (machine.updateFile ?? machine.saveOver) : machine.saveOver;
  const saved =
    form === 'markdownEach' || others.length > 0
      ? await machine.saveMany({ archive, files }, decide)
      : form === 'markdown'
        ? await saveOne(first, decide)
        : await savePlain(first, machine);
  return reportOf(saved, { kept, damaged });
}

/** What is not joined with an earlier file is saved as anything else is. */
async function savePlain(file: ExportFile, machine: ExportPlaces['platform']): Promise<SaveFilesResult> {
  const saved = await machine.saveFile(file);
  if (!saved.ok) return saved;
  const landed = machine.shell === 'desktop' ? 'chosen' : 'downloads';
  return { ok: true, value: { names: [saved.value.name], landed } };
}
