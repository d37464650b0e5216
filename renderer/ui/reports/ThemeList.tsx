/** The themes with the number of sentences of each report. Arrow keys walk, and show what they come to. */
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { reportsText } from '../../text-zh/reports.ts';
import { useSides } from './sides.ts';
import styles from './ThemeList.module.css';
import { isEmpty, type ThemeEntry } from './theme-entries.ts';

export interface ThemeListProps {
  readonly entries: readonly ThemeEntry[];
  /** The id of one of them. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A column where there is room, else lines of chips. */
export function ThemeList({ entries, chosen, onChoose }: ThemeListProps) {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={reportsText.themes}
      layout="grid"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(selection) => {
        const [key] = selection === 'all' ? [] : selection;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {entries.map((entry) => (
        <ListBoxItem
          key={entry.id}
          id={entry.id}
          className={styles.item ?? ''}
          textValue={entry.name}
          data-quiet={entry.kind === 'theme' && isEmpty(entry.found)}
        >
          <span className={styles.name}>{entry.name}</span>
          <Count entry={entry} />
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function Count({ entry }: { readonly entry: ThemeEntry }) {
  const { a, b } = useSides();
  switch (entry.kind) {
    case 'all':
      return <span className={styles.count}>{reportsText.allCount(entry.changes.length)}</span>;
    case 'searching':
      return <span className={styles.count}>…</span>;
    case 'theme': {
      const [one, other] = [entry.found.a.length, entry.found.b.length];
      return (
        <span
          className={styles.count}
          role="img"
          aria-label={reportsText.countsSpoken(a.name, one, b.name, other)}
          title={reportsText.countsSpoken(a.name, one, b.name, other)}
        >
          {reportsText.counts(one, other)}
        </span>
      );
    }
  }
}
