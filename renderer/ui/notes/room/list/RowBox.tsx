/** One line of the list: the box that selects it, and what it shows. The box is part of the row, not a control in it. */
import type { ReactNode } from 'react';
import styles from './RowBox.module.css';

export interface RowBoxProps {
  readonly id: string;
  readonly index: number;
  readonly total: number;
  readonly selection: 'all' | 'some' | 'none';
  readonly isCurrent: boolean;
  /** The name of a document stands out from its entries. */
  readonly isHead: boolean;
  readonly onPress: (index: number) => void;
  readonly onSelect: (index: number, extend: boolean) => void;
  readonly children: ReactNode;
}

const SIGNS = { all: '✓', some: '–', none: '' } as const;

export function RowBox(props: RowBoxProps) {
  const { id, index, total, selection, isCurrent, isHead, onPress, onSelect, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its active option
    <div
      id={id}
      role="option"
      aria-selected={selection === 'all'}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={styles.row}
      data-row={index}
      data-head={isHead}
      data-current={isCurrent}
      onClick={(event) => {
        const isBox = event.target instanceof Element && event.target.closest('[data-select]') !== null;
        if (isBox) onSelect(index, event.shiftKey);
        else onPress(index);
      }}
    >
      <span className={styles.select} data-select="" aria-hidden="true">
        <span className={styles.box} data-selection={selection}>
          {SIGNS[selection]}
        </span>
      </span>
      {children}
    </div>
  );
}
