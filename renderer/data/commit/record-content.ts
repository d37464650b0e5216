/**
 * The part of a stored record that the user decides, without what the commit stamps on it.
 */
import type { Bookmark, Mark, Note } from '../../core/annotation/model.ts';
import type { BookmarkContent, MarkContent, NoteContent } from './change.ts';

/** The part of a mark that the user decides. */
export function markContent({ documentId, segments, colour, style, tags, sessionId }: Mark): MarkContent {
  return { documentId, segments, colour, style, tags, sessionId };
}

/** The part of a note that the user decides. */
export function noteContent({ target, markdown, tags, sessionId }: Note): NoteContent {
  return { target, markdown, tags, sessionId };
}

/** The part of a bookmark that the user decides. */
export function bookmarkContent({ documentId, segment }: Bookmark): BookmarkContent {
  return { documentId, segment };
}
