/** What is said of a note's being saved, and what can be done where it was refused. */
import type { CommitFailure } from '../../../data/commit/change.ts';
import { failureSentence } from '../../../state/annotating/annotating.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { Button } from '../../shared/Button.tsx';
import type { NoteEditing } from '../use-note-editor.ts';
import styles from './SaveState.module.css';

const { saving } = notesText;

export interface SaveStateProps {
  readonly editing: NoteEditing;
  /** Leaves out that it is saved: so are all notes that are only read. */
  readonly isQuiet: boolean;
}

export function SaveState({ editing, isQuiet }: SaveStateProps) {
  const { saver, keepMine, takeTheirs } = editing;
  const status = saver.status();
  if (status.kind !== 'failed') {
    const isSilent = status.kind === 'saved' && (isQuiet || saver.revision() === 0);
    return (
      <span className={styles.state} role="status">
        {isSilent ? '' : saving[status.kind]}
      </span>
    );
  }
  const isConflict = status.failure.code === 'changedElsewhere';
  return (
    <div className={styles.failed} role="alert">
      <p>{sentenceOf(status.failure)}</p>
      {isConflict ? (
        <>
          <Button onPress={keepMine}>{saving.keepMine}</Button>
          <Button onPress={takeTheirs}>{saving.takeTheirs}</Button>
        </>
      ) : (
        <Button onPress={() => void saver.flush()}>{saving.retry}</Button>
      )}
    </div>
  );
}

function sentenceOf(failure: CommitFailure): string {
  if (failure.code === 'changedElsewhere') return saving.conflict;
  return failure.code === 'held' ? saving.held : failureSentence(failure);
}
