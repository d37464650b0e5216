/**
 * The part of 设置 for the people who write here: their names, who of them writes now, and whether cards name them.
 * As long as nobody has a name there is only the form for one.
 */
import { useEffect, useRef, useState } from 'react';
import type { Author, AuthorId } from '../../core/annotation/model.ts';
import { AUTHORS_SHOWN, inNameOrder } from '../../core/annotation/people.ts';
import { useAuthors, usePresentAuthor } from '../../data/records/authors.ts';
import { useSetting } from '../../data/settings/settings.ts';
import { addPerson, namePerson, showAuthors } from '../../state/annotating/people.ts';
import { useFocusRequest } from '../../state/layout/layout.ts';
import { peopleText } from '../../text-zh/people.ts';
import { Button } from '../shared/Button.tsx';
import { Choice } from '../shared/Choice.tsx';
import { SectionTitle } from '../shared/SectionTitle.tsx';
import styles from './PeopleSettings.module.css';
import { PersonForm } from './PersonForm.tsx';
import { PersonRow } from './PersonRow.tsx';

const NOBODY = { name: '', unit: '' };

/** Connects itself; nothing while the notes database cannot be used, which is said above everything. */
export function PeopleSettings() {
  const authors = useAuthors();
  const present = usePresentAuthor();
  if (authors.kind !== 'ready' || present.kind !== 'ready') return null;
  return <Section authors={authors.value} presentId={present.value?.id ?? null} />;
}

interface PeopleProps {
  readonly authors: readonly Author[];
  readonly presentId: AuthorId | null;
}

function Section({ authors, presentId }: PeopleProps) {
  const section = useRef<HTMLElement>(null);
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'people') return;
    section.current?.scrollIntoView();
    section.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }, [request]);
  const isNameless = authors.every(({ name }) => name === '');
  return (
    <section className={styles.people} ref={section}>
      <SectionTitle section="people">{peopleText.title}</SectionTitle>
      <p className={styles.hint}>{peopleText.hint}</p>
      {isNameless ? (
        <PersonForm person={NOBODY} onSave={(typed) => namePerson(presentId, typed)} onCancel={null} />
      ) : (
        <People authors={authors} presentId={presentId} />
      )}
      <ShownChoice />
    </section>
  );
}

function People({ authors, presentId }: PeopleProps) {
  const [isAdding, setAdding] = useState(false);
  const add = async (typed: typeof NOBODY) => {
    const refusal = await addPerson(typed);
    if (refusal === null) setAdding(false);
    return refusal;
  };
  return (
    <>
      <ul className={styles.list} aria-label={peopleText.list}>
        {inNameOrder(authors).map((author) => (
          <PersonRow key={author.id} author={author} isPresent={author.id === presentId} />
        ))}
      </ul>
      {isAdding ? (
        <PersonForm person={NOBODY} onSave={add} onCancel={() => setAdding(false)} />
      ) : (
        <Button onPress={() => setAdding(true)}>{peopleText.add}</Button>
      )}
      <p className={styles.hint}>{peopleText.addHint}</p>
    </>
  );
}

function ShownChoice() {
  const shown = useSetting('authorsShown');
  if (shown === undefined) return null;
  return (
    <Choice
      label={peopleText.shownLabel}
      options={AUTHORS_SHOWN.map((id) => ({ id, words: peopleText.shown[id] }))}
      selected={shown}
      onSelect={(id) => {
        const chosen = AUTHORS_SHOWN.find((each) => each === id);
        if (chosen !== undefined) void showAuthors(chosen);
      }}
    />
  );
}
