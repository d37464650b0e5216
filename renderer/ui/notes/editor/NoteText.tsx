/** A note as it is read. A click on it begins writing; by key the button below it does. */
import type { MouseEvent } from 'react';
import { MarkdownView } from '../../shared/markdown/MarkdownView.tsx';
import styles from './NoteText.module.css';

export interface NoteTextProps {
  readonly markdown: string;
  readonly onEdit: () => void;
}

export function NoteText({ markdown, onEdit }: NoteTextProps) {
  const click = ({ target }: MouseEvent<HTMLDivElement>) => {
    const isLink = target instanceof Element && target.closest('a, button') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (!isLink && !isSelecting) onEdit();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button 编辑 does the same by key
    // biome-ignore lint/a11y/noStaticElementInteractions: what is read here may hold links of its own
    <div className={styles.text} data-note-text onClick={click}>
      <MarkdownView markdown={markdown} />
    </div>
  );
}
