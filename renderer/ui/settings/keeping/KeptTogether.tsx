/** A sentence in which one part, a date say, stays on one line. */
import styles from './KeptTogether.module.css';

export interface KeptTogetherProps {
  readonly sentence: string;
  /** Stands in the sentence; null if nothing of it must stay together. */
  readonly part: string | null;
}

export function KeptTogether({ sentence, part }: KeptTogetherProps) {
  const at = part === null ? -1 : sentence.indexOf(part);
  if (part === null || at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <span className={styles.together}>{part}</span>
      {sentence.slice(at + part.length)}
    </>
  );
}
