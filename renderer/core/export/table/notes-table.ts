/**
 * Marks and notes as a table: one row for a mark with its notes, one for a note without a mark, in printed order,
 * those on no document last. How a table becomes a file is csv.ts's.
 */
import { exportText } from '../../../text-zh/export.ts';
import type { Author, AuthorId, ColourId, Instant } from '../../annotation/model.ts';
import { officialNumber } from '../../cite/document-name.ts';
import type { GazetteDocument } from '../../gazette/model.ts';
import { creditOf } from '../credit.ts';
import { inLibraryOrder } from '../document-order.ts';
import {
  documentIdsOf,
  type Entry,
  entriesOf,
  looseEntries,
  type Records,
  unplacedEntries,
} from '../entries.ts';

export interface TableInput extends Records {
  /** The documents that the records belong to; others may be among them. */
  readonly documents: readonly GazetteDocument[];
  readonly colourNames: Readonly<Record<ColourId, string>>;
  /** Who wrote; left out, the column stays empty. */
  readonly authors?: ReadonlyMap<AuthorId, Author>;
  /** An instant as a clock on the wall shows it; which zone is the caller's. */
  readonly clockTime: (instant: Instant) => string;
}

/** The head of the table and a row for each entry, all of the same length. */
export function notesTable(input: TableInput): readonly (readonly string[])[] {
  const known = [...input.documents].sort(inLibraryOrder);
  const knownIds = new Set(known.map(({ id }) => id));
  const unknown = documentIdsOf(input).filter((id) => !knownIds.has(id));
  return [
    exportText.columns,
    ...known.flatMap((document) =>
      entriesOf(document, input).map((entry) => row(entry, document.title, numberOf(document), input)),
    ),
    ...unknown.flatMap((id) => {
      const title = exportText.unknownDocument.replace('{id}', id);
      return unplacedEntries(id, input).map((entry) => row(entry, title, '', input));
    }),
    ...looseEntries(input).map((entry) => row(entry, titleOf(entry.title), '', input)),
  ];
}

function numberOf({ docNumber }: GazetteDocument): string {
  return docNumber === null ? '' : officialNumber(docNumber);
}

function titleOf(title: string | null): string {
  return title === null ? exportText.orphanHeading : title.trim() || exportText.freeUntitled;
}

/** Two texts side by side in a cell are parted by an empty line, as paragraphs are. */
const PARAGRAPHS = '\n\n';

function row(entry: Entry, title: string, number: string, input: TableInput): readonly string[] {
  const [{ created }] = entry.records;
  const modified = entry.records.map((record) => record.modified).reduce((a, b) => (a < b ? b : a));
  return [
    title,
    number,
    entry.citation ?? '',
    entry.quote.join(PARAGRAPHS),
    entry.colour === null ? '' : input.colourNames[entry.colour],
    entry.tags.join(exportText.tagSeparator),
    entry.notes.filter((note) => note.trim() !== '').join(PARAGRAPHS),
    input.authors === undefined ? '' : creditOf(entry, input.authors),
    input.clockTime(created),
    input.clockTime(modified),
  ];
}
