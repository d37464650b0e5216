/**
 * Notes as Markdown that survives: front matter, then one block that belongs to the program, in it a heading per
 * document, the document's own headings, and per mark or note one entry: quotation with its citation as the last
 * line, fields, the notes, a stable id `^zb-…`.
 *
 * Notes are written as the plain text they were typed as (plain-text.ts): each character is read back, none of them
 * can become a heading or a list that breaks the structure. Or they keep their formatting (notes/formatted.ts). The
 * same records give the same bytes, in whatever order they come.
 */
import { exportText } from '../../text-zh/export.ts';
import type { Author, AuthorId, ColourId, RecordId } from '../annotation/model.ts';
import type { GazetteDocument } from '../gazette/model.ts';
import { creditOf } from './credit.ts';
import { inLibraryOrder } from './document-order.ts';
import {
  documentIdsOf,
  type Entry,
  entriesOf,
  type LooseEntry,
  looseEntries,
  type Records,
  unplacedEntries,
} from './entries.ts';
import { frontMatter } from './front-matter.ts';
import { type Heading, headingsToPrint } from './headings.ts';
import { BLOCK_BEGIN, BLOCK_END } from './managed.ts';
import { formattedLines } from './notes/formatted.ts';
import { headingLine, plainTextLine, plainTextLines } from './plain-text.ts';

/** `text`: every character as typed is read back. `markdown`: formatting stays formatting. */
export type NotesAs = 'text' | 'markdown';

export interface ExportInput extends Records {
  /** The documents that the records belong to; others may be among them. */
  readonly documents: readonly GazetteDocument[];
  readonly colourNames: Readonly<Record<ColourId, string>>;
  /** `text` if it is not said. */
  readonly notesAs?: NotesAs;
  /** Who wrote; left out, the file names nobody. */
  readonly authors?: ReadonlyMap<AuthorId, Author>;
  /** What the file is called inside; left out or null, it is named by its document, or as all notes. */
  readonly title?: string | null;
}

/**
 * The Markdown file, LF line ends, a line end last. Deleted records are left out; every other record is in it, also
 * one whose document is not among `documents` or whose words no longer stand where they were marked: then the stored
 * quotation and a sentence that says so. Cost: documents × (records + blocks).
 */
export function exportMarkdown(input: ExportInput): string {
  const sections = input.documents
    .map((document) => ({ document, entries: entriesOf(document, input) }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => inLibraryOrder(a.document, b.document));
  const documents = sections.map(({ document }) => document);
  const [only, ...others] = documents;
  const ownTitle = only === undefined || others.length > 0 ? exportText.allNotes : only.title;
  const blocks = [
    ...sections.flatMap(({ document, entries }) => documentSection(document, entries, input)),
    ...unknownDocuments(input),
    ...looseSections(looseEntries(input), input),
  ];
  return [
    ...frontMatter(input.title ?? ownTitle, documents),
    '',
    BLOCK_BEGIN,
    '',
    ...blocks.flatMap(spaced),
    BLOCK_END,
    '',
  ].join('\n');
}

/** One Markdown block: lines without empty ones around them. */
type MarkdownBlock = readonly string[];
type Naming = Pick<ExportInput, 'colourNames' | 'notesAs' | 'authors'>;

function spaced(block: MarkdownBlock): readonly string[] {
  return [...block, ''];
}

function documentSection(
  document: GazetteDocument,
  entries: readonly Entry[],
  naming: Naming,
): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [[headingLine(1, document.title)]];
  let printed: readonly Heading[] = [];
  for (const entry of entries.filter(({ isPlaced }) => isPlaced)) {
    const headings = headingsToPrint(printed, entry.headings, exportText.closingHeading);
    blocks.push(...headings.map(({ text, depth }) => [headingLine(depth + 2, text)]));
    printed = entry.headings;
    blocks.push(...entryBlocks(entry, naming));
  }
  const lost = entries.filter(({ isPlaced }) => !isPlaced);
  if (lost.length > 0) blocks.push([headingLine(2, exportText.lostHeading)]);
  return [...blocks, ...lost.flatMap((entry) => entryBlocks(entry, naming))];
}

function unknownDocuments(input: ExportInput): readonly MarkdownBlock[] {
  const known = new Set(input.documents.map((document) => document.id));
  return documentIdsOf(input)
    .filter((id) => !known.has(id))
    .flatMap((id) => [
      [headingLine(1, exportText.unknownDocument.replace('{id}', id))],
      ...unplacedEntries(id, input).flatMap((entry) => entryBlocks(entry, input)),
    ]);
}

function looseSections(entries: readonly LooseEntry[], naming: Naming): readonly MarkdownBlock[] {
  const free = entries.filter(({ title }) => title !== null);
  const orphans = entries.filter(({ title }) => title === null);
  const freeBlocks = free.flatMap((entry) => [
    [headingLine(2, entry.title?.trim() || exportText.freeUntitled)],
    ...entryBlocks(entry, naming),
  ]);
  const orphanBlocks = orphans.flatMap((entry) => entryBlocks(entry, naming));
  return [
    ...(free.length === 0 ? [] : [[headingLine(1, exportText.freeHeading)], ...freeBlocks]),
    ...(orphans.length === 0 ? [] : [[headingLine(1, exportText.orphanHeading)], ...orphanBlocks]),
  ];
}

function entryBlocks(entry: Entry, naming: Naming): readonly MarkdownBlock[] {
  const written = entry.notes.filter((note) => note.trim() !== '');
  const notes = naming.notesAs === 'markdown' ? [formattedLines(written)] : written.map(plainTextLines);
  return [quotation(entry), fields(entry, naming), ...notes, [anchorOf(entry.id)]].filter(
    (block) => block.length > 0,
  );
}

function quotation({ quote, citation }: Entry): MarkdownBlock {
  const paragraphs = quote.filter((text) => text !== '').map(plainTextLines);
  const all = citation === null ? paragraphs : [...paragraphs, [plainTextLine(citation)]];
  const lines = all.flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph]));
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

function fields(entry: Entry, { colourNames, authors }: Naming): MarkdownBlock {
  const colour = entry.colour === null ? [] : [exportText.colour + plainTextLine(colourNames[entry.colour])];
  const tags = entry.tags.map(plainTextLine).join(exportText.tagSeparator);
  const names = authors === undefined ? '' : plainTextLine(creditOf(entry, authors));
  return [
    ...colour,
    ...(tags === '' ? [] : [exportText.tags + tags]),
    ...(names === '' ? [] : [exportText.author + names]),
    ...placeField(entry),
  ].map((field) => `- ${field}`);
}

/** What is to be known of the place before it is cited; nothing where it is certain. */
function placeField({ isPlaced, isApproximate }: Entry): readonly string[] {
  if (!isPlaced) return [exportText.place + exportText.placeLost];
  return isApproximate ? [exportText.place + exportText.placeApproximate] : [];
}

/** The whole id: shortened ones could meet, and a later export must find its entry again. */
function anchorOf(id: RecordId): string {
  return `^zb-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
