/**
 * The references over a document: follows the one that is pressed, shows the card of the one looked at, says what the
 * secondary menu would open. Called by the document view, which draws the references.
 *
 * On a mark a plain click follows the reference; Alt+click, or a click beside the reference, selects the mark.
 */
import { type ReactNode, type RefObject, useCallback, useEffect } from 'react';
import type { Where } from '../../../state/panes/area.ts';
import { followReference } from '../../../state/panes/follow-reference.ts';
import type { TabId } from '../../../state/panes/model.ts';
import { whereFor } from '../../../state/panes/where.ts';
import type { Opener } from '../../panes/OpenMenu.tsx';
import { closeCard, showCard, useCard } from './card.ts';
import type { ReferenceLayer } from './layer.ts';
import { followPointer } from './pointer-rest.ts';
import { ReferenceCard } from './ReferenceCard.tsx';
import { indexOfReference, isInCard, referenceAround, referencePressed } from './reference-element.ts';

export interface ReferenceParts {
  /** To be drawn next to the text. */
  readonly card: ReactNode;
  readonly openerAt: (element: Element) => Opener | null;
}

/** `container` holds the drawn blocks and scrolls them. */
export function useReferenceLayer(
  container: RefObject<HTMLElement | null>,
  layer: ReferenceLayer,
): ReferenceParts {
  const { pane, tabId, references } = layer;
  const follow = useCallback(
    (element: HTMLElement, where: Where): boolean => {
      const reference = references[indexOfReference(element)];
      if (reference === undefined || !followReference(reference, { where, from: pane })) return false;
      closeCard(tabId);
      return true;
    },
    [references, pane, tabId],
  );
  usePresses(container, tabId, follow);
  useLooks(container, tabId);
  const openerAt = useCallback(
    (element: Element): Opener | null => {
      const around = referenceAround(element);
      const reference = around === null ? undefined : references[indexOfReference(around)];
      if (around === null || reference === undefined || reference.targets.length === 0) return null;
      return (where) => void follow(around, where);
    },
    [references, follow],
  );
  return { card: <CardOf container={container} layer={layer} />, openerAt };
}

function CardOf({
  container,
  layer,
}: {
  readonly container: RefObject<HTMLElement | null>;
  readonly layer: ReferenceLayer;
}) {
  const card = useCard((state) => (state.card?.tabId === layer.tabId ? state.card : null));
  const reference = card === null ? undefined : layer.references[card.index];
  if (card === null || reference === undefined) return null;
  return (
    <ReferenceCard key={card.index} container={container} layer={layer} card={card} reference={reference} />
  );
}

type Follow = (element: HTMLElement, where: Where) => boolean;

/** What leads nowhere shows its card instead: there the reader is told why, and copies the name. */
function usePresses(container: RefObject<HTMLElement | null>, tabId: TabId, follow: Follow): void {
  useEffect(() => {
    const element = container.current;
    const press = (reference: HTMLElement, where: Where) => {
      if (!follow(reference, where)) showCard({ tabId, index: indexOfReference(reference), cause: 'press' });
    };
    const click = (event: MouseEvent) => {
      const reference = referencePressed(event);
      // Words were selected across the reference, if some are selected now.
      if (reference === null || window.getSelection()?.isCollapsed === false) return;
      if (event.button <= 1) press(reference, whereFor(event));
    };
    const mouseDown = (event: MouseEvent) => {
      // The middle button would begin to scroll.
      if (event.button === 1 && referencePressed(event) !== null) event.preventDefault();
    };
    const keyDown = (event: KeyboardEvent) => {
      const reference = referenceAround(event.target);
      if (reference === null || event.key !== 'Enter' || event.isComposing || event.altKey) return;
      event.preventDefault();
      press(reference, whereFor(event));
    };
    element?.addEventListener('click', click);
    element?.addEventListener('auxclick', click);
    element?.addEventListener('mousedown', mouseDown);
    element?.addEventListener('keydown', keyDown);
    return () => {
      element?.removeEventListener('click', click);
      element?.removeEventListener('auxclick', click);
      element?.removeEventListener('mousedown', mouseDown);
      element?.removeEventListener('keydown', keyDown);
    };
  }, [container, tabId, follow]);
}

/** The card comes with a resting pointer and with the focus of the keyboard. */
function useLooks(container: RefObject<HTMLElement | null>, tabId: TabId): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const stop = followPointer(element, {
      onRest: (reference) => showCard({ tabId, index: indexOfReference(reference), cause: 'rest' }),
      onLeave: () => closeCard(tabId, ['rest']),
      isInCard,
    });
    const focusIn = ({ target }: FocusEvent) => {
      const reference = referenceAround(target);
      if (reference?.matches(':focus-visible')) {
        showCard({ tabId, index: indexOfReference(reference), cause: 'focus' });
      }
    };
    const focusOut = ({ relatedTarget }: FocusEvent) => {
      if (!isInCard(relatedTarget)) closeCard(tabId, ['focus', 'press']);
    };
    element.addEventListener('focusin', focusIn);
    element.addEventListener('focusout', focusOut);
    return () => {
      stop();
      element.removeEventListener('focusin', focusIn);
      element.removeEventListener('focusout', focusOut);
      closeCard(tabId);
    };
  }, [container, tabId]);
}
