/**
 * Says, over the rooms, that no safety copy is being written: the browser wants to be asked again, or writing failed. Put
 * off, it comes again with the next failure or the next start.
 */
import { useState } from 'react';
import { safetyCopies, useSafetyCopies } from '../../../state/safety-copy/start.ts';
import { keepingText } from '../../../text-zh/keeping.ts';
import { Button } from '../../shared/Button.tsx';
import { FloatingNotice } from '../../shared/FloatingNotice.tsx';

const { notice: words } = keepingText;

/** Connects itself; nothing while copies are written, or none are wanted. */
export function SafetyCopyNotice() {
  const { failure, folder, isWriting, kind } = useSafetyCopies();
  const [isPutOff, setPutOff] = useState(false);
  const [seen, setSeen] = useState<typeof failure>(null);
  if (kind === 'asleep' && !isPutOff) {
    return (
      <FloatingNotice place="high" text={keepingText.copies.asleep(folder)}>
        <Button variant="primary" onPress={() => void safetyCopies.wake()}>
          {keepingText.copies.wake}
        </Button>
        <Button variant="quiet" onPress={() => setPutOff(true)}>
          {words.later}
        </Button>
      </FloatingNotice>
    );
  }
  if (kind !== 'on' || failure === null || failure === seen) return null;
  return (
    <FloatingNotice place="high" isFailure text={keepingText.failures[failure.code]}>
      <Button variant="primary" onPress={() => void safetyCopies.copyNow()} isPending={isWriting}>
        {words.again}
      </Button>
      <Button variant="quiet" onPress={() => setSeen(failure)}>
        {words.seen}
      </Button>
    </FloatingNotice>
  );
}
