/**
 * A link in a note. One to a place of the library opens it, and the clause flashes; any other is no link but its words
 * and address, with a button that copies the address: the program opens nothing outside.
 */
import type { MouseEvent, ReactNode } from 'react';
import { formatPlace, readPlace } from '../../../core/cite/place-address.ts';
import { copyAddress } from '../../../state/citing.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { markdownText } from '../../../text-zh/markdown.ts';
import styles from './MarkdownLink.module.css';

export interface MarkdownLinkProps {
  /** As it came through the schema; empty where that left none. */
  readonly address: string;
  readonly children: ReactNode;
}

export function MarkdownLink({ address, children }: MarkdownLinkProps) {
  const place = readPlace(address);
  if (place === null) return <OutsideAddress address={address}>{children}</OutsideAddress>;
  const open = (event: MouseEvent) => {
    // The panes go there themselves; the browser would load the page anew in another window.
    event.preventDefault();
    openDocument(place.documentId, place.blockId, { where: whereMeant() });
  };
  return (
    <a className={styles.link} href={formatPlace(place)} onClick={open} onAuxClick={open} draggable={false}>
      {children}
    </a>
  );
}

function OutsideAddress({ address, children }: MarkdownLinkProps) {
  if (address === '') return children;
  return (
    <span className={styles.outside}>
      {children}
      <button
        type="button"
        className={styles.copy}
        onClick={() => void copyAddress(address.replace(/^mailto:/i, ''))}
      >
        {markdownText.copyAddress}
      </button>
    </span>
  );
}
