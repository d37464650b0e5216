/**
 * An opened document: its title bar, the breadcrumb that follows the scroll, notices, and the text.
 */
import { useCallback, useEffect, useState } from 'react';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import type { Place } from '../../state/place.ts';
import type { Reveal } from '../../state/reader.ts';
import { rememberOpened } from '../../state/remembered.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import styles from './DocumentPane.module.css';
import { DocumentView } from './DocumentView.tsx';
import { OtherPrintings } from './OtherPrintings.tsx';
import { PaneHeader } from './PaneHeader.tsx';

export interface DocumentPaneProps {
  readonly document: GazetteDocument;
  readonly start: Place | null;
  readonly reveal: Reveal | null;
}

/** To be mounted anew for another document. */
export function DocumentPane({ document, start, reveal }: DocumentPaneProps) {
  const [isLost, setLost] = useState(false);
  const onReveal = useCallback((found: boolean) => setLost(!found), []);
  useEffect(() => {
    void rememberOpened(document.id);
  }, [document.id]);
  return (
    <div className={styles.pane}>
      <PaneHeader document={document} />
      <Breadcrumb document={document} />
      {isLost ? <UnknownBlock onDismiss={() => setLost(false)} /> : null}
      <OtherPrintings document={document} />
      <DocumentView document={document} start={start} reveal={reveal} onReveal={onReveal} />
    </div>
  );
}

function UnknownBlock({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <div className={styles.notice} role="alert">
      <p>{readerText.unknownBlock}</p>
      <Button onPress={onDismiss}>{readerText.dismiss}</Button>
    </div>
  );
}
