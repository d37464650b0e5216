/** How the safety copy is doing, in the status bar: that of the desktop shell, or the copies in a folder of the browser's. */
import { checkAgain, type SafetyView, useSafety } from '../../state/safety/safety.ts';
import { safetyCopies, useSafetyCopies } from '../../state/safety-copy/start.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { keepingText } from '../../text-zh/keeping.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { copySentence } from '../settings/keeping/copy-sentence.ts';
import { StatusDetail, type StatusDetailProps } from './StatusDetail.tsx';

/** Connects itself; nothing where no copy is kept, or while the recovery screen says it. */
export function SafetyCopyStatus() {
  const status = useSafety((safety) => safety.status);
  const folder = useFolderTrouble();
  const detail = folder ?? detailOf(status);
  return <span role="status">{detail === null ? null : <StatusDetail {...detail} />}</span>;
}

function detailOf(status: SafetyView['status']): StatusDetailProps | null {
  const action = { name: errorActions.retry, run: checkAgain };
  const warning = { tone: 'warning', action } as const;
  switch (status.kind) {
    case 'failing':
      return { ...warning, words: safetyText.failing, detail: safetyText.failingHint(status.failure.reason) };
    case 'held':
      return { ...warning, words: safetyText.held, detail: safetyText.heldHint(status.failure.reason) };
    case 'checking':
      return { words: safetyText.checking, detail: safetyText.checkingHint };
    // What is on its way arrives in a moment; a word that comes and goes would only be restless.
    case 'pending':
    case 'whole':
      return { words: safetyText.good, detail: safetyText.goodHint };
    default:
      return null;
  }
}

/** Only what is wrong: what goes well is seen in the room 设置. Null in the desktop shell. */
function useFolderTrouble(): StatusDetailProps | null {
  const state = useSafetyCopies();
  const { copies, notice, status } = keepingText;
  const detail = copySentence(state);
  if (state.kind === 'asleep') {
    const action = { name: copies.wake, run: safetyCopies.wake };
    return { words: status.asleep, detail, tone: 'warning', action };
  }
  if (state.kind !== 'on' || state.failure === null) return null;
  const action = { name: notice.again, run: safetyCopies.copyNow };
  return { words: status.failing, detail, tone: 'warning', action };
}
