/** The way from a comparison into a document: here, with Ctrl beside, with the middle button in a new tab. */
import type { MouseEvent, ReactNode } from 'react';
import type { BlockId, DocumentId } from '../../../core/gazette/model.ts';
import { formatAddress } from '../../../state/panes/address.ts';
import type { PaneId } from '../../../state/panes/model.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereFor } from '../../../state/panes/where.ts';
import styles from './PlaceLink.module.css';

export interface PlaceLinkProps {
  readonly pane: PaneId;
  readonly documentId: DocumentId;
  /** Null: the document where it was left. */
  readonly blockId: BlockId | null;
  /** Spoken; begins with what is shown. */
  readonly label: string;
  readonly children: ReactNode;
}

export function PlaceLink({ pane, documentId, blockId, label, children }: PlaceLinkProps) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    openDocument(documentId, blockId, { where: whereFor(event), from: pane });
  };
  return (
    <a
      className={styles.link}
      href={formatAddress({ documentId, blockId })}
      aria-label={label}
      title={label}
      draggable={false}
      data-open={documentId}
      data-open-block={blockId ?? ''}
      onClick={open}
      onAuxClick={(event) => {
        if (event.button === 1) open(event);
      }}
    >
      {children}
    </a>
  );
}
