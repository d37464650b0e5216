/** What a note is called where it is only named: by its title, or by what it hangs on. */
import type { NoteTarget } from '../../../core/annotation/model.ts';
import { placeOf } from '../../../core/cite/place.ts';
import type { BlockId, DocumentId, GazetteDocument } from '../../../core/gazette/model.ts';
import type { LinkingNote } from '../../../data/records/linking-notes.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';

const { names, free, quoted } = noteWritingText;

/** Seen from a document: one on it is called by its place, one on another by that one's title. */
export function noteName(
  { note: { target }, mark }: Pick<LinkingNote, 'note' | 'mark'>,
  document: GazetteDocument,
  titles: ReadonlyMap<DocumentId, string>,
): string {
  if (target.kind === 'free') return names.free(target.title.trim() || free.untitled);
  const hung = hungOn(target) ?? { documentId: mark?.documentId, blockId: mark?.segments[0]?.blockId };
  if (hung.documentId === undefined) return names.unknown;
  if (hung.documentId !== document.id) {
    const title = titles.get(hung.documentId);
    return title === undefined ? names.unknown : names.elsewhere(title);
  }
  const place = hung.blockId === undefined ? quoted.wholeDocument : placeOf(document, hung.blockId);
  return names.here(place === '' ? quoted.wholeDocument : place);
}

interface Hung {
  readonly documentId: DocumentId | undefined;
  readonly blockId: BlockId | undefined;
}

/** Null for what hangs on a mark or on nothing. */
function hungOn(target: NoteTarget): Hung | null {
  if (target.kind === 'block') return target;
  return target.kind === 'document' ? { documentId: target.documentId, blockId: undefined } : null;
}
