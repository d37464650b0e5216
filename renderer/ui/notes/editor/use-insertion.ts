/** Lets quotations be put into a note from elsewhere: announces the note's field and inserts what comes. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { insertBlock } from '../../../core/annotation/block-insertion.ts';
import type { RecordId } from '../../../core/annotation/model.ts';
import { announceField } from '../../../state/annotating/edited-note.ts';

export interface InsertionPlace {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Shows the field, wherever it is, and begins writing in it. */
  readonly reveal: () => void;
  readonly onType: (text: string) => void;
}

export function useInsertion(id: RecordId, place: InsertionPlace): void {
  const latest = useRef(place);
  latest.current = place;
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(
    () =>
      announceField(id, {
        insert: (block) => {
          latest.current.reveal();
          setWaiting((blocks) => [...blocks, block]);
        },
      }),
    [id],
  );
  useEffect(() => {
    const field = latest.current.field.current;
    if (field === null || waiting.length === 0) return;
    setWaiting([]);
    // Not within the effect: React would put the field's value back before it hears of the new one, and with it what
    // Ctrl+Z takes back.
    setTimeout(() => {
      for (const block of waiting) insertInto(field, block, latest.current.onType);
      // The field grows with its text first; what is looked at is its end, where one goes on writing.
      requestAnimationFrame(() => field.scrollIntoView({ block: 'end' }));
    });
  }, [waiting]);
}

/**
 * As if it had been pasted, so that one Ctrl+Z in the field takes it back; where the field cannot take the focus yet (its
 * panel is still opening) as a change of its text.
 */
function insertInto(field: HTMLTextAreaElement, block: string, onType: (text: string) => void): void {
  const { at, text } = insertBlock(field.value, field.selectionEnd, block);
  field.focus();
  field.setSelectionRange(at, at);
  const page = field.ownerDocument;
  // A text field takes in the text of the HTML alone, as a step of its own; `insertText` would be one with what was typed.
  if (page.activeElement === field && page.execCommand('insertHTML', false, escaped(text))) return;
  onType(field.value.slice(0, at) + text + field.value.slice(at));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
