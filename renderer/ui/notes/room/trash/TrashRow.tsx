/** One thing in the 回收站: what it was, when it was deleted, how long it stays, and the two ways on. */
import { recordsOf } from '../../../../core/notes/entries.ts';
import { daysLeft, type TrashItem } from '../../../../core/notes/trash.ts';
import { systemClock } from '../../../../data/clock.ts';
import { trashText } from '../../../../text-zh/trash.ts';
import { Button } from '../../../shared/Button.tsx';
import { ColourChip } from '../../ColourChip.tsx';
import { dayOfInstant } from '../filters/dates.ts';
import type { RoomNames } from '../names.ts';
import styles from './TrashRow.module.css';

export interface TrashRowProps {
  readonly item: TrashItem;
  readonly names: RoomNames;
  readonly onRestore: (item: TrashItem) => void;
  readonly onPurge: (item: TrashItem) => void;
}

/** How many characters of an item its buttons are called by. */
const NAME_LENGTH = 24;

export function TrashRow({ item, names, onRestore, onPurge }: TrashRowProps) {
  const { mark, notes } = item;
  const quote = mark?.segments.map(({ exact }) => exact).join(' ') ?? null;
  const name = [...(quote ?? notes[0]?.markdown ?? '')].slice(0, NAME_LENGTH).join('');
  return (
    <div className={styles.item}>
      <p className={styles.head}>
        {mark === null ? null : <ColourChip colour={mark.colour} />}
        <span className={styles.place}>{placeWords(item, names)}</span>
      </p>
      {quote === null ? null : <q className={styles.quote}>{quote}</q>}
      {notes.map(({ id, markdown }) => (
        <p key={id} className={styles.note}>
          {markdown}
        </p>
      ))}
      <p className={styles.facts}>
        {trashText.deleted(dayOfInstant(item.deleted))} · {daysWords(item)}
      </p>
      <div className={styles.actions}>
        <Button label={trashText.restoreOf(name)} onPress={() => onRestore(item)}>
          {trashText.restore}
        </Button>
        <Button variant="quiet" label={trashText.purgeOf(name)} onPress={() => onPurge(item)}>
          {trashText.purge}
        </Button>
      </div>
    </div>
  );
}

function placeWords({ mark, notes }: TrashItem, names: RoomNames): string {
  if (mark !== null) return names.document(mark.documentId);
  const target = notes[0]?.target;
  if (target === undefined) return '';
  if (target.kind === 'free') return trashText.free(target.title);
  return target.kind === 'mark' ? trashText.note : names.document(target.documentId);
}

function daysWords(item: TrashItem): string {
  const days = daysLeft(recordsOf({ ...item, documentId: null, blockId: null }), systemClock.now());
  return days === null ? trashText.noDays : trashText.daysLeft(days);
}
