/**
 * A reference in the text. No <a>: the browser would drag it where the reader means to select words. What it does is
 * the reference layer's, which finds the reference by `data-reference`.
 */
import type { ReactNode } from 'react';
import { referencesText } from '../../../text-zh/references.ts';
import type { NumberedReference } from './linked-pieces.ts';
import styles from './ReferenceLink.module.css';
import { lookOf } from './reference-look.ts';

export interface ReferenceLinkProps {
  readonly link: NumberedReference;
  /** In titles short names stay in one line. */
  readonly isUnbroken: boolean;
  readonly children: ReactNode;
}

export function ReferenceLink({ link: { reference, index }, isUnbroken, children }: ReferenceLinkProps) {
  const look = lookOf(reference);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a dragged <a> would take the selection's place
    <span
      role="link"
      tabIndex={0}
      className={styles.reference}
      data-reference={index}
      data-look={look}
      data-unbroken={isUnbroken}
      aria-description={referencesText.looks[look]}
    >
      {children}
    </span>
  );
}
