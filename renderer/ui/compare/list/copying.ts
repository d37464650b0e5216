/**
 * Selecting and copying in a comparison: words are selected in one column, and what is copied is what is printed there,
 * one line per clause, whatever is drawn between.
 */
import type { ClipboardEvent, PointerEvent } from 'react';

/** Keeps a selection that begins here to the column it begins in; to be told of every press in the list. */
export function keepSelectionIn({ target, currentTarget }: PointerEvent<HTMLElement>): void {
  const side = target instanceof Element ? sideAround(target) : null;
  const { selecting } = currentTarget.dataset;
  if (side === null) return;
  // A selection in one column spans the other's clauses too; pressed there, the browser would begin to drag it.
  if (selecting !== side) document.getSelection()?.removeAllRanges();
  currentTarget.dataset.selecting = side;
}

/** Puts the selected printed characters on the clipboard; leaves a selection of anything else to the browser. */
export function copySelected(event: ClipboardEvent<HTMLElement>): void {
  const text = selectedText(document.getSelection(), event.currentTarget);
  if (text === null) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

/** The selected characters of the column in which the selection begins; null if there are none. */
export function selectedText(selection: Selection | null, root: HTMLElement): string | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const clauses = [...root.querySelectorAll<HTMLElement>('[data-block-text]')].filter((clause) =>
    range.intersectsNode(clause),
  );
  const side =
    sideAround(elementOf(selection.anchorNode)) ?? root.dataset.selecting ?? clauses[0]?.dataset.side;
  const pieces = clauses
    .filter((clause) => clause.dataset.side === side)
    .map((clause) => textPieces(clause, range));
  const stands = pieces.some((each) => each.some(({ isDeleted }) => !isDeleted));
  // Where two texts stand in one column, the one that stands now is copied, unless only words left out are selected.
  const isMeant = ({ isDeleted }: TextPiece) => side !== 'both' || !stands || !isDeleted;
  const lines = pieces.map((each) =>
    each
      .filter(isMeant)
      .map(({ text }) => text)
      .join(''),
  );
  const text = lines.filter((line) => line !== '').join('\n');
  return text === '' ? null : text;
}

interface TextPiece {
  readonly text: string;
  readonly isDeleted: boolean;
}

/** What a range holds of the text of a clause, text node by text node. */
function textPieces(clause: HTMLElement, range: Range): readonly TextPiece[] {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const pieces: TextPiece[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = node.nodeValue ?? '';
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : text.length;
    const isDeleted = node.parentElement?.closest('del') !== null;
    if (start < end) pieces.push({ text: text.slice(start, end), isDeleted });
  }
  return pieces;
}

function sideAround(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-block-text]')?.dataset.side ?? null;
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
