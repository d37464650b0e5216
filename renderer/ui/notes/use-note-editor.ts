/**
 * One note being edited: ties the text field to its saver, the saver to the database, and lets no typed text go
 * unstored when the field disappears.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { noteOf } from '../../core/annotation/free-text.ts';
import type { AuthorId, Mark, NoteTarget, RecordId } from '../../core/annotation/model.ts';
import { markContent } from '../../data/commit/record-content.ts';
import { forgetUnsaved, keepUnsaved, type UnsavedNote } from '../../data/records/unsaved-notes.ts';
import { deleteNote, endDrafts, rescueText } from '../../state/annotating/annotating.ts';
import { saveOver } from '../../state/annotating/note-merging.ts';
import { whenLetThrough } from '../../state/safety/safety.ts';
import { createNoteSaver, type NoteSaver, type SaveOutcome, type StoredText } from './note-saver.ts';

/**
 * A note as its editor needs it: a stored one, or one being begun (revision 0). The text of a free one begins with its
 * title (core/annotation/free-text.ts).
 */
export interface EditedNote {
  readonly id: RecordId;
  /** What it stands beside. */
  readonly target: NoteTarget;
  /** What it is stored on: the same, but for a mark that could not be stored. */
  readonly storedOn: NoteTarget;
  /** The mark it is begun with, until that is read back from the database; else null. */
  readonly begunMark: Mark | null;
  readonly stored: StoredText;
  /** What a begun note starts with, not stored yet. */
  readonly begun: string;
  readonly tags: readonly string[];
  readonly sessionId: RecordId | null;
  /** Who wrote it; null for one being begun. */
  readonly author: AuthorId | null;
}

export interface NoteEditing {
  readonly saver: NoteSaver;
  /** Whether something was typed since it is drawn. */
  readonly wasTouched: () => boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Deletes the stored note, with what was typed last. */
  readonly remove: () => void;
  /** After a conflict: what was typed becomes a note of its own. */
  readonly keepMine: () => void;
  /** After a conflict: what is stored replaces what was typed. */
  readonly takeTheirs: () => void;
}

let sittings = 0;

/** To be mounted anew for another note. */
export function useNoteEditor(note: EditedNote): NoteEditing {
  const latest = useRef(note);
  latest.current = note;
  const sitting = useRef('');
  const touched = useRef(false);
  /** Whether the text that lies beside the database for the next start is this editor's. */
  const kept = useRef(false);
  const [, redraw] = useState(0);
  const [saver] = useState(
    (): NoteSaver =>
      createNoteSaver(
        note.stored,
        (typed, base) => store(latest.current, typed, { base, sitting: sitting.current }),
        () => {
          touched.current ||= saver.status().kind !== 'saved';
          keepWhatFailed(saver, latest.current, kept);
          redraw((count) => count + 1);
        },
      ),
  );
  useEffect(() => saver.adopt(note.stored), [saver, note.stored]);
  useEffect(() => {
    const { begun } = latest.current;
    if (begun !== '' && saver.revision() === 0 && saver.text() === '') saver.type(begun, false);
  }, [saver]);
  useSaveOnLeaving(saver, latest, kept);
  useEffect(() => whenLetThrough(() => saveRefused(saver)), [saver]);
  return {
    saver,
    wasTouched: () => touched.current,
    onFocus: () => {
      sittings += 1;
      sitting.current = String(sittings);
    },
    onBlur: useCallback(() => void finish(saver, latest.current), [saver]),
    remove: () => void remove(saver, latest.current),
    keepMine: () => {
      void rescue(latest.current, saver, kept);
      saver.replace(latest.current.stored);
    },
    takeTheirs: () => saver.replace(latest.current.stored),
  };
}

