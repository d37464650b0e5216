/**
 * A choice of any number of values from a list, as a button that unfolds it and stays unfolded while values are
 * ticked. The values, their words and counts are the caller's.
 */
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { ChevronDownIcon } from './Icons.tsx';
import styles from './MultiChoice.module.css';

export interface MultiChoiceOption {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

export interface MultiChoiceProps {
  readonly label: string;
  readonly options: readonly MultiChoiceOption[];
  /** Ids of the ticked options. */
  readonly selected: readonly string[];
  /** What is chosen, in a word or two, for the button. */
  readonly summary: string;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** A labelled select box, 32 px high. */
export function MultiChoice({ label, options, selected, summary, onSelect }: MultiChoiceProps) {
  return (
    <Select
      className={styles.choice ?? ''}
      selectionMode="multiple"
      value={selected}
      isDisabled={options.length === 0}
      onChange={(keys) => onSelect(keys.map(String))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>{summary}</SelectValue>
        <ChevronDownIcon size={16} />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {({ id, words, count }) => (
            <ListBoxItem id={id} textValue={words} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick} aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  <span className={styles.words}>{words}</span>
                  <span className={styles.count}>{count}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
