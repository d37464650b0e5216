/**
 * A free-standing note (专题) in the room 批注: its title and text, to be read and written. It stays open while documents
 * are read, so that quotations can be gathered in it.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { Note } from '../../../core/annotation/model.ts';
import { useNote } from '../../../data/records/single-note.ts';
import { closeFreeNote, type OpenFreeNote } from '../../../state/annotating/free-notes.ts';
import { requestFocus, useLayout } from '../../../state/layout/layout.ts';
import { databaseText } from '../../../text-zh/errors.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { Button } from '../../shared/Button.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { BackIcon } from '../../shared/Icons.tsx';
import { editedDraft, editedNote } from '../edited-note.ts';
import { FreeNoteEditor } from './FreeNoteEditor.tsx';
import styles from './FreeNotePane.module.css';

const { free } = noteWritingText;

/** To be mounted anew for another note. */
export function FreeNotePane({ opened }: { readonly opened: OpenFreeNote }) {
  const live = useNote(opened.id);
  const note = live.kind === 'ready' ? live.value : null;
  const pane = useRef<HTMLElement>(null);
  const gone = useWasThere(note, opened) && live.kind === 'ready' && note === null;
  useEffect(() => {
    if (gone) leave(pane);
  }, [gone]);
  const draft = editedDraft({ id: opened.id, target: { kind: 'free', title: '' }, text: '', mark: null });
  const edited = note !== null ? editedNote(note) : opened.isNew ? draft : null;
  return (
    <section ref={pane} className={styles.pane} aria-label={free.pane}>
      <div className={styles.head}>
        <Button variant="quiet" onPress={() => leave(pane)}>
          <BackIcon />
          {free.back}
        </Button>
      </div>
      {live.kind === 'unavailable' ? <ErrorNotice words={databaseText[live.reason]} /> : null}
      {edited === null ? <p className={styles.hint}>{free.opening}</p> : <FreeNoteEditor note={edited} />}
    </section>
  );
}

/** Whether it was stored once: then it is gone when it is no longer there, whoever deleted it. */
function useWasThere(note: Note | null, { isNew }: OpenFreeNote): boolean {
  const wasThere = useRef(!isNew);
  if (note !== null) wasThere.current = true;
  return wasThere.current;
}

/** Back to the list, with the focus if it was here. */
function leave(pane: RefObject<HTMLElement | null>): void {
  const focused = window.document.activeElement;
  const wasHere = focused === window.document.body || pane.current?.contains(focused) === true;
  closeFreeNote();
  if (wasHere && useLayout.getState().room === 'notes') requestFocus('side');
}
