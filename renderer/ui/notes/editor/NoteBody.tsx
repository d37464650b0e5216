/**
 * The text of a note with what belongs to it: the field while it is written in, else what it says, rendered; below it
 * whether it is saved, and the buttons.
 */
import { useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { RecordId } from '../../../core/annotation/model.ts';
import { noteWritten } from '../../../state/annotating/edited-note.ts';
import { changeLayout, useLayout } from '../../../state/layout/layout.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { Button } from '../../shared/Button.tsx';
import type { NoteEditing } from '../use-note-editor.ts';
import styles from './NoteBody.module.css';
import { NoteField, type NoteFieldProps } from './NoteField.tsx';
import { NoteText } from './NoteText.tsx';
import { SaveState } from './SaveState.tsx';
import { useFormatted } from './use-formatted.ts';
import { useInsertion } from './use-insertion.ts';
import { type Sitting, useSitting } from './use-sitting.ts';

export interface NoteBodyProps extends Omit<NoteFieldProps, 'field' | 'isFormatted' | 'onFocus'> {
  readonly id: RecordId;
  readonly editing: NoteEditing;
  /** A new number begins writing; null does not. */
  readonly wish: number | null;
  /** Brings the note into view, where it is not. */
  readonly onReveal: () => void;
  /** On the button that deletes the note. */
  readonly removeLabel: string;
}

export function NoteBody({ id, editing, wish, onReveal, removeLabel, ...writing }: NoteBodyProps) {
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { saver } = editing;
  const sitting = useSitting({ frame, field }, saver.revision() === 0, wish);
  // What could not be saved stays in the field, and a blank note shows nothing that could be read.
  const isWriting = sitting.isWriting || saver.status().kind === 'failed' || writing.text.trim() === '';
  const isFormatted = useFormatted(isWriting ? writing.text : '');
  const reveal = () => {
    onReveal();
    sitting.begin();
  };
  useInsertion(id, { field, reveal, onType: (text) => writing.onType(text, false) });
  return (
    <div ref={frame} className={styles.body}>
      {isWriting ? (
        <NoteField field={field} isFormatted={isFormatted} onFocus={() => noteWritten(id)} {...writing} />
      ) : (
        <NoteText markdown={writing.text} onEdit={sitting.begin} />
      )}
      <div className={styles.foot}>
        <SaveState editing={editing} isQuiet={!isWriting && !editing.wasTouched()} />
        <div className={styles.buttons}>
          {isFormatted ? <PreviewToggle /> : null}
          {isWriting ? null : <EditButton label={writing.label} sitting={sitting} />}
          {/* There from the first letter: what comes with the first save would push away what is being pressed. */}
          <Button variant="quiet" onPress={editing.remove} isDisabled={saver.revision() === 0}>
            {removeLabel}
          </Button>
        </div>
      </div>
    </div>
  );
}

function EditButton({ label, sitting }: { readonly label: string; readonly sitting: Sitting }) {
  return (
    <Button variant="quiet" label={noteWritingText.editOf(label)} onPress={sitting.begin}>
      {noteWritingText.edit}
    </Button>
  );
}

/** Kept for all notes; to be drawn where there is something to preview. */
function PreviewToggle() {
  const isOn = useLayout((layout) => layout.notePreview);
  return (
    <ToggleButton
      className={styles.toggle ?? ''}
      isSelected={isOn}
      onChange={(notePreview) => changeLayout({ notePreview })}
    >
      {noteWritingText.preview}
    </ToggleButton>
  );
}
