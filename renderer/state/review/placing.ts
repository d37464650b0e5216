/**
 * Places marks and bookmarks of all documents without holding up the page: document by document, in slices, each
 * resolved once. The resolving itself is core/anchor's.
 */
import { type PlacedMark, placeMarks } from '../../core/anchor/placed-mark.ts';
import { resolve } from '../../core/anchor/resolve.ts';
import type { Bookmark, Mark, RecordId } from '../../core/annotation/model.ts';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import type { Corpus } from '../../data/corpus.ts';

export interface Placing {
  /** Of every mark whose document could be read, or is in the corpus no more (then lost); in no particular order. */
  readonly marks: readonly PlacedMark[];
  readonly bookmarks: readonly PlacedMark['state'][];
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
  const placeIn = async (document: GazetteDocument, marks: readonly Mark[]): Promise<void> => {
    for (let from = 0; from < marks.length; from += SLICE) {
      for (const placed of placeMarks(marks.slice(from, from + SLICE), document)) {
        known.set(placed.mark.id, placed);
      }
      await pause();
    }
  };
  return {
    place: async (marks, bookmarks) => {
      const unread = new Set<DocumentId>();
      const states: PlacedMark['state'][] = [];
      const ids = new Set([...marks, ...bookmarks].map(({ documentId }) => documentId));
      for (const id of ids) {
        const own = marks.filter(({ documentId }) => documentId === id);
        const fresh = own.filter((mark) => !isSame(known.get(mark.id)?.mark, mark));
        const marked = bookmarks.filter(({ documentId }) => documentId === id);
        if (fresh.length + marked.length === 0) continue;
        const document = await corpus.document(id);
        if (document.ok) {
          await placeIn(document.value, fresh);
          states.push(...marked.map(({ segment }) => resolve(segment, document.value).state));
        } else if (document.error.code === 'missing') {
          for (const mark of fresh) known.set(mark.id, { mark, state: 'lost', places: [] });
          states.push(...marked.map(() => 'lost' as const));
        } else unread.add(id);
      }
      const placed = marks.flatMap((mark) => known.get(mark.id) ?? []);
      return { marks: placed, bookmarks: states, unread: [...unread] };
    },
  };
}

/** A restored backup may bring a record of the same revision and another time. */
function isSame(known: Mark | undefined, mark: Mark): boolean {
  return known?.revision === mark.revision && known.modified === mark.modified;
}
