/** Stored notes and notes being begun, in the one shape that the editor takes. */
import { textOf } from '../../core/annotation/free-text.ts';
import type { Note } from '../../core/annotation/model.ts';
import type { DraftNote } from '../../state/annotating/annotating.ts';
import type { EditedNote } from './use-note-editor.ts';

export function editedNote({ id, target, markdown, revision, tags, sessionId, author }: Note): EditedNote {
  return {
    id,
    target,
    stored: { text: textOf(target, markdown), revision },
    begun: '',
    tags,
    sessionId,
    author,
  };
}

export function editedDraft({ id, target, text }: DraftNote): EditedNote {
  return {
    id,
    target,
    stored: { text: '', revision: 0 },
    begun: text === '' ? '' : textOf(target, text),
    tags: [],
    sessionId: null,
    author: null,
  };
}
