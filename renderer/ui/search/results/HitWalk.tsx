/**
 * How many hits there are, which one is chosen, and the buttons that open the one before and after it.
 */
import { shortcutOf } from '../../../state/commands/commands.ts';
import { searchText } from '../../../text-zh/search.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { ChevronDownIcon } from '../../shared/Icons.tsx';
import styles from './HitWalk.module.css';

export interface HitWalkProps {
  readonly hits: number;
  readonly documents: number;
  /** From 0. */
  readonly chosen: number;
  /** Whether F3 walks this list. */
  readonly hasKeys?: boolean;
  readonly onOpen: (position: number) => void;
}

export function HitWalk({ hits, documents, chosen, hasKeys = false, onOpen }: HitWalkProps) {
  return (
    <div className={styles.walk}>
      <p className={styles.found} role="status">
        {searchText.found(hits, documents)}
      </p>
      <span className={styles.position} title={searchText.positionSpoken(chosen + 1, hits)}>
        {searchText.position(chosen + 1, hits)}
      </span>
      <IconButton
        icon={
          <span className={styles.up}>
            <ChevronDownIcon size={18} />
          </span>
        }
        label={searchText.previous}
        shortcut={hasKeys ? shortcutOf('findPrevious') : undefined}
        isDisabled={chosen === 0}
        onPress={() => onOpen(chosen - 1)}
      />
      <IconButton
        icon={<ChevronDownIcon size={18} />}
        label={searchText.next}
        shortcut={hasKeys ? shortcutOf('findNext') : undefined}
        isDisabled={chosen >= hits - 1}
        onPress={() => onOpen(chosen + 1)}
      />
    </div>
  );
}
