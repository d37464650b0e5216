/** Stands where no marks, notes or bookmarks are: that there are none, or that nobody can know yet. */
import { useSafety } from '../../state/safety/safety.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { EmptyState, type EmptyStateProps } from '../shared/EmptyState.tsx';

const { unknown } = recoveryText;

/** Connects itself; `title` and `hint` are shown once it is known that there is nothing. */
export function EmptyRecords({ title, hint }: Pick<EmptyStateProps, 'title' | 'hint'>) {
  const { kind } = useSafety((safety) => safety.status);
  if (kind === 'held') return <EmptyState title={unknown.held} hint={unknown.heldHint} />;
  if (kind === 'checking') return <EmptyState title={unknown.checking} hint={unknown.checkingHint} />;
  return <EmptyState title={title} hint={hint} />;
}
