/**
 * A pane without a document: nothing is open in it, or its address is none. What an address leads to otherwise is
 * ReadingPane's.
 */
import type { ReactNode } from 'react';
import { commandOf } from '../../state/commands/commands.ts';
import { changeLayout, enterRoom, requestFocus } from '../../state/layout/layout.ts';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { frameText } from '../../text-zh/frame.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { LibraryIcon } from '../shared/Icons.tsx';
import styles from './ReadingPane.module.css';

/** The page's heading, which is else the document's title, is the program's name. */
export function PlainPane({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.plain}>
      <h1 className={styles.unseen}>{frameText.productName}</h1>
      {children}
    </div>
  );
}

export function EmptyPane() {
  return (
    <PlainPane>
      <EmptyState title={readerText.emptyTitle} hint={readerText.emptyHint} icon={<LibraryIcon size={40} />}>
        <Button variant="primary" onPress={() => enterRoom('library')}>
          {readerText.openLibrary}
        </Button>
        <Button onPress={() => enterRoom('search')}>{readerText.openSearch}</Button>
      </EmptyState>
    </PlainPane>
  );
}

export function UnreadablePane({ hash }: { readonly hash: string }) {
  return (
    <PlainPane>
      <ErrorNotice words={errorText.unreadableAddress} detail={hash}>
        <Button variant="primary" onPress={returnToLibrary}>
          {errorActions.toLibrary}
        </Button>
      </ErrorNotice>
    </PlainPane>
  );
}

/** Closes what cannot be shown and goes to where something else can be chosen. */
export function returnToLibrary(): void {
  commandOf('closeTab').run();
  changeLayout({ room: 'library', sideOpen: true });
  requestFocus('documents');
}
