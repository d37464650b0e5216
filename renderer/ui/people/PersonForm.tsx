/** Name and unit of one person, typed and stored; what is refused stays in the fields with the sentence why. */
import { useId, useState } from 'react';
import type { Person } from '../../core/annotation/people.ts';
import type { PersonRefusal } from '../../state/annotating/people.ts';
import { peopleText } from '../../text-zh/people.ts';
import { Button } from '../shared/Button.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from './PersonForm.module.css';

export interface PersonFormProps {
  readonly person: Person;
  /** Why it was not stored, null if it was. */
  readonly onSave: (person: Person) => Promise<PersonRefusal | null>;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

export function PersonForm({ person, onSave, onCancel }: PersonFormProps) {
  const [typed, setTyped] = useState(person);
  const [refusal, setRefusal] = useState<PersonRefusal | null>(null);
  const refusalId = useId();
  const change = (part: Partial<Person>) => {
    setTyped({ ...typed, ...part });
    setRefusal(null);
  };
  const save = async () => setRefusal(await onSave(typed));
  const shared = {
    onSubmit: () => void save(),
    ...(onCancel === null ? {} : { onEscape: onCancel }),
  };
  const faultOf = (field: keyof Person) => {
    const isInvalid = refusal?.fields.includes(field) ?? false;
    return { isInvalid, describedBy: isInvalid ? refusalId : undefined };
  };
  return (
    <div className={styles.form}>
      <TextField
        label={peopleText.name}
        placeholder={peopleText.namePlaceholder}
        value={typed.name}
        onChange={(name) => change({ name })}
        {...shared}
        {...faultOf('name')}
      />
      <TextField
        label={peopleText.unit}
        placeholder={peopleText.unitPlaceholder}
        value={typed.unit}
        onChange={(unit) => change({ unit })}
        {...shared}
        {...faultOf('unit')}
      />
      <p id={refusalId} className={styles.refusal} role="alert">
        {refusal?.sentence}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => void save()}>
          {peopleText.save}
        </Button>
        {onCancel === null ? null : (
          <Button variant="quiet" onPress={onCancel}>
            {peopleText.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
