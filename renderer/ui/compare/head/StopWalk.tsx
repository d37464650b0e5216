/** 上一处 and 下一处, and between them which difference of how many is looked at. */
import { positionOf, type Stop } from '../../../core/compare/view/stops.ts';
import { shortcutOf } from '../../../state/commands/commands.ts';
import { useChoices } from '../../../state/comparing/choices.ts';
import { stepIn } from '../../../state/comparing/stepping.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { DownIcon, UpIcon } from '../../shared/Icons.tsx';
import styles from './StopWalk.module.css';

export interface StopWalkProps {
  readonly choicesKey: string;
  readonly stops: readonly Stop[];
}

export function StopWalk({ choicesKey, stops }: StopWalkProps) {
  const { stop } = useChoices(choicesKey);
  const position = positionOf(stops, stop);
  const step = (direction: 1 | -1) => () => stepIn({ key: choicesKey, stops }, direction);
  return (
    <div className={styles.walk}>
      <IconButton
        icon={<UpIcon />}
        label={compareText.previous}
        shortcut={`P，${shortcutOf('previousDifference')}`}
        isDisabled={stops.length === 0}
        onPress={step(-1)}
      />
      <span className={styles.position} role="status">
        {position === null ? (
          unvisited(stops.length)
        ) : (
          <>
            <span aria-hidden="true">{compareText.position(position + 1, stops.length)}</span>
            <span className={styles.spoken}>{compareText.positionSpoken(position + 1, stops.length)}</span>
          </>
        )}
      </span>
      <IconButton
        icon={<DownIcon />}
        label={compareText.next}
        shortcut={`N，${shortcutOf('nextDifference')}`}
        isDisabled={stops.length === 0}
        onPress={step(1)}
      />
    </div>
  );
}

function unvisited(total: number): string {
  return total === 0 ? compareText.noStops : compareText.unvisited(total);
}
