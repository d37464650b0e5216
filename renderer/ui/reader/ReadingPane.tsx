/**
 * One reading pane: what an address leads to. Chooses between the document, the empty pane and the messages for
 * addresses that lead nowhere. Takes its address as a prop, so that several panes can stand side by side.
 */
import type { ReactNode } from 'react';
import { useDocument } from '../../data/use-corpus.ts';
import type { Address } from '../../state/address.ts';
import { enterRoom } from '../../state/layout.ts';
import { closeDocument, type Reveal } from '../../state/reader.ts';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { frameText } from '../../text-zh/frame.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { LibraryIcon } from '../shared/Icons.tsx';
import { DocumentFailure } from './DocumentFailure.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import styles from './ReadingPane.module.css';
import { useStartPlace } from './use-start-place.ts';

export interface ReadingPaneProps {
  /** null: nothing is open. */
  readonly address: Address | null;
  readonly reveal: Reveal | null;
  /** The hash that is no address; null otherwise. */
  readonly unreadable: string | null;
}

/** Fills its place; scrolls inside. */
export function ReadingPane({ address, reveal, unreadable }: ReadingPaneProps) {
  if (address !== null) return <OpenedDocument key={address.documentId} address={address} reveal={reveal} />;
  return <PlainPane>{unreadable === null ? <NothingOpen /> : <Unreadable hash={unreadable} />}</PlainPane>;
}

/** A pane without a document: the page's heading, which is else the document's title, is the program's name. */
function PlainPane({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.plain}>
      <h1 className={styles.unseen}>{frameText.productName}</h1>
      {children}
    </div>
  );
}

function OpenedDocument({ address, reveal }: { readonly address: Address; readonly reveal: Reveal | null }) {
  const loading = useDocument(address.documentId);
  const start = useStartPlace(address.documentId);
  if (loading.kind === 'failed') {
    return (
      <PlainPane>
        <DocumentFailure documentId={address.documentId} failure={loading.failure} />
      </PlainPane>
    );
  }
  if (loading.kind === 'loading' || start.kind === 'asking') {
    return (
      <p className={styles.loading} role="status">
        {readerText.loading}
      </p>
    );
  }
  return <DocumentPane document={loading.value} start={start.place} reveal={reveal} />;
}

function NothingOpen() {
  return (
    <EmptyState title={readerText.emptyTitle} hint={readerText.emptyHint} icon={<LibraryIcon size={40} />}>
      <Button variant="primary" onPress={() => enterRoom('library')}>
        {readerText.openLibrary}
      </Button>
      <Button onPress={() => enterRoom('search')}>{readerText.openSearch}</Button>
    </EmptyState>
  );
}

function Unreadable({ hash }: { readonly hash: string }) {
  return (
    <ErrorNotice words={errorText.unreadableAddress} detail={hash}>
      <Button variant="primary" onPress={returnToLibrary}>
        {errorActions.toLibrary}
      </Button>
    </ErrorNotice>
  );
}

function returnToLibrary(): void {
  closeDocument();
  enterRoom('library');
}
