/**
 * Places marks and bookmarks of all documents without holding up the page: document by document, in slices, each
 * resolved once. The resolving itself is core/anchor's.
 */
import { type PlacedMark, placeMarks } from '../../core/anchor/placed-mark.ts';
import { resolve } from '../../core/anchor/resolve.ts';
import type { Bookmark, Mark, RecordId } from '../../core/annotation/model.ts';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import type { Corpus } from '../../data/corpus/corpus.ts';

export interface Placing {
  /** Of every mark whose document could be read, or is in the corpus no more (then lost); in no particular order. */
  readonly marks: readonly PlacedMark[];
  readonly bookmarks: readonly State[];
  /** Documents that exist and could not be read: nothing is known of what stands in them. */
  readonly unread: readonly DocumentId[];
}

export interface Placer {
  /** Rejects for nothing that files do. Marks placed before, and not changed since, cost nothing. */
  readonly place: (marks: readonly Mark[], bookmarks: readonly Bookmark[]) => Promise<Placing>;
}

/** How many marks are placed between two pauses: a few milliseconds at worst. */
const SLICE = 64;

/** `pause` lets the page do what waits. The corpus does not change while the program runs. */
export function createPlacer(corpus: Pick<Corpus, 'document'>, pause: () => Promise<void>): Placer {
  const known = new Map<RecordId, PlacedMark>();
  /** Learns where the marks stand; the states of the bookmarks. Null: the document could not be read. */
  const placeIn = async (
    id: DocumentId,
    { marks, bookmarks }: Unplaced,
  ): Promise<readonly State[] | null> => {
    const result = await corpus.document(id);
    if (!result.ok && result.error.code !== 'missing') return null;
    const document = result.ok ? result.value : NOTHING;
    for (let from = 0; from < marks.length; from += SLICE) {
      const placed = placeMarks(marks.slice(from, from + SLICE), document);
      for (const each of placed) known.set(each.mark.id, each);
      await pause();
    }
    return bookmarks.map(({ segment }) => resolve(segment, document).state);
  };
  return {
    place: async (marks, bookmarks) => {
      const fresh = marks.filter((mark) => !isSame(known.get(mark.id)?.mark, mark));
      const states: State[] = [];
      const unread: DocumentId[] = [];
      for (const [id, unplaced] of byDocument(fresh, bookmarks)) {
        const found = await placeIn(id, unplaced);
        if (found === null) unread.push(id);
        else states.push(...found);
      }
      return { marks: marks.flatMap((mark) => known.get(mark.id) ?? []), bookmarks: states, unread };
    },
  };
}

type State = PlacedMark['state'];

interface Unplaced {
  readonly marks: readonly Mark[];
  readonly bookmarks: readonly Bookmark[];
}

/** What the corpus does not have any more holds nothing: all in it is lost. */
const NOTHING: Pick<GazetteDocument, 'blocks'> = { blocks: [] };

function byDocument(
  marks: readonly Mark[],
  bookmarks: readonly Bookmark[],
): ReadonlyMap<DocumentId, Unplaced> {
  const ids = new Set([...marks, ...bookmarks].map(({ documentId }) => documentId));
  const of = (id: DocumentId) => ({
    marks: marks.filter(({ documentId }) => documentId === id),
    bookmarks: bookmarks.filter(({ documentId }) => documentId === id),
  });
  return new Map([...ids].map((id) => [id, of(id)]));
}

/** A restored backup may bring a record of the same revision and another time. */
function isSame(known: Mark | undefined, mark: Mark): boolean {
  return known?.revision === mark.revision && known.modified === mark.modified;
}
