/**
 * A choice of one value from a short list, as a button that unfolds it. The values and their words are the caller's.
 */
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import styles from './Choice.module.css';
import { ChevronDownIcon } from './Icons.tsx';

export interface ChoiceOption {
  readonly id: string;
  /** As shown in the list. */
  readonly words: string;
}

export interface ChoiceProps {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** A labelled select box, 32 px high. */
export function Choice({ label, options, selected, onSelect }: ChoiceProps) {
  return (
    <Select
      className={styles.choice ?? ''}
      value={selected}
      onChange={(key) => {
        if (key !== null) onSelect(String(key));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDownIcon size={16} />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.words} className={styles.option ?? ''}>
              {option.words}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
