/** What becomes of records that are other here, each with what it means; only the choices that there are. */
import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type Comparison, countCases } from '../../../data/backup/comparison.ts';
import type { RestoreChoices } from '../../../data/backup/restoring.ts';
import { backupText } from '../../../text-zh/backup.ts';
import styles from './ChoiceList.module.css';
import { changedSides, previewCounts, sumOfCounts } from './preview-counts.ts';

const { preview: words } = backupText;

export interface ChoiceListProps {
  readonly comparison: Comparison;
  readonly choices: RestoreChoices;
  readonly onChange: (choices: RestoreChoices) => void;
}

export function ChoiceList({ comparison, choices, onChange }: ChoiceListProps) {
  const cases = Object.values(countCases(comparison.records));
  const counts = sumOfCounts(cases.map(previewCounts));
  const authors = comparison.authors.changed.length;
  const changed = counts.changed + authors;
  const damagedHere = cases.reduce((sum, each) => sum + each.damagedHere, 0);
  return (
    <>
      <ul className={styles.sentences}>
        <li>{words.explain}</li>
        {comparison.damaged.length === 0 ? null : <li>{words.damaged(comparison.damaged.length)}</li>}
        {comparison.damagedLeft === 0 ? null : <li>{words.damagedLeft(comparison.damagedLeft)}</li>}
        {damagedHere === 0 ? null : <li>{words.damagedHere(damagedHere)}</li>}
      </ul>
      <OneOf
        name="changed"
        label={changed === 0 ? null : words.changed.label(changed, { ...changedSides(cases), authors })}
        values={['newer', 'here', 'backup']}
        chosen={choices.changed}
        onChoose={(value) => onChange({ ...choices, changed: value })}
      />
      <OneOf
        name="deleted"
        label={counts.deleted === 0 ? null : words.deleted.label(counts.deleted)}
        values={['backup', 'here']}
        chosen={choices.deleted}
        onChoose={(value) => onChange({ ...choices, deleted: value })}
      />
      <OneOf
        name="conflict"
        label={counts.conflict === 0 ? null : words.conflict.label(counts.conflict)}
        values={['both', 'here', 'backup']}
        chosen={choices.conflict}
        onChoose={(value) => onChange({ ...choices, conflict: value })}
      />
      {comparison.settings.length === 0 ? (
        <p className={styles.muted}>{words.settingsSame}</p>
      ) : (
        <Checkbox
          className={styles.option ?? ''}
          isSelected={choices.settings}
          onChange={(settings) => onChange({ ...choices, settings })}
        >
          <span className={styles.box} aria-hidden="true" />
          {words.settings(comparison.settings.length)}
        </Checkbox>
      )}
    </>
  );
}

type ChoiceName = 'changed' | 'deleted' | 'conflict';

interface OneOfProps<Name extends ChoiceName> {
  readonly name: Name;
  /** Null if there is nothing to choose. */
  readonly label: string | null;
  readonly values: readonly RestoreChoices[Name][];
  readonly chosen: RestoreChoices[Name];
  readonly onChoose: (value: RestoreChoices[Name]) => void;
}

function OneOf<Name extends ChoiceName>({ name, label, values, chosen, onChoose }: OneOfProps<Name>) {
  if (label === null) return null;
  const sentences: Readonly<Partial<Record<RestoreChoices[ChoiceName], string>>> = words[name];
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={chosen}
      onChange={(value) => {
        const found = values.find((each) => each === value);
        if (found !== undefined) onChoose(found);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {values.map((value) => (
        <Radio key={value} value={value} className={styles.option ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          {sentences[value]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
