/**
 * What the room 批注 calls things: colours, documents, authors. The one place that asks for each, so that a name is
 * changed here for filters, rows and search alike.
 */
import { useMemo } from 'react';
import type { Author, AuthorId, ColourId } from '../../../core/annotation/model.ts';
import type { CorpusIndex, DocumentId } from '../../../core/gazette/model.ts';
import type { EntryNames } from '../../../core/notes/words.ts';
import { shortNames } from '../../../core/outline/short-name.ts';
import { useAuthors } from '../../../data/records/authors.ts';
import { libraryOrder } from '../../../state/notes/room-order.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { notesRoomText } from '../../../text-zh/notes-room.ts';
import { useColourNames } from '../colours/colour-names.tsx';

export interface RoomNames {
  /** What may be typed besides the texts. Keeps its identity when an author is renamed: nothing is filtered anew. */
  readonly typed: EntryNames;
  /** The documents in the order of the library; empty while it is read, or cannot be. */
  readonly documents: readonly DocumentId[];
  readonly colour: (colour: ColourId) => string;
  /** As it is called in one line: the title, or that the library does not have it. */
  readonly document: (documentId: DocumentId) => string;
  /** The same where there is little room. */
  readonly shortDocument: (documentId: DocumentId) => string;
  /** Name and unit; 未署名 for one without a name. */
  readonly author: (id: AuthorId) => string;
}

/** `library`: null if it cannot be read. Keeps its identity as long as the names are the same. */
export function useRoomNames(library: CorpusIndex | null): RoomNames {
  const live = useAuthors();
  const authors = live.kind === 'ready' ? live.value : null;
  const colours = useColourNames();
  const typed = useMemo(() => typedNames(library, colours), [library, colours]);
  return useMemo(() => namesOf(library, authors ?? [], typed), [library, authors, typed]);
}

function typedNames(library: CorpusIndex | null, colours: Readonly<Record<ColourId, string>>): EntryNames {
  const titles = new Map(
    library?.issues.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)) ?? [],
  );
  return { colour: (colour) => colours[colour], title: (id) => titles.get(id) ?? null };
}

function namesOf(library: CorpusIndex | null, authors: readonly Author[], typed: EntryNames): RoomNames {
  const document = (id: DocumentId) => typed.title(id) ?? notesText.room.unknownDocument(id);
  const short = library === null ? null : shortNames(library);
  const people = new Map(authors.map((author) => [author.id, author]));
  return {
    typed,
    documents: libraryOrder(library),
    colour: typed.colour,
    document,
    shortDocument: (id) => short?.get(id) ?? document(id),
    author: (id) => {
      const author = people.get(id);
      return author === undefined || author.name === ''
        ? notesRoomText.unnamed
        : notesRoomText.author(author.name, author.unit);
    },
  };
}
