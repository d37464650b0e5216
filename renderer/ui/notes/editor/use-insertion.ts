/** Lets quotations be put into a note from elsewhere: announces the note's field and inserts what comes. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { insertBlock } from '../../../core/annotation/block-insertion.ts';
import type { RecordId } from '../../../core/annotation/model.ts';
import { announceField } from '../../../state/edited-note.ts';

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
    for (const block of waiting) insertInto(field, block, latest.current.onType);
    setWaiting([]);
  }, [waiting]);
}

/**
 * As if it had been typed, so that Ctrl+Z in the field takes it back; where the field cannot take the focus yet (its
 * panel is still opening) as a change of its text.
 */
function insertInto(field: HTMLTextAreaElement, block: string, onType: (text: string) => void): void {
  const { at, text } = insertBlock(field.value, field.selectionEnd, block);
  field.focus();
  field.setSelectionRange(at, at);
  const page = field.ownerDocument;
  if (page.activeElement === field && page.execCommand('insertText', false, text)) return;
  onType(field.value.slice(0, at) + text + field.value.slice(at));
}
