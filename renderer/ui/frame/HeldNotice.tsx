/** Says above everything else that nothing can be stored, since what the safety copy holds cannot be read. */
import { useConnectionState } from '../../data/database/live.ts';
import { checkAgain, useSafety } from '../../state/safety/safety.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { NoticeBar } from './NoticeBar.tsx';

/** Nothing while commits are let through, or while the database itself cannot be used. */
export function HeldNotice() {
  const status = useSafety((safety) => safety.status);
  const { kind } = useConnectionState();
  if (status.kind !== 'held' || kind === 'unavailable') return null;
  const more = safetyText.heldHint(status.failure.reason);
  return <NoticeBar what={safetyText.heldTitle} more={more} onRetry={checkAgain} />;
}
