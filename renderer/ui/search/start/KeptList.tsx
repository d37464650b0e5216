/**
 * A list of searches to be repeated, each with a button that takes it away. The focus stays in the list when an entry
 * goes; where the entries are kept is the caller's business.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../shared/IconButton.tsx';
import { CloseIcon } from '../../shared/Icons.tsx';
import styles from './KeptList.module.css';

export interface KeptEntry {
  readonly key: string;
  readonly words: string;
  /** What narrows it, in words; null if nothing does. */
  readonly detail: string | null;
  /** Names the button that takes it away. */
  readonly forgetLabel: string;
}

export interface KeptListProps {
  readonly title: string;
  readonly entries: readonly KeptEntry[];
  /** Stands beside the title. */
  readonly action?: ReactNode;
  readonly onRun: (key: string) => void;
  readonly onForget: (key: string) => void;
  /** The last entry is gone: the focus belongs elsewhere. */
  readonly onEmpty: () => void;
}

export function KeptList({ title, entries, action, onRun, onForget, onEmpty }: KeptListProps) {
  const list = useRef<HTMLUListElement>(null);
  const forgotten = useRef<number | null>(null);
  useEffect(() => {
    const index = forgotten.current;
    // Only the entry that held the focus takes it along; until it is gone there is nothing to do.
    if (index === null || document.activeElement !== document.body) return;
    forgotten.current = null;
    const next = list.current?.children[Math.min(index, entries.length - 1)]?.querySelector('button');
    if (next) next.focus();
    else onEmpty();
  }, [entries, onEmpty]);
  return (
    <section className={styles.section} hidden={entries.length === 0}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {action}
      </div>
      <ul className={styles.list} ref={list}>
        {entries.map(({ key, words, detail, forgetLabel }, index) => (
          <li key={key} className={styles.entry}>
            <button type="button" className={styles.run} onClick={() => onRun(key)}>
              <span className={styles.words}>{words}</span>
              {detail === null ? null : <span className={styles.detail}>{detail}</span>}
            </button>
            <IconButton
              icon={<CloseIcon size={16} />}
              label={forgetLabel}
              onPress={() => {
                forgotten.current = index;
                onForget(key);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
