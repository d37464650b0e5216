/**
 * What the user does with notes, and how every order becomes one undoable commit, with what is said about it afterwards;
 * those on marks are marks.ts's. Owns which mark or note is looked at. Reading records is data/records/records.ts's, undo's mechanics are undo.ts's.
 */
import { create } from 'zustand';
import type { Mark, Note, NoteTarget, RecordId } from '../../core/annotation/model.ts';
import type { Result } from '../../core/result.ts';
import type { CommitFailure, Committed } from '../../data/commit/change.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { commit } from '../../data/commit/commit.ts';
import { notesText } from '../../text-zh/notes.ts';
import { showDetail } from '../layout/layout.ts';
import { createUndoHistory, type Order, type UndoFailure, type Undone, type UndoStep } from './undo.ts';

const { actions, failures } = notesText;

/** A sentence about what was just done; a new nonce is a new sentence. */
export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'failed';
  /** The step that it offers to take back; null if it offers none, or another one was made since. */
  readonly step: UndoStep | null;
  readonly nonce: number;
}

/** The record in view. `editing`: the cursor belongs into its note. A new nonce is a new wish. */
export interface Selected {
  readonly id: RecordId;
  readonly editing: boolean;
  readonly nonce: number;
}

/** A note that is being begun: it becomes a record with its first characters. */
export interface DraftNote {
  readonly id: RecordId;
  readonly target: NoteTarget;
  /** Text that could not be stored elsewhere and begins here; else empty. */
  readonly text: string;
  /** The mark that it is begun with, until that is read back from the database; else null. */
  readonly mark: BegunMark | null;
}

/** A mark on its way into the database. */
export interface BegunMark {
  /** As it will be stored, but for its author; of revision 0. */
  readonly record: Mark;
  /** The database did not take it: what is written on it belongs to its clause. */
  readonly isRefused: boolean;
}

export interface AnnotatingState {
  readonly selected: Selected | null;
  readonly drafts: readonly DraftNote[];
  readonly notice: Notice | null;
  /** When this window saved last, as an instant; null before. */
  readonly savedAt: string | null;
}

export const useAnnotating = create<AnnotatingState>()(() => ({
  selected: null,
  drafts: [],
  notice: null,
  savedAt: null,
}));

const history = createUndoHistory(commit);
let nonce = 0;

/** False if it was refused (and said so). */
export async function deleteNote(note: Pick<Note, 'id' | 'revision'>): Promise<boolean> {
  const result = await perform({
    label: actions.deleteNote,
    changes: [{ kind: 'deleteNote', id: note.id, expected: note.revision }],
  });
  if (told(result)) say(actions.noteDeleted, 'done', true);
  return result.ok;
}

/** The text of a note to be stored. `revision` is the one it was typed over, 0 for a new note. */
export interface NoteText {
  readonly id: RecordId;
  readonly target: NoteTarget;
  readonly markdown: string;
  readonly revision: number;
  readonly tags: readonly string[];
  readonly sessionId: RecordId | null;
  /** Names the sitting: what is typed in one is taken back as one. */
  readonly sitting: string;
}

/** Carries out any other order on records, undoable like all of them; false if it was refused (and said so). */
export async function carryOut(order: Order): Promise<boolean> {
  return told(await perform(order));
}

/** As {@link carryOut}, for a caller who tells himself what became of it. */
export async function perform(order: Order): Promise<Result<Committed, CommitFailure>> {
  const result = await history.perform(order);
  if (result.ok) noteSaved(result.value);
  withdrawPassedOffer();
  return result;
}

/** Stores the text. A refusal is told by the editor, which keeps the text: no notice here. */
export async function saveNote(text: NoteText): Promise<Result<Committed, CommitFailure>> {
  const { id, target, markdown, revision, tags, sessionId, sitting } = text;
  return perform({
    label: revision === 0 ? actions.addNote : actions.editNote,
    mergeKey: `${id} ${sitting}`,
    changes: [
      {
        kind: 'putNote',
        id,
        expected: revision,
        content: { target, markdown, tags, sessionId },
        deleted: false,
      },
    ],
  });
}

/** Opens an editor for a new note on the target that begins with the text, and puts the cursor there. */
export function beginNoteWith(target: NoteTarget, text: string): void {
  selectRecord(addDraft({ target, text, mark: null }), true);
}

/** Opens an empty editor for a note on the target, and puts the cursor there. Nothing is stored yet. */
export function beginNote(target: NoteTarget): void {
  const { drafts } = useAnnotating.getState();
  const known = drafts.find(
    (draft) => draft.text === '' && JSON.stringify(draft.target) === JSON.stringify(target),
  );
  selectRecord(known?.id ?? addDraft({ target, text: '', mark: null }), true);
}

