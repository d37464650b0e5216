/** The head of the list: the box for words, the filters behind a button, and how much is shown. */
import { type ReactNode, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { notesText } from '../../../text-zh/notes.ts';
import { notesRoomText } from '../../../text-zh/notes-room.ts';
import { Button } from '../../shared/Button.tsx';
import { SearchIcon } from '../../shared/Icons.tsx';
import { TextField } from '../../shared/TextField.tsx';
import styles from './RoomTools.module.css';

const words = notesRoomText;

export interface RoomToolsProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Whether an input method is at work: half a word is no question. */
  readonly onCompose: (isComposing: boolean) => void;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Conditions chosen besides the words. */
  readonly conditions: number;
  /** Given where there is something to clear. */
  readonly onClear: (() => void) | null;
  /** How much is shown. */
  readonly summary: string;
  /** The filters, drawn while open. */
  readonly children: ReactNode;
}

export function RoomTools(props: RoomToolsProps) {
  const { typed, onType, onCompose, isOpen, onOpen, conditions, onClear, summary, children } = props;
  const id = useId();
  return (
    <div className={styles.tools}>
      <div
        className={styles.line}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
      >
        <div className={styles.box}>
          <TextField
            label={notesText.room.filter}
            hideLabel
            value={typed}
            onChange={onType}
            onEscape={() => onType('')}
            placeholder={notesText.room.filterPlaceholder}
            icon={<SearchIcon size={16} />}
          />
        </div>
        <AriaButton
          className={styles.toggle ?? ''}
          onPress={() => onOpen(!isOpen)}
          aria-expanded={isOpen}
          {...(conditions === 0 ? {} : { 'aria-label': words.filterOnLabel(conditions) })}
          {...(isOpen ? { 'aria-controls': id } : {})}
        >
          {conditions === 0 ? words.filter : words.filterOn(conditions)}
        </AriaButton>
      </div>
      {isOpen ? <div id={id}>{children}</div> : null}
      <div className={styles.line}>
        <p className={styles.summary} role="status" data-summary="">
          {summary}
        </p>
        {onClear === null ? null : (
          <Button variant="quiet" onPress={onClear}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
