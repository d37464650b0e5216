/** One thing in the 回收站: what it was, when it was deleted, how long it stays, and the two ways on. */
import type { Mark, RecordId } from '../../../../core/annotation/model.ts';
import type { DocumentId } from '../../../../core/gazette/model.ts';
import { recordsOf } from '../../../../core/notes/entries.ts';
import { daysLeft, type TrashItem } from '../../../../core/notes/trash.ts';
import { systemClock } from '../../../../data/commit/clock.ts';
import { trashText } from '../../../../text-zh/trash.ts';
import { Button } from '../../../shared/Button.tsx';
import { FittingName } from '../../../shared/FittingName.tsx';
import { NoteWords } from '../../../shared/markdown/NoteWords.tsx';
import { ColourChip } from '../../ColourChip.tsx';
import { dayOfInstant } from '../filters/dates.ts';
import type { RoomNames } from '../names.ts';
import styles from './TrashRow.module.css';

export interface TrashRowProps {
  readonly item: TrashItem;
  /** Living and deleted ones, by id: those that notes hang on. */
  readonly marks: ReadonlyMap<RecordId, Mark>;
  readonly names: RoomNames;
  readonly onRestore: (item: TrashItem) => void;
  readonly onPurge: (item: TrashItem) => void;
}

/** How many characters of an item its buttons are called by. */
const NAME_LENGTH = 24;

export function TrashRow({ item, marks, names, onRestore, onPurge }: TrashRowProps) {
  const { mark, notes } = item;
  const under = mark === null ? markUnder(item, marks) : null;
  const quote = mark?.segments.map(({ exact }) => exact).join(' ') ?? null;
  const name = [...(quote ?? notes[0]?.markdown ?? '')].slice(0, NAME_LENGTH).join('');
  return (
    <div className={styles.item}>
      <p className={styles.head}>
        {mark === null ? null : <ColourChip colour={mark.colour} />}
        <span className={styles.place} title={placeWords(item, under, names.document)}>
          <FittingName
            full={placeWords(item, under, names.document)}
            short={placeWords(item, under, names.shortDocument)}
          />
        </span>
      </p>
      {quote === null ? null : <q className={styles.quote}>{quote}</q>}
      {notes.map(({ id, markdown }) => (
        <p key={id} className={styles.note}>
          <NoteWords markdown={markdown} />
        </p>
      ))}
      {mark === null && isOnMark(item) && (under === null || under.deleted !== null) ? (
        <p className={styles.facts}>{under === null ? trashText.goneMark : trashText.withMark}</p>
      ) : null}
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

function isOnMark({ notes }: TrashItem): boolean {
  return notes[0]?.target.kind === 'mark';
}

/** The mark that a deleted note hangs on; null if it hangs on none, or on one that is gone. */
function markUnder({ notes }: TrashItem, marks: ReadonlyMap<RecordId, Mark>): Mark | null {
  const target = notes[0]?.target;
  return target?.kind === 'mark' ? (marks.get(target.id) ?? null) : null;
}

function placeWords(
  { mark, notes }: TrashItem,
  under: Mark | null,
  nameOf: (id: DocumentId) => string,
): string {
  const target = notes[0]?.target;
  if (mark !== null) return nameOf(mark.documentId);
  if (under !== null) return nameOf(under.documentId);
  if (target?.kind === 'free') return trashText.free(target.title);
  return target === undefined || target.kind === 'mark' ? trashText.note : nameOf(target.documentId);
}

function daysWords(item: TrashItem): string {
  const days = daysLeft(recordsOf({ ...item, documentId: null, blockId: null }), systemClock.now());
  return days === null ? trashText.noDays : trashText.daysLeft(days);
}
