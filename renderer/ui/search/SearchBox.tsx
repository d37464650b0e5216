/**
 * The one box of the room 检索. Says what is typed and whether an input method is still composing it; ↓ goes to the
 * results, Enter opens the chosen one.
 */
import type { CompositionEvent, KeyboardEvent } from 'react';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { searchText } from '../../text-zh/search.ts';
import { Hint } from '../shared/Hint.tsx';
import { CloseIcon, SearchIcon } from '../shared/Icons.tsx';
import styles from './SearchBox.module.css';

export interface SearchBoxProps {
  readonly value: string;
  readonly onType: (text: string, isComposing: boolean) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** Longer than any sentence of a gazette; what is pasted beyond is cut off visibly. */
const MAX_LENGTH = 2000;

/** A search field with a button that clears it; Escape clears too. What it found in the text goes with it. */
export function SearchBox({ value, onType, onDown, onEnter }: SearchBoxProps) {
  const isComposing = useRef(false);
  const compositionEnd = (event: CompositionEvent<HTMLInputElement>) => {
    isComposing.current = false;
    onType(event.currentTarget.value, false);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Enter') onEnter();
  };
  return (
    <SearchField
      className={styles.field ?? ''}
      aria-label={searchText.box}
      value={value}
      onChange={(text) => onType(text, isComposing.current)}
      maxLength={MAX_LENGTH}
    >
      <span className={styles.icon}>
        <SearchIcon size={18} />
      </span>
      <Input
        className={styles.input ?? ''}
        placeholder={searchText.placeholder}
        spellCheck={false}
        autoComplete="off"
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={compositionEnd}
        onKeyDown={keyDown}
      />
      {value === '' ? null : (
        <Hint text={`${searchText.clear}（${searchText.clearKey}）`}>
          <Button className={styles.clear ?? ''} aria-label={searchText.clear}>
            <CloseIcon size={16} />
          </Button>
        </Hint>
      )}
    </SearchField>
  );
}
