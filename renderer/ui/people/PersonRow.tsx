/** One person in the list of 设置: whether he writes now, or the button that makes him; and his name to be changed. */
import { useState } from 'react';
import type { Author } from '../../core/annotation/model.ts';
import { nameOf, namePerson, switchTo } from '../../state/annotating/people.ts';
import { peopleText } from '../../text-zh/people.ts';
import { Button } from '../shared/Button.tsx';
import styles from './PeopleSettings.module.css';
import { PersonForm } from './PersonForm.tsx';

export interface PersonRowProps {
  readonly author: Author;
  readonly isPresent: boolean;
}

export function PersonRow({ author, isPresent }: PersonRowProps) {
  const [isEdited, setEdited] = useState(false);
  const name = nameOf(author);
  if (isEdited)
    return (
      <li className={styles.row}>
        <PersonForm
          person={author}
          onSave={async (typed) => {
            const refusal = await namePerson(author.id, typed);
            if (refusal === null) setEdited(false);
            return refusal;
          }}
          onCancel={() => setEdited(false)}
        />
      </li>
    );
  return (
    <li className={styles.row} aria-current={isPresent}>
      <span className={styles.name}>{name}</span>
      {isPresent ? (
        <span className={styles.present}>{peopleText.present}</span>
      ) : (
        <Button variant="quiet" label={peopleText.choose(name)} onPress={() => void switchTo(author)}>
          {peopleText.chooseShort}
        </Button>
      )}
      <Button variant="quiet" label={peopleText.rename(name)} onPress={() => setEdited(true)}>
        {peopleText.renameShort}
      </Button>
    </li>
  );
}
