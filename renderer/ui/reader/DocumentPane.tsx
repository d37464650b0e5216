/**
 * An opened document: its title bar, the breadcrumb that follows the scroll, notices, what is found in it, and the
 * text.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { commandOf, shortcutOf } from '../../state/commands/commands.ts';
import type { Place } from '../../state/place.ts';
import type { Reveal } from '../../state/reader.ts';
import { rememberOpened } from '../../state/remembered.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { SearchIcon } from '../shared/Icons.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import styles from './DocumentPane.module.css';
import { DocumentView } from './DocumentView.tsx';
import { DocumentFind } from './find/DocumentFind.tsx';
import { OtherPrintings } from './OtherPrintings.tsx';
import { PaneHeader } from './PaneHeader.tsx';

export interface DocumentPaneProps {
  readonly document: GazetteDocument;
  readonly start: Place | null;
  readonly reveal: Reveal | null;
}

/** To be mounted anew for another document. */
export function DocumentPane({ document, start, reveal }: DocumentPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [isLost, setLost] = useState(false);
  const onReveal = useCallback((found: boolean) => setLost(!found), []);
  useEffect(() => {
    void rememberOpened(document.id);
  }, [document.id]);
  return (
    <div className={styles.pane} ref={pane}>
      <PaneHeader document={document} />
      <div className={styles.place}>
        <Breadcrumb document={document} />
        <IconButton
          icon={<SearchIcon />}
          label={commandOf('find').name}
          shortcut={shortcutOf('find')}
          onPress={commandOf('find').run}
        />
      </div>
      {isLost ? <UnknownBlock onDismiss={() => setLost(false)} /> : null}
      <OtherPrintings document={document} />
      <DocumentFind document={document} pane={pane} />
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
