/** Stored notes and notes being begun, in the one shape that the editor takes. */
import { textOf } from '../../core/annotation/free-text.ts';
import type { Mark, Note, NoteTarget } from '../../core/annotation/model.ts';
import type { DraftNote } from '../../state/annotating/annotating.ts';
import type { EditedNote } from './use-note-editor.ts';

export function editedNote({ id, target, markdown, revision, tags, sessionId, author }: Note): EditedNote {
  return {
    id,
    target,
    storedOn: target,
    begunMark: null,
    stored: { text: textOf(target, markdown), revision },
    begun: '',
    tags,
    sessionId,
    author,
  };
}

export function editedDraft({ id, target, text, mark }: DraftNote): EditedNote {
  return {
    id,
    target,
    storedOn: mark?.isRefused ? clauseOf(mark.record) : target,
    begunMark: mark?.record ?? null,
    stored: { text: '', revision: 0 },
    begun: text === '' ? '' : textOf(target, text),
    tags: [],
    sessionId: null,
    author: null,
  };
}

function clauseOf({ documentId, segments }: Mark): NoteTarget {
  const [first] = segments;
  if (first === undefined) throw new Error('a mark has at least one segment');
  return { kind: 'block', documentId, blockId: first.blockId };
}
