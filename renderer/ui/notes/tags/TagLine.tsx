/**
 * The tags of one mark or note on its card, and the button behind which they are changed. Many cards stand in a list,
 * so the field is made only where it is wanted.
 */
import { useEffect, useRef, useState } from 'react';
import type { Tagged } from '../../../state/annotating/tags.ts';
import { tagsText } from '../../../text-zh/tags.ts';
import { Button } from '../../shared/Button.tsx';
import { TagField } from './TagField.tsx';
import styles from './TagLine.module.css';

export interface TagLineProps {
  readonly tagged: Tagged;
  readonly tags: readonly string[];
  /** What carries the tags, in words: 第十三条标记. */
  readonly what: string;
  /** What is not stored yet cannot be given tags. */
  readonly isStored: boolean;
}

export function TagLine({ tagged, tags, what, isStored }: TagLineProps) {
  const [isChanging, setChanging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (!isChanging && returning.current) button.current?.focus();
    returning.current = false;
  }, [isChanging]);
  if (isChanging) {
    const end = (byKey: boolean) => {
      returning.current = byKey;
      setChanging(false);
    };
    return <TagField tagged={tagged} tags={tags} what={what} onEnd={end} />;
  }
  const words = tagsText.button[tagged.table];
  return (
    <div className={styles.line}>
      <TagList tags={tags} what={what} />
      <Button
        variant="quiet"
        ref={button}
        label={tagsText.buttonNamed(
          words,
          tags.length === 0 ? tagsText.addTo(what) : tagsText.changeOf(what),
        )}
        isDisabled={!isStored}
        onPress={() => setChanging(true)}
      >
        {words}
      </Button>
    </div>
  );
}

/** Nothing where there are none. */
function TagList({ tags, what }: Pick<TagLineProps, 'tags' | 'what'>) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={tagsText.listOf(what)}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          {tagsText.chip(tag)}
        </li>
      ))}
    </ul>
  );
}
