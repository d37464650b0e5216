/** The safety copies of the browser shell in one sentence, wherever it is said. */
import { type CopyState, REST_MS } from '../../../state/safety-copy/copies.ts';
import { keepingText } from '../../../text-zh/keeping.ts';

const { copies: words } = keepingText;
const MINUTE_MS = 60_000;

/** How the copies are doing: what happened, what there is, what to do; empty where no folder was chosen. */
export function copySentence(state: CopyState): string {
  const { failure, folder, isRemembered, isWriting, kind } = state;
  if (failure !== null) return `${keepingText.failures[failure.code]}${afterFailure(state)}`;
  if (isWriting) return words.writing;
  if (kind === 'asleep') return `${words.asleep(folder)}${lastSentence(state, words.never)}`;
  if (kind !== 'on') return '';
  const otherwise = state.holdsAnything ? words.firstWithin(REST_MS / MINUTE_MS) : words.nothingYet;
  return `${words.on(folder)}${lastSentence(state, otherwise)}${isRemembered ? '' : words.notRemembered}`;
}

/** What there is all the same; nothing where no folder was chosen. */
function afterFailure(state: CopyState): string {
  return state.folder === '' ? '' : `${words.meant(state.folder)}${lastSentence(state, words.never)}`;
}

function lastSentence(state: CopyState, otherwise: string): string {
  const last = lastOf(state);
  return last === null ? otherwise : words.last(last);
}

/** When the newest copy was written, in words; null if none was. */
export function lastOf({ last }: CopyState): string | null {
  return last === null ? null : localInstant(last);
}

/** An instant as the user's calendar and clock show it. */
export function localInstant(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
