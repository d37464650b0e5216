/** A choice of one from a few, each in a line with what it means. */
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './RadioRows.module.css';

export interface RadioRowsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly words: string; readonly hint: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

export function RadioRows<Id extends string>({ label, options, selected, onSelect }: RadioRowsProps<Id>) {
  return (
    <RadioGroup
      value={selected}
      onChange={(value) => {
        const chosen = options.find(({ id }) => id === value);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.rows}>
        {options.map(({ id, words, hint }) => (
          <Radio key={id} value={id} className={styles.row ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>{words}</span>
            <span className={styles.hint}>{hint}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
