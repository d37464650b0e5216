/** The button that adds tags to everything selected: a field, and the tags in use to be taken over by a press. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { LONGEST_TAG, MOST_TAGS, type TagAddition, tagsIn } from '../../../../core/annotation/tags.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import button from '../../../shared/Button.module.css';
import { Button } from '../../../shared/Button.tsx';
import menu from '../../../shared/MenuButton.module.css';
import { TextField } from '../../../shared/TextField.tsx';
import styles from './TagChoice.module.css';

const words = notesRoomText.bulk;

/** How many tags in use are offered. */
const OFFERED = 8;

export interface TagChoiceProps {
  /** How many entries are selected. */
  readonly count: number;
  /** Tags in use, the most used first. */
  readonly known: readonly string[];
  /** Resolves with what could not be added; null if all was. */
  readonly onTag: (typed: string) => Promise<TagAddition['refused']>;
}

export function TagChoice({ count, known, onTag }: TagChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={`${button.button} ${button.plain}`}>{words.tag}</AriaButton>
      <Popover className={menu.popover ?? ''} placement="top start" aria-labelledby={title}>
        <div className={styles.dialog}>
          <p id={title} className={styles.title}>
            {words.tagTitle(count)}
          </p>
          <TagForm known={known} onTag={onTag} onClose={() => setOpen(false)} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

interface TagFormProps extends Pick<TagChoiceProps, 'known' | 'onTag'> {
  readonly onClose: () => void;
}

function TagForm({ known, onTag, onClose }: TagFormProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const apply = async () => {
    if (tagsIn(typed).length === 0) return setProblem(words.tagBlank);
    const refused = await onTag(typed);
    if (refused === null) onClose();
    else setProblem(problemWords(refused));
  };
  return (
    <div className={styles.form}>
      <TextField
        label={words.tagField}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        onSubmit={() => void apply()}
        isInvalid={problem !== null}
        describedBy="bulk-tag-hint"
        ref={box}
      />
      <div className={styles.known}>
        {known.slice(0, OFFERED).map((tag) => (
          <Button key={tag} variant="quiet" onPress={() => setTyped(withTag(typed, tag))}>
            {`#${tag}`}
          </Button>
        ))}
      </div>
      <p id="bulk-tag-hint" className={styles.hint} role={problem === null ? undefined : 'alert'}>
        {problem ?? words.tagHint}
      </p>
      <div className={styles.actions}>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button variant="primary" onPress={() => void apply()}>
          {words.apply}
        </Button>
      </div>
    </div>
  );
}

function withTag(typed: string, tag: string): string {
  return [...tagsIn(typed), tag].join('、');
}

function problemWords({ tag, reason }: NonNullable<TagAddition['refused']>): string {
  return reason === 'long' ? words.tagLong(tag, LONGEST_TAG) : words.tagFull(MOST_TAGS);
}
