/**
 * Tags being changed: each with a button that takes it away, and a field that adds what is typed. Enter, a comma or 、
 * ends a tag, Backspace in the empty field takes the last one away, Escape or leaving ends the work. What completes
 * the typed is offered below, and before anything is typed what is most in use; nothing is taken while an input method composes.
 */
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import {
  addTags,
  LONGEST_TAG,
  MOST_TAGS,
  removeTag,
  type TagAddition,
} from '../../../core/annotation/tags.ts';
import { changeTags, type Tagged } from '../../../state/annotating/tags.ts';
import { tagsText } from '../../../text-zh/tags.ts';
import { Button } from '../../shared/Button.tsx';
import { CloseIcon } from '../../shared/Icons.tsx';
import styles from './TagField.module.css';
import { TagInput } from './TagInput.tsx';

export interface TagFieldProps {
  readonly tagged: Tagged;
  readonly tags: readonly string[];
  /** What carries the tags, in words. */
  readonly what: string;
  /** The work is done; `byKey`: the focus is to be led back. */
  readonly onEnd: (byKey: boolean) => void;
}

export function TagField({ tagged, tags, what, onEnd }: TagFieldProps) {
  const [refused, setRefused] = useState<TagAddition['refused']>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // Leaving the field may add what is typed there, in the same moment.
  const latestRefused = useRef<TagAddition['refused']>(null);
  const tell = (refusal: TagAddition['refused']) => {
    latestRefused.current = refusal;
    setRefused(refusal);
  };
  const add = (typed: string) => {
    const addition = addTags(tags, typed);
    tell(addition.refused);
    void changeTags(tagged, (present) => addTags(present, typed).tags);
    return addition.refused?.tag ?? '';
  };
  const remove = (tag: string) => {
    tell(null);
    field.current?.focus();
    void changeTags(tagged, (present) => removeTag(present, tag));
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && latestRefused.current === null) onEnd(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.field} role="group" aria-label={tagsText.listOf(what)} onBlur={leave}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className={styles.chip}
          aria-label={tagsText.remove(tag)}
          title={tagsText.remove(tag)}
          onClick={() => remove(tag)}
        >
          {tagsText.chip(tag)}
          <CloseIcon size={14} />
        </button>
      ))}
      <TagInput
        ref={field}
        tags={tags}
        onAdd={add}
        onRemoveLast={() => {
          const last = tags.at(-1);
          if (last !== undefined) remove(last);
        }}
        onEnd={() => onEnd(true)}
      />
      <Button variant="quiet" onPress={() => onEnd(true)}>
        {tagsText.done}
      </Button>
      <p className={styles.refused} role="alert">
        {refused === null ? null : refusalOf(refused)}
      </p>
    </div>
  );
}

function refusalOf({ tag, reason }: NonNullable<TagAddition['refused']>): string {
  return reason === 'long' ? tagsText.long(tag, LONGEST_TAG) : tagsText.full(tag, MOST_TAGS);
}
