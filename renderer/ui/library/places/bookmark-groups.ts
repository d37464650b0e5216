/** Bookmarks by document, the documents in the library's order; those of documents it does not have come last. */
import type { Bookmark } from '../../../core/annotation/model.ts';
import type { CorpusIndex, DocumentId } from '../../../core/gazette/model.ts';

export interface BookmarkGroup {
  readonly documentId: DocumentId;
  /** null: the library does not have it, or is not read yet. */
  readonly title: string | null;
  readonly bookmarks: readonly Bookmark[];
}

/** `index` is null while the library is not read. */
export function groupBookmarks(
  bookmarks: readonly Bookmark[],
  index: CorpusIndex | null,
): readonly BookmarkGroup[] {
  const documents = index?.issues.flatMap((issue) => issue.documents) ?? [];
  const byDocument = new Map<DocumentId, Bookmark[]>();
  for (const bookmark of bookmarks) {
    const group = byDocument.get(bookmark.documentId);
    if (group === undefined) byDocument.set(bookmark.documentId, [bookmark]);
    else group.push(bookmark);
  }
  const known = documents.flatMap(({ id, title }) => {
    const group = byDocument.get(id);
    return group === undefined ? [] : [{ documentId: id, title, bookmarks: group }];
  });
  const listed = new Set(documents.map(({ id }) => id));
  const unknown = [...byDocument]
    .filter(([id]) => !listed.has(id))
    .map(([documentId, group]) => ({ documentId, title: null, bookmarks: group }));
  return [...known, ...unknown];
}
