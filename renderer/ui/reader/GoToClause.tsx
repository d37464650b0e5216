/**
 * The box that takes a clause as one would say it (12, 十二, 第十二条, 第三条第二款) and goes there.
 * What is typed is read by core/cite/find-clause.ts.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { findClause } from '../../core/cite/find-clause.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { requestFocus, useFocusRequest } from '../../state/layout/layout.ts';
import { activeTab, type PaneId, type TabId } from '../../state/panes/model.ts';
import { openDocument, usePanes } from '../../state/panes/panes.ts';
import { placeIn } from '../../state/panes/place.ts';
import { readerText } from '../../text-zh/reader.ts';
import { GoToIcon } from '../shared/Icons.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from './GoToClause.module.css';

export interface GoToClauseProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
}

/** Enter goes; what is not found is said below the box until something else is typed. */
export function GoToClause({ pane, tabId, document }: GoToClauseProps) {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'goToClause') return;
    if (activeTab(usePanes.getState().area)?.id === tabId) input.current?.select();
  }, [request, tabId]);

  const change = (value: string) => {
    setTyped(value);
    setMissing(null);
  };
  const leave = () => {
    change('');
    requestFocus('text');
  };
  const go = () => {
    const wanted = typed.trim();
    if (wanted === '') return;
    const here = placeIn({ tabId, documentId: document.id })?.blockId ?? null;
    const blockId = findClause(document, wanted, here);
    if (blockId === null) {
      setMissing(wanted);
      return;
    }
    openDocument(document.id, blockId, { from: pane });
    leave();
  };
  return (
    <div className={styles.box}>
      <TextField
        ref={input}
        label={readerText.goToLabel}
        hideLabel
        placeholder={readerText.goToPlaceholder}
        icon={<GoToIcon size={16} />}
        value={typed}
        onChange={change}
        onSubmit={go}
        onEscape={leave}
        isInvalid={missing !== null}
        describedBy={missing === null ? undefined : messageId}
      />
      <p id={messageId} className={styles.message} role="status">
        {missing === null ? null : readerText.goToMissing(missing)}
      </p>
    </div>
  );
}
