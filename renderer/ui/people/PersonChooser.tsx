/**
 * Asks at the start who writes now, where several people do: arrow keys and Enter answer, Escape keeps who wrote
 * last, who stands first. Asked once per window; loading it anew is no new start.
 */
import { useCallback, useEffect, useState } from 'react';
import { type Key, ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Author } from '../../core/annotation/model.ts';
import { inNameOrder } from '../../core/annotation/people.ts';
import { useAuthors, usePresentAuthor } from '../../data/records/authors.ts';
import { nameOf, switchTo } from '../../state/annotating/people.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { peopleText } from '../../text-zh/people.ts';
import { DialogHint, DialogTitle, DialogWindow } from '../shared/DialogWindow.tsx';
import styles from './PersonChooser.module.css';
import { isStartAnswered, noteStartAnswered } from './start-question.ts';

const words = peopleText.start;

/** Connects itself; nothing where one person writes, or none. To be drawn once in the window. */
export function PersonChooser() {
  const authors = useAuthors();
  const present = usePresentAuthor();
  // What is lost is decided first.
  const isRecovering = useSafety((safety) => safety.status.kind === 'recovery');
  const [isOpen, setOpen] = useState(!isStartAnswered());
  const known = authors.kind === 'ready' && present.kind === 'ready';
  const several = known && authors.value.length > 1;
  const close = useCallback(() => {
    noteStartAnswered();
    setOpen(false);
  }, []);
  useEffect(() => {
    // One who is added later is no reason to ask.
    if (known && !several) close();
  }, [known, several, close]);
  if (!several || isRecovering) return null;
  return (
    <DialogWindow isOpen={isOpen} size="small" onClose={close}>
      <Question authors={authors.value} present={present.value} onAnswer={close} />
    </DialogWindow>
  );
}

interface QuestionProps {
  readonly authors: readonly Author[];
  readonly present: Author | null;
  readonly onAnswer: () => void;
}

function Question({ authors, present, onAnswer }: QuestionProps) {
  const others = inNameOrder(authors).filter(({ id }) => id !== present?.id);
  const offered = present === null ? others : [present, ...others];
  const choose = (id: Key) => {
    onAnswer();
    const chosen = others.find((each) => each.id === id);
    if (chosen !== undefined) void switchTo(chosen);
  };
  return (
    <>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogHint>{words.hint}</DialogHint>
      <ListBox className={styles.list ?? ''} aria-label={words.title} autoFocus="first" onAction={choose}>
        {offered.map((author) => (
          <ListBoxItem
            key={author.id}
            id={author.id}
            textValue={nameOf(author)}
            className={styles.person ?? ''}
          >
            <span>{nameOf(author)}</span>
            {author === present ? <span className={styles.last}>{words.last}</span> : null}
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}
