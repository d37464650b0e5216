/**
 * The page's own selection, as finding uses it: the words selected when it begins, and the place where the reader
 * stands when it ends.
 */
import { withoutBlanks } from '../../../core/text/visible-range.ts';
import type { FoundPlace } from '../../../state/finding/found-places.ts';
import { blockIdAround, offsetIn } from '../marks/selected-text.ts';
import { blockTextElement, textRange } from '../text-range.ts';

export interface SelectedWords {
  readonly words: string;
  readonly at: Omit<FoundPlace, 'order'>;
}

/** More than a sentence is not selected in order to be looked for. */
const MOST_CHARACTERS = 60;

/** The words selected in the text drawn in `pane`; null if there are none, more than one block's, or too many. */
export function selectedWords(pane: Element): SelectedWords | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = elementOf(range.startContainer)?.closest('[data-block-text]') ?? null;
  if (text === null || !pane.contains(text) || !text.contains(range.endContainer)) return null;
  const printed = text.textContent ?? '';
  const trimmed = withoutBlanks(
    printed,
    offsetIn(text, range.startContainer, range.startOffset),
    offsetIn(text, range.endContainer, range.endOffset),
  );
  if (trimmed === null || trimmed[1] - trimmed[0] > MOST_CHARACTERS) return null;
  const [start, end] = trimmed;
  return { words: printed.slice(start, end), at: { blockId: blockIdAround(text), start, end } };
}

/** Puts the page's caret before a place, so that Tab and selecting by key go on from there. */
export function restCaretAt(pane: Element, place: FoundPlace): void {
  const text = blockTextElement(pane, place.blockId);
  const range = text === null ? null : textRange(text, place.start, place.end);
  if (range !== null) window.getSelection()?.collapse(range.startContainer, range.startOffset);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
