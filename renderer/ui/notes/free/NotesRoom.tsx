/** The room 批注 as a whole: the list of all marks and notes, or in its place the free-standing note that is open. */
import { beginFreeNote, useFreeNotes } from '../../../state/free-notes.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { Button } from '../../shared/Button.tsx';
import { NotesPanel } from '../NotesPanel.tsx';
import { FreeNotePane } from './FreeNotePane.tsx';
import styles from './NotesRoom.module.css';

export function NotesRoom() {
  const open = useFreeNotes((state) => state.open);
  return (
    <>
      {open === null ? null : <FreeNotePane key={open.id} opened={open} />}
      {/* Hidden, not gone: its filter and place are there when the reader comes back. */}
      <div className={styles.list} hidden={open !== null}>
        <div className={styles.tools}>
          <Button onPress={beginFreeNote}>{noteWritingText.free.create}</Button>
        </div>
        <div className={styles.panel}>
          <NotesPanel />
        </div>
      </div>
    </>
  );
}
