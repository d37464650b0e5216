/**
 * The card beside a reference: what it leads to, with the ways there. It stands outside the text, so that no printed
 * character is added to it, and is reached by Tab from its reference as if it stood right behind it.
 */
import { type RefObject, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Reference } from '../../../core/cite/references/model.ts';
import { workOf } from '../../../core/cite/references/resolve.ts';
import { referencesText } from '../../../text-zh/references.ts';
import { closeCard, type OpenCard } from './card.ts';
import type { ReferenceLayer } from './layer.ts';
import styles from './ReferenceCard.module.css';
import { referenceElement } from './reference-element.ts';
import { lookOf } from './reference-look.ts';
import { TargetList } from './TargetList.tsx';
import { useCardKeys } from './use-card-keys.ts';
import { useCardPlace } from './use-card-place.ts';
import { WorkOutside } from './WorkOutside.tsx';

const { card: words } = referencesText;

export interface ReferenceCardProps {
  readonly container: RefObject<HTMLElement | null>;
  readonly layer: ReferenceLayer;
  readonly card: OpenCard;
  readonly reference: Reference;
}

/** To be mounted anew for another reference. */
export function ReferenceCard({ container, layer, card, reference }: ReferenceCardProps) {
  const element = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const id = useId();
  const { index, tabId } = card;
  useEffect(() => {
    const found = container.current === null ? null : referenceElement(container.current, index);
    anchor.current = found;
    found?.setAttribute('aria-describedby', id);
    return () => found?.removeAttribute('aria-describedby');
  }, [container, index, id]);
  useCardPlace(element, container, index);
  useCardKeys(element, anchor, tabId);
  usePressOutside(element, anchor, () => closeCard(tabId));
  return createPortal(
    <div
      ref={element}
      id={id}
      className={styles.card}
      role="dialog"
      aria-label={words.label(reference.text)}
      data-reference-card=""
    >
      <CardContent layer={layer} reference={reference} />
    </div>,
    document.body,
  );
}

function CardContent({ layer, reference }: Pick<ReferenceCardProps, 'layer' | 'reference'>) {
  const work = workOf(reference);
  switch (lookOf(reference)) {
    case 'external':
      return work === null ? null : <WorkOutside work={work} />;
    case 'missing':
      return (
        <div className={styles.section}>
          <p className={styles.citation}>{words.missing(reference.text)}</p>
          <p className={styles.facts}>{words.missingWhy}</p>
        </div>
      );
    case 'internal':
    case 'library':
      return <TargetList layer={layer} reference={reference} />;
  }
}

function usePressOutside(
  element: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onPress: () => void,
): void {
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const pointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node)) return;
      if (element.current?.contains(target) === true || anchor.current?.contains(target) === true) return;
      press.current();
    };
    document.addEventListener('pointerdown', pointerDown, true);
    return () => document.removeEventListener('pointerdown', pointerDown, true);
  }, [element, anchor]);
}
