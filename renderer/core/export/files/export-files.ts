/**
 * The files that an export consists of, by the form that was chosen: names and texts. Where they go is the platform's.
 */
import { exportText } from '../../../text-zh/export.ts';
import type { Author, AuthorId, ColourId, Instant } from '../../annotation/model.ts';
import type { GazetteDocument } from '../../gazette/model.ts';
import { looseNotesFile } from '../annotations/loose-notes.ts';
import { annotationPage, jsonFile } from '../annotations/page.ts';
import { inLibraryOrder } from '../document-order.ts';
import { documentIdsOf, type Records } from '../entries.ts';
import { apartName, exportFileName, markdownFileName } from '../file-name.ts';
import { sealed } from '../managed.ts';
import { exportMarkdown, type NotesAs } from '../markdown.ts';
import { recordsOfDocument } from '../scope.ts';
import { csvText } from '../table/csv.ts';
import { notesTable } from '../table/notes-table.ts';
import { uniqueNames } from './unique-names.ts';

/** `markdown`: one file; `markdownEach`: one for each document. */
export const EXPORT_FORMS = ['markdown', 'markdownEach', 'annotations', 'table'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportFile {
  readonly name: string;
  readonly mime: 'text/markdown' | 'text/csv' | 'application/json';
  readonly text: string;
}

export interface FilesInput extends Records {
  readonly form: ExportForm;
  readonly documents: readonly GazetteDocument[];
  readonly colourNames: Readonly<Record<ColourId, string>>;
  readonly notesAs: NotesAs;
  /** Who wrote; left out, the files name nobody. */
  readonly authors?: ReadonlyMap<AuthorId, Author>;
  readonly clockTime: (instant: Instant) => string;
  /** What one file of it all is called; a document's own name for null. */
  readonly title: string | null;
  /** What was chosen besides documents; null: nothing, so that a file for one document holds all that is on it. */
  readonly narrowing: string | null;
}

/** The files of the records, which are in scope already; names differ. At least one, except one for each of none. */
export function exportFiles(input: FilesInput): readonly ExportFile[] {
  switch (input.form) {
    case 'markdown':
      return [wholeFile(input)];
    case 'markdownEach':
      return fileForEach(input);
    case 'annotations':
      return annotationFiles(input);
    case 'table':
      return [{ name: `${exportText.table}.csv`, mime: 'text/csv', text: csvText(notesTable(input)) }];
  }
}

function wholeFile(input: FilesInput): ExportFile {
  const { title } = input;
  const name = title === null ? exportFileName({ documents: input.documents }) : markdownFileName(title);
  return markdownFile(name, input, title);
}

function fileForEach(input: FilesInput): readonly ExportFile[] {
  const known = [...input.documents].sort(inLibraryOrder).map((document) => ({
    name: exportFileName({ documents: [document] }),
    records: recordsOfDocument(document.id, input),
  }));
  const knownIds = new Set(input.documents.map(({ id }) => id));
  const unknown = documentIdsOf(input)
    .filter((id) => !knownIds.has(id))
    .map((id) => ({
      name: markdownFileName(exportText.unknownDocument.replace('{id}', id)),
      records: recordsOfDocument(id, input),
    }));
  const onDocuments = new Set([...known, ...unknown].flatMap(({ records }) => records.notes));
  const loose = { marks: [], notes: input.notes.filter((note) => !onDocuments.has(note)) };
  const parts = [...known, ...unknown].filter(({ records }) => !isEmpty(records));
  const files = parts.map(({ name, records }) => markdownFile(name, { ...input, ...records }, null));
  const all = isEmpty(loose)
    ? files
    : [...files, markdownFile(`${exportText.looseNotes}.md`, { ...input, ...loose }, exportText.looseNotes)];
  // A part of a document's notes must not go over the file that holds all of them.
  const { narrowing } = input;
  const names = uniqueNames(all.map(({ name }) => (narrowing === null ? name : apartName(name, narrowing))));
  return all.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
}

function annotationFiles(input: FilesInput): readonly ExportFile[] {
  const loose = looseNotesFile(input);
  const files = [
    { name: `${exportText.annotations}.json`, text: jsonFile(annotationPage(input)) },
    ...(loose === null ? [] : [{ name: `${exportText.annotationsLoose}.json`, text: jsonFile(loose) }]),
  ];
  return files.map((file) => ({ ...file, mime: 'application/json' }));
}

function markdownFile(name: string, input: FilesInput, title: string | null): ExportFile {
  return { name, mime: 'text/markdown', text: sealed(exportMarkdown({ ...input, title })) };
}

function isEmpty({ marks, notes }: Records): boolean {
  return [...marks, ...notes].every(({ deleted }) => deleted !== null);
}