/**
 * {@link beginNote} on a mark that is not stored yet, so that keys typed at once find the field. `stored` resolves with
 * whether it was.
 */
export async function beginNoteOnNew(record: Mark, stored: Promise<boolean>): Promise<void> {
  const target = { kind: 'mark', id: record.id } as const;
  const id = addDraft({ target, text: '', mark: { record, isRefused: false } });
  selectRecord(id, true);
  if (!(await stored)) changeDrafts((draft) => (draft.id === id ? refused(draft) : draft));
}

function refused(draft: DraftNote): DraftNote {
  return { ...draft, mark: draft.mark === null ? null : { ...draft.mark, isRefused: true } };
}

/** These marks were read back: from now on they are where the database has them. */
export function endBegunMarks(ids: ReadonlySet<RecordId>): void {
  changeDrafts((draft) =>
    draft.mark !== null && ids.has(draft.mark.record.id) ? { ...draft, mark: null } : draft,
  );
}

/** Draws nothing anew where nothing changes. */
function changeDrafts(change: (draft: DraftNote) => DraftNote): void {
  const { drafts } = useAnnotating.getState();
  const changed = drafts.map(change);
  if (changed.some((draft, at) => draft !== drafts[at])) useAnnotating.setState({ drafts: changed });
}

/**
 * Stores a text whose note was changed or deleted elsewhere as a new note; whether it did. If that is refused too, the
 * text becomes a draft.
 */
export async function rescueText(target: NoteTarget, text: string): Promise<boolean> {
  const id = systemClock.newId() as RecordId;
  const fresh = { id, target, revision: 0, tags: [], sessionId: null, sitting: 'rescue' };
  const { ok } = await saveNote({ ...fresh, markdown: text });
  if (!ok) addDraft({ target, text, mark: null });
  return ok;
}

function addDraft(draft: Omit<DraftNote, 'id'>): RecordId {
  const id = systemClock.newId() as RecordId;
  useAnnotating.setState({ drafts: [...useAnnotating.getState().drafts, { id, ...draft }] });
  return id;
}

/** The drafts were stored or given up. */
export function endDrafts(ids: ReadonlySet<RecordId>): void {
  const { drafts } = useAnnotating.getState();
  const left = drafts.filter(({ id }) => !ids.has(id));
  if (left.length < drafts.length) useAnnotating.setState({ drafts: left });
}

/** Shows a mark or note beside the text; with `editing` the cursor goes into its note. */
export function selectRecord(id: RecordId, editing = false): void {
  nonce += 1;
  useAnnotating.setState({ selected: { id, editing, nonce } });
  showDetail('notes');
}

export async function undo(): Promise<void> {
  tellUndone(await history.undo(), actions.undone, actions.nothingToUndo);
}

/** Takes back the step that a sentence offers, and no other. */
export async function undoStep(step: UndoStep): Promise<void> {
  tellUndone(await history.undo(step), actions.undone, actions.nothingToUndo);
}

export async function redo(): Promise<void> {
  tellUndone(await history.redo(), actions.redone, actions.nothingToRedo);
}

/** Resolves when everything ordered so far is stored or refused. */
export function settled(): Promise<void> {
  return history.settled();
}

export function dismissNotice(): void {
  useAnnotating.setState({ notice: null });
}

/** The sentence for a refused commit. */
export function failureSentence({ code }: CommitFailure): string {
  return failures[code];
}

function tellUndone(
  result: Result<Undone, UndoFailure>,
  sentence: (label: string) => string,
  nothing: string,
): void {
  if (result.ok) {
    noteSaved(result.value.committed);
    say(sentence(result.value.label), 'done', false);
  } else if (result.error.code === 'nothing') say(nothing, 'done', false);
  else if (result.error.code === 'passed') say(actions.undoPassed, 'failed', false);
  else if (result.error.code === 'changedElsewhere') say(actions.undoRefused, 'failed', false);
  else say(failureSentence(result.error), 'failed', false);
}

/** Whether it was stored; if not, says why. */
export function told(result: Result<Committed, CommitFailure>): boolean {
  if (result.ok) noteSaved(result.value);
  else say(failureSentence(result.error), 'failed', false);
  return result.ok;
}

function noteSaved({ at }: Committed): void {
  useAnnotating.setState({ savedAt: at });
}

/** Says a sentence about what was just done. `canUndo`: it offers to take back the step made last. */
export function say(text: string, tone: Notice['tone'], canUndo: boolean): void {
  nonce += 1;
  useAnnotating.setState({ notice: { text, tone, step: canUndo ? history.top() : null, nonce } });
}

/** The sentence stays true, but what stands beside it would take back something else. */
function withdrawPassedOffer(): void {
  const { notice } = useAnnotating.getState();
  if (notice === null || notice.step === null || notice.step === history.top()) return;
  useAnnotating.setState({ notice: { ...notice, step: null } });
}
