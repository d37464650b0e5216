/** The elements of references and of their card in the page, from an event or by position. */

const REFERENCE = '[data-reference]';

/** The reference that an element belongs to; null for other text. */
export function referenceAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(REFERENCE) : null;
}

/** The reference that a click follows; null where it means the text or the marks on it (with Alt). */
export function referencePressed({ target, altKey }: MouseEvent): HTMLElement | null {
  return altKey ? null : referenceAround(target);
}

/** Position of a reference in the list of its document. */
export function indexOfReference(element: HTMLElement): number {
  return Number(element.dataset.reference);
}

/** The first element of a reference; null if it is not drawn. */
export function referenceElement(root: ParentNode, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-reference="${index}"]`);
}

/** Whether something of the page belongs to the card. */
export function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-reference-card]') !== null;
}
