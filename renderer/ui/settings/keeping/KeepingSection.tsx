/**
 * 批注存在哪里 in the room 设置: in the browser shell the place, the browser's promise, the space, and the folder for safety
 * copies; in the desktop shell what DesktopKeeping.tsx says.
 */
import { useEffect } from 'react';
import { useKeeping } from '../../../state/safety-copy/keeping.ts';
import {
  canKeepCopies,
  lookAtSpace,
  safetyCopies,
  useSafetyCopies,
} from '../../../state/safety-copy/start.ts';
import { keepingText } from '../../../text-zh/keeping.ts';
import { Button } from '../../shared/Button.tsx';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import styles from '../Section.module.css';
import { copySentence, lastOf } from './copy-sentence.ts';
import { DesktopKeeping } from './DesktopKeeping.tsx';
import { KeptTogether } from './KeptTogether.tsx';

const { copies: words } = keepingText;
const MB = 1_000_000;

/** Connects itself. */
export function KeepingSection() {
  const { address, promise, used } = useKeeping();
  useEffect(() => {
    void lookAtSpace();
  }, []);
  if (address === null) return <DesktopKeeping />;
  return (
    <section className={styles.section}>
      <SectionTitle section="keeping">{keepingText.title}</SectionTitle>
      <p className={styles.line}>{keepingText.place(address)}</p>
      <p className={styles.line} data-tone={promise === 'kept' ? 'done' : undefined}>
        {keepingText.promise[promise]}
        {used === null ? '' : keepingText.used(keepingText.megabytes(used / MB))}
      </p>
      <h3 className={styles.subtitle}>{words.title}</h3>
      {canKeepCopies() ? <Copies /> : <p className={styles.line}>{words.unsupported}</p>}
    </section>
  );
}

function Copies() {
  const state = useSafetyCopies();
  const hasFolder = state.kind === 'on' || state.kind === 'asleep';
  return (
    <>
      <p className={styles.line}>{words.intro}</p>
      <p className={styles.quiet}>{words.kinds}</p>
      <p className={styles.line} data-tone={state.failure === null ? undefined : 'failed'} role="status">
        <KeptTogether sentence={copySentence(state)} part={lastOf(state)} />
      </p>
      <div className={styles.buttons}>
        {state.kind === 'asleep' ? (
          <Button variant="primary" onPress={() => void safetyCopies.wake()}>
            {words.wake}
          </Button>
        ) : null}
        {state.kind === 'on' ? (
          <Button onPress={() => void safetyCopies.copyNow()} isPending={state.isWriting}>
            {words.now}
          </Button>
        ) : null}
        <Button onPress={() => void safetyCopies.choose()} isPending={state.isWriting}>
          {hasFolder ? words.chooseOther : words.choose}
        </Button>
        {hasFolder ? (
          <Button variant="quiet" onPress={() => void safetyCopies.stop()}>
            {words.stop}
          </Button>
        ) : null}
      </div>
    </>
  );
}
