/**
 * The box that takes a clause as one would say it (12, 十二, 第十二条, 第三条第二款) and goes there.
 * What is typed is read by core/cite/find-clause.ts.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { findClause } from '../../core/cite/find-clause.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { requestFocus, useFocusRequest } from '../../state/layout.ts';
import { usePlaces } from '../../state/place.ts';
import { openAddress } from '../../state/reader.ts';
import { readerText } from '../../text-zh/reader.ts';
import { GoToIcon } from '../shared/Icons.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from './GoToClause.module.css';

/** Enter goes; what is not found is said below the box until something else is typed. */
export function GoToClause({ document }: { readonly document: GazetteDocument }) {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target === 'goToClause') input.current?.select();
  }, [request]);

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
    const here = usePlaces.getState().byDocument.get(document.id)?.blockId ?? null;
    const blockId = findClause(document, wanted, here);
    if (blockId === null) {
      setMissing(wanted);
      return;
    }
    openAddress({ documentId: document.id, blockId });
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
