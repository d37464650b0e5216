/**
 * A sentence at the lower edge about what was just done with marks and notes, for a while, with the chance to take
 * it back. To be drawn once in the window.
 */
import { useEffect } from 'react';
import { dismissNotice, type Notice, undoStep, useAnnotating } from '../../state/annotating/annotating.ts';
import { notesText } from '../../text-zh/notes.ts';
import { Button } from '../shared/Button.tsx';
import { FloatingNotice } from '../shared/FloatingNotice.tsx';

/** How long a sentence stays, in milliseconds. One about a failure stays until it is dismissed. */
const SHOWN_MS = 10_000;

/** Nothing while there is nothing to say. */
export function NotesNotice() {
  const notice = useAnnotating((state) => state.notice);
  return notice === null ? null : <NoticeBox key={notice.nonce} notice={notice} />;
}

function NoticeBox({ notice }: { readonly notice: Notice }) {
  const { text, tone, step } = notice;
  useEffect(() => {
    if (tone === 'failed') return;
    const timer = setTimeout(dismissNotice, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [tone]);
  return (
    <FloatingNotice text={text} place="low" isFailure={tone === 'failed'}>
      {step === null ? null : <Button onPress={() => void undoStep(step)}>{notesText.actions.undo}</Button>}
      <Button variant="quiet" onPress={dismissNotice}>
        {notesText.actions.dismiss}
      </Button>
    </FloatingNotice>
  );
}
