/** A bar above everything else: what hinders the whole program, and one button to try again. */
import { useState } from 'react';
import { errorActions } from '../../text-zh/errors.ts';
import { Button } from '../shared/Button.tsx';
import styles from './NoticeBar.module.css';

export interface NoticeBarProps {
  /** What happened. */
  readonly what: string;
  /** What is safe and what to do, in sentences. */
  readonly more: string;
  /** Technical, for whoever is called for help. */
  readonly detail?: string;
  readonly onRetry: () => Promise<unknown>;
}

export function NoticeBar({ what, more, detail, onRetry }: NoticeBarProps) {
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await onRetry();
    setTrying(false);
  };
  return (
    <div className={styles.notice} role="alert" title={detail}>
      <p>
        <b>{what}</b>
        {more}
      </p>
      <Button onPress={() => void retry()} isPending={isTrying}>
        {errorActions.retry}
      </Button>
    </div>
  );
}
