/**
 * 书签 on clauses: set and taken away as undoable orders. Reading them is data/records/bookmarks.ts's, what is said about it
 * annotating.ts's.
 */
import { describeBeginning } from '../../core/anchor/beginning.ts';
import { resolve } from '../../core/anchor/resolve.ts';
import type { Bookmark, RecordId } from '../../core/annotation/model.ts';
import { placeOf } from '../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { bookmarkContent } from '../../data/commit/record-content.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { loadBookmarks } from '../../data/records/bookmarks.ts';
import { bookmarksText } from '../../text-zh/bookmarks.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { carryOut, say } from '../annotating/annotating.ts';
import { activeReading } from './panes.ts';
import { clauseIn } from './place.ts';

/**
 * The living bookmark on a block; null if there is none, or if the words it was set on stand elsewhere by now. The
 * oldest of several that two windows set at once.
 */
export function bookmarkOn(
  bookmarks: readonly Bookmark[],
  document: Pick<GazetteDocument, 'id' | 'blocks'>,
  blockId: BlockId,
): Bookmark | null {
  const found = bookmarks.filter(
    ({ documentId, segment }) =>
      documentId === document.id &&
      segment.blockId === blockId &&
      resolve(segment, document).blockId === blockId,
  );
  return found.reduce<Bookmark | null>(
    (oldest, each) => (oldest === null || each.created < oldest.created ? each : oldest),
    null,
  );
}

/** Sets a bookmark on a block, or takes away the one that is there. */
export async function toggleBookmark(
  bookmarks: readonly Bookmark[],
  document: GazetteDocument,
  blockId: BlockId,
): Promise<void> {
  const present = bookmarkOn(bookmarks, document, blockId);
  if (present !== null) {
    await removeBookmark(present);
    return;
  }
  const block = document.blocks.find(({ id }) => id === blockId);
  const segment = block === undefined ? null : describeBeginning(block);
  if (segment === null) return;
  const id = systemClock.newId() as RecordId;
  const content = { documentId: document.id, segment };
  const isDone = await carryOut({
    label: bookmarksText.set,
    changes: [{ kind: 'putBookmark', id, expected: 0, content, deleted: false }],
  });
  if (isDone) say(bookmarksText.wasSet(placeOf(document, blockId)), 'done', true);
}

/** {@link toggleBookmark} for 本条 of the active pane. */
export async function toggleCurrentBookmark(): Promise<void> {
  const reading = activeReading();
  const clause = reading === null ? null : clauseIn(reading);
  if (reading === null || clause === null) return;
  const document = await corpus.document(reading.documentId);
  const known = await loadBookmarks();
  if (!known.ok) say(databaseText[known.error.reason].what, 'failed', false);
  else if (document.ok) await toggleBookmark(known.value.bookmarks, document.value, clause);
}

export async function removeBookmark(bookmark: Bookmark): Promise<void> {
  const { id, revision } = bookmark;
  const isDone = await carryOut({
    label: bookmarksText.remove,
    changes: [
      { kind: 'putBookmark', id, expected: revision, content: bookmarkContent(bookmark), deleted: true },
    ],
  });
  if (isDone) say(bookmarksText.wasRemoved, 'done', true);
}
