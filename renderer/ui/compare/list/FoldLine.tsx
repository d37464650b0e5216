/** The line that stands for clauses that are the same, or above them once they are unfolded. */
import { Button } from 'react-aria-components/Button';
import type { FoldRow } from '../../../core/compare/view/rows.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../../shared/Icons.tsx';
import styles from './FoldLine.module.css';

export interface FoldLineProps {
  readonly row: FoldRow;
  readonly onToggle: (at: number) => void;
}

export function FoldLine({ row: { at, total, renumbered, isOpen }, onToggle }: FoldLineProps) {
  return (
    <Button className={styles.line ?? ''} aria-expanded={isOpen} onPress={() => onToggle(at)}>
      {isOpen ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
      <span>
        {compareText.fold(total)}
        {renumbered === 0 ? null : compareText.foldRenumbered(renumbered)}
      </span>
      <span className={styles.order}>{isOpen ? compareText.foldAgain : compareText.unfold}</span>
    </Button>
  );
}
