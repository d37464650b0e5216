/** Ctrl+A in a pane: the text of its document and nothing else of the page, so that what is copied is the print. */
import type { KeyboardEvent } from 'react';
import { isTextField } from '../../state/commands/keyboard.ts';

/** Selects the text of the document that is drawn in the pane; in a text field the key is the field's. */
export function selectWholeOnKey(event: KeyboardEvent<HTMLElement>): void {
  const isKey =
    event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!isKey || event.defaultPrevented || isTextField(event.target)) return;
  const text = event.currentTarget.querySelector('[data-reader-scroll] > article');
  if (text === null) return;
  event.preventDefault();
  document.getSelection()?.selectAllChildren(text);
}
