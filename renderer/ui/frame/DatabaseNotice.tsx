/**
 * Says above everything else that the notes database cannot be used, why, and what is safe. Reading goes on below.
 */
import { retryConnection, useConnectionState } from '../../data/database/live.ts';
import { databaseText, errorActions } from '../../text-zh/errors.ts';
import { Button } from '../shared/Button.tsx';
import styles from './DatabaseNotice.module.css';

/** Nothing while the database works. */
export function DatabaseNotice() {
  const state = useConnectionState();
  if (state.kind !== 'unavailable') return null;
  const words = databaseText[state.reason];
  return (
    <div className={styles.notice} role="alert" title={state.detail}>
      <p>
        <b>{words.what}</b>
        {words.safe}
        {words.next}
      </p>
      <Button onPress={() => void retryConnection()}>{errorActions.retry}</Button>
    </div>
  );
}