async function store(
  note: EditedNote,
  typed: StoredText,
  { base, sitting }: { readonly base: string; readonly sitting: string },
): Promise<SaveOutcome> {
  const { id, storedOn, tags, sessionId } = note;
  const { text, revision } = typed;
  const written = { id, ...noteOf(storedOn, text), revision, tags, sessionId, sitting };
  const result = await saveOver(written, base);
  if (!result.ok) return { ok: false, failure: result.error };
  return { ok: true, revision: result.value.revisions.find((step) => step.id === id)?.after ?? revision };
}

/** What was refused for what it was is the user's to decide. */
function saveRefused(saver: NoteSaver): void {
  const status = saver.status();
  if (status.kind === 'failed' && status.failure.code !== 'changedElsewhere') void saver.flush();
}

/**
 * An editor left empty leaves no note behind; a window that is left, to fetch something from another program, leaves the
 * editor as it is.
 */
async function finish(saver: NoteSaver, note: EditedNote): Promise<void> {
  await saver.flush();
  if (saver.text().trim() !== '' || !document.hasFocus()) return;
  if (saver.revision() === 0) return endDrafts(new Set([note.id]));
  const isDeleted = await deleteNote({ id: note.id, revision: saver.revision() });
  if (!isDeleted) saver.replace(note.stored);
}

async function remove(saver: NoteSaver, note: EditedNote): Promise<void> {
  await saver.flush();
  await deleteNote({ id: note.id, revision: saver.revision() });
}

/**
 * A text that the database refused is kept for the next start at once: what is put away only while the page goes may
 * go with it.
 */
function keepWhatFailed(saver: NoteSaver, note: EditedNote, kept: Kept): void {
  const { kind } = saver.status();
  if (kind === 'failed') keep(saver, note, kept);
  else if (kind === 'saved') forget(note, kept);
}

interface Kept {
  current: boolean;
}

function keep(saver: NoteSaver, note: EditedNote, kept: Kept): void {
  kept.current = keepUnsaved(unsavedNote(note, saver)) || kept.current;
}

/** Another window may have put its own text there: only what this editor put away is taken away. */
function forget({ id }: EditedNote, kept: Kept): void {
  if (kept.current) forgetUnsaved(id);
  kept.current = false;
}

/** Once it is a note, or a draft, of its own, the text need not come back at the next start. */
async function rescue(note: EditedNote, saver: NoteSaver, kept: Kept): Promise<void> {
  const { target, markdown } = noteOf(note.storedOn, saver.settledText());
  if (await rescueText(target, markdown)) forget(note, kept);
}

/**
 * When the page is hidden or the field goes, what is typed is saved; what cannot be is kept as a draft. A page that
 * goes takes unfinished transactions with it: the text is kept for the next start too.
 */
function useSaveOnLeaving(saver: NoteSaver, latest: { readonly current: EditedNote }, kept: Kept): void {
  useEffect(() => {
    const hide = () => void saver.flush();
    const leave = () => {
      if (saver.isUnsaved()) keep(saver, latest.current, kept);
      void saver.flush();
    };
    // Only a page that comes back alive still holds the text; a new one has to recover it first.
    const stay = ({ persisted }: PageTransitionEvent) => {
      if (persisted) forget(latest.current, kept);
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', stay);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', stay);
      // The field is gone, and the database may be slow to answer.
      if (saver.isUnsaved()) keep(saver, latest.current, kept);
      void saver.flush().then(() => {
        if (saver.status().kind === 'failed') return rescue(latest.current, saver, kept);
      });
    };
  }, [saver, latest, kept]);
}

/** A mark that could not be stored is tried again with it. */
function unsavedNote(note: EditedNote, saver: NoteSaver): UnsavedNote {
  const { id, target, storedOn, begunMark, tags, sessionId } = note;
  return {
    id,
    revision: saver.revision(),
    content: { ...noteOf(begunMark === null ? storedOn : target, saver.settledText()), tags, sessionId },
    mark: begunMark === null ? null : { id: begunMark.id, content: markContent(begunMark) },
  };
}
