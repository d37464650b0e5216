/**
 * An opened document: its title bar, the breadcrumb that follows the scroll, notices, what is found in it, and the
 * text.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { rememberOpened } from '../../state/layout/remembered.ts';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import type { Reveal } from '../../state/panes/panes.ts';
import type { Place } from '../../state/panes/place.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { ClauseTools } from './ClauseTools.tsx';
import styles from './DocumentPane.module.css';
import { DocumentView } from './DocumentView.tsx';
import { DocumentFind } from './find/DocumentFind.tsx';
import { OtherPrintings } from './OtherPrintings.tsx';
import { PaneHeader } from './PaneHeader.tsx';
import { selectWholeOnKey } from './select-whole.ts';

export interface DocumentPaneProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
  readonly start: Place | null;
  readonly reveal: Reveal | null;
}

/** To be mounted anew for another document. */
export function DocumentPane({ pane, tabId, document, start, reveal }: DocumentPaneProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isLost, setLost] = useState(false);
  const onReveal = useCallback((found: boolean) => setLost(!found), []);
  useEffect(() => {
    void rememberOpened(document.id);
  }, [document.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the text
    <div className={styles.pane} ref={element} onKeyDown={selectWholeOnKey}>
      <PaneHeader pane={pane} tabId={tabId} document={document} />
      <div className={styles.place}>
        <Breadcrumb pane={pane} tabId={tabId} document={document} />
        <ClauseTools pane={pane} tabId={tabId} document={document} />
      </div>
      {isLost ? <UnknownBlock onDismiss={() => setLost(false)} /> : null}
      <OtherPrintings pane={pane} document={document} />
      <DocumentFind tabId={tabId} document={document} pane={element} />
      <DocumentView
        pane={pane}
        tabId={tabId}
        document={document}
        start={start}
        reveal={reveal}
        onReveal={onReveal}
      />
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
