/**
 * Brings what is typed in one note to the disk within a second, and never lets go of a text that was not stored.
 * Knows when to save and what to make of the answer; storing itself and the text field are others' business.
 */
import type { CommitFailure } from '../../data/commit/change.ts';

export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly failure: CommitFailure };

/** A text and the revision it was stored under; 0 if it never was. */
export interface StoredText {
  readonly text: string;
  readonly revision: number;
}

export type SaveOutcome =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly failure: CommitFailure };

export interface NoteSaver {
  /** As it stands in the field. */
  readonly text: () => string;
  /** What of it is to be stored: without what an input method is still composing. */
  readonly settledText: () => string;
  readonly status: () => SaveStatus;
  readonly revision: () => number;
  /** The field changed. What an input method composes is shown, and not saved before it is done. */
  readonly type: (text: string, isComposing: boolean) => void;
  /** Whether something typed here is not stored yet. */
  readonly isUnsaved: () => boolean;
  /** Saves now what is not saved; resolves when the answer is there. A blank text is never stored. */
  readonly flush: () => Promise<void>;
  /** What is stored changed: taken over if nothing typed here would be lost. */
  readonly adopt: (stored: StoredText) => void;
  /** Gives up what was typed here for what is stored. */
  readonly replace: (stored: StoredText) => void;
}

/** From the last character typed to the save, in milliseconds. */
export const SAVE_PAUSE_MS = 300;
/** From the first unsaved character to the save, however steadily one types, in milliseconds. */
export const SAVE_LATEST_MS = 900;

/** `save` stores a text over a revision, under which `base` stood; `onChange` is called whenever text or status changed. */
export function createNoteSaver(
  initial: StoredText,
  save: (typed: StoredText, base: string) => Promise<SaveOutcome>,
  onChange: () => void,
): NoteSaver {
  let stored = initial;
  let { text } = initial;
  let settled = initial.text;
  let status: SaveStatus = { kind: 'saved' };
  let pause: ReturnType<typeof setTimeout> | null = null;
  let latest: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<void> | null = null;

  const become = (next: SaveStatus) => {
    status = next;
    onChange();
  };
  const stopTimers = () => {
    if (pause !== null) clearTimeout(pause);
    if (latest !== null) clearTimeout(latest);
    pause = null;
    latest = null;
  };
  const startTimers = () => {
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(() => void flush(), SAVE_PAUSE_MS);
    latest ??= setTimeout(() => void flush(), SAVE_LATEST_MS);
  };
  const saveOnce = async () => {
    const typed = settled;
    const outcome = await save({ text: typed, revision: stored.revision }, stored.text);
    saving = null;
    if (!outcome.ok) return become({ kind: 'failed', failure: outcome.failure });
    stored = { text: typed, revision: outcome.revision };
    if (settled !== typed) return flush();
    become({ kind: text === typed ? 'saved' : 'pending' });
  };
  const flush = (): Promise<void> => {
    stopTimers();
    if (saving !== null) return saving;
    if (settled === stored.text || isBlank(settled)) return Promise.resolve();
    saving = saveOnce();
    return saving;
  };
  const replace = (next: StoredText) => {
    stopTimers();
    stored = next;
    text = next.text;
    settled = next.text;
    become({ kind: 'saved' });
  };
  return {
    text: () => text,
    settledText: () => settled,
    status: () => status,
    revision: () => stored.revision,
    isUnsaved: () => settled !== stored.text && !isBlank(settled),
    type: (typed, isComposing) => {
      text = typed;
      if (!isComposing) settled = typed;
      become(text === stored.text ? { kind: 'saved' } : { kind: 'pending' });
      // What was typed before the input method began is saved in its time.
      if (isComposing) return;
      if (isBlank(text)) stopTimers();
      else startTimers();
    },
    flush,
    adopt: (next) => {
      if (next.revision <= stored.revision || saving !== null) return;
      if (text === stored.text && settled === stored.text) replace(next);
      // Something else of the note was changed, its tags say: what is typed goes over the new revision.
      else if (next.text === stored.text) stored = next;
    },
    replace,
  };
}

/** A field that was emptied: whether its note goes is decided when the user leaves it. */
function isBlank(text: string): boolean {
  return text.trim() === '';
}
