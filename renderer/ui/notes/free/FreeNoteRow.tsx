/** A free-standing note in a list: its title and how it begins; pressed, it opens. */
import type { Note } from '../../../core/annotation/model.ts';
import { openFreeNote } from '../../../state/free-notes.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import styles from './FreeNoteRow.module.css';

const { free } = noteWritingText;

/** Nothing for a note that is not free-standing. */
export function FreeNoteRow({ note: { id, target, markdown } }: { readonly note: Note }) {
  if (target.kind !== 'free') return null;
  const title = target.title.trim() || free.untitled;
  return (
    <button
      type="button"
      className={styles.row}
      aria-label={free.openOf(title)}
      onClick={() => openFreeNote(id)}
    >
      <b className={styles.title}>{title}</b>
      <span className={styles.text}>{markdown.trim() || free.empty}</span>
    </button>
  );
}
