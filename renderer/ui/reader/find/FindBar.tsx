/**
 * The bar above a document's text that finds in it while one types. Enter goes on, Shift+Enter back, Escape returns
 * to the text. What an input method is still composing is not looked for.
 */
import { type CompositionEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { shortcutOf } from '../../../state/commands/commands.ts';
import {
  endFinding,
  type Finding,
  findSelected,
  stepFinding,
  typeQuery,
} from '../../../state/finding/finding.ts';
import { requestFocus } from '../../../state/layout/layout.ts';
import type { TabId } from '../../../state/panes/model.ts';
import { findText } from '../../../text-zh/find.ts';
import { usePaneLabel } from '../../panes/pane-label.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { ChevronDownIcon, CloseIcon, SearchIcon } from '../../shared/Icons.tsx';
import { TextField } from '../../shared/TextField.tsx';
import styles from './FindBar.module.css';
import { FindStatus } from './FindStatus.tsx';
import { restCaretAt, selectedWords } from './text-selection.ts';

export interface FindBarProps {
  readonly tabId: TabId;
  readonly finding: Finding;
  /** The pane whose text is searched. */
  readonly pane: RefObject<HTMLElement | null>;
}

/** One line; in a narrow pane two. */
export function FindBar({ tabId, finding, pane }: FindBarProps) {
  const { typed, query, places, current } = finding;
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const statusId = useId();
  useWishToType(input, pane, { tabId, asked: finding.asked });

  const label = usePaneLabel(findText.label, tabId);
  const close = () => {
    const place = places[current ?? -1];
    if (pane.current !== null && place !== undefined) restCaretAt(pane.current, place);
    endFinding(tabId);
    requestFocus('text');
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isComposing.current) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current)
      stepFinding(tabId, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const compositionEnd = (event: CompositionEvent) => {
    isComposing.current = false;
    if (event.target instanceof HTMLInputElement) typeQuery(tabId, event.target.value, false);
  };
  const isNowhere = query.trim() !== '' && places.length === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest browser aimed at does not know <search>
    <div
      role="search"
      className={styles.bar}
      aria-label={label}
      onKeyDown={keyDown}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={compositionEnd}
    >
      <div className={styles.field}>
        <TextField
          ref={input}
          label={findText.label}
          hideLabel
          placeholder={findText.placeholder}
          icon={<SearchIcon size={16} />}
          value={typed}
          onChange={(text) => typeQuery(tabId, text, isComposing.current)}
          isInvalid={isNowhere}
          describedBy={isNowhere ? statusId : undefined}
        />
      </div>
      <p id={statusId} className={styles.status} role="status">
        <FindStatus finding={finding} />
      </p>
      <FindButtons tabId={tabId} isDisabled={places.length === 0} onClose={close} />
    </div>
  );
}

interface FindButtonsProps {
  readonly tabId: TabId;
  readonly isDisabled: boolean;
  readonly onClose: () => void;
}

function FindButtons({ tabId, isDisabled, onClose }: FindButtonsProps) {
  return (
    <div className={styles.buttons}>
      <IconButton
        icon={
          <span className={styles.up}>
            <ChevronDownIcon />
          </span>
        }
        label={findText.previous}
        shortcut={shortcutOf('findPrevious')}
        isDisabled={isDisabled}
        onPress={() => stepFinding(tabId, -1)}
      />
      <IconButton
        icon={<ChevronDownIcon />}
        label={findText.next}
        shortcut={shortcutOf('findNext')}
        isDisabled={isDisabled}
        onPress={() => stepFinding(tabId, 1)}
      />
      <IconButton
        icon={<CloseIcon />}
        label={findText.close}
        shortcut={findText.closeKey}
        onPress={onClose}
      />
    </div>
  );
}

interface Wish {
  readonly tabId: TabId;
  /** A new number is a new wish. */
  readonly asked: number;
}

/** Takes the focus at each wish, all of the field selected; words selected in the text are taken over first. */
function useWishToType(
  input: RefObject<HTMLInputElement | null>,
  pane: RefObject<HTMLElement | null>,
  { tabId, asked }: Wish,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish counts, whatever its number
  useEffect(() => {
    const selected = pane.current === null ? null : selectedWords(pane.current);
    if (selected !== null) {
      // Taken over once: what is found of them is a wish to type of its own.
      window.getSelection()?.removeAllRanges();
      findSelected(tabId, selected.words, selected.at);
    }
    input.current?.focus();
    input.current?.select();
  }, [input, pane, tabId, asked]);
}
