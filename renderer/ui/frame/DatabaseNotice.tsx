/**
 * Says above everything else that the notes database cannot be used, why, and what is safe. Reading goes on below.
 */
import { retryConnection, useConnectionState } from '../../data/database/live.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { NoticeBar } from './NoticeBar.tsx';

/** Nothing while the database works. */
export function DatabaseNotice() {
  const state = useConnectionState();
  if (state.kind !== 'unavailable') return null;
  const { what, safe, next } = databaseText[state.reason];
  return <NoticeBar what={what} more={safe + next} detail={state.detail} onRetry={retryConnection} />;
}
