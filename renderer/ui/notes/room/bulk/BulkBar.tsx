/**
 * What can be done with the selected marks and notes, at the lower edge of the room: nothing moves when it comes. Says
 * how many are selected.
 */
import { type ReactNode, useState } from 'react';
import type { ColourId } from '../../../../core/annotation/model.ts';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import { deleteEntries, marksOf, recolourEntries, tagEntries } from '../../../../state/notes/bulk.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { Button } from '../../../shared/Button.tsx';
import type { RoomNames } from '../names.ts';
import styles from './BulkBar.module.css';
import { ColourChoice } from './ColourChoice.tsx';
import { TagChoice } from './TagChoice.tsx';

const { select, bulk } = notesRoomText;

export interface BulkBarProps {
  /** Shown and selected; at least one. */
  readonly selected: readonly NoteEntry[];
  readonly names: RoomNames;
  /** Tags in use, the most used first. */
  readonly tags: readonly string[];
  readonly onAll: () => void;
  readonly onNone: () => void;
  /** What was selected is gone, and the bar with it: the focus needs a place. */
  readonly onDeleted: () => void;
}

export function BulkBar({ selected, names, tags, onAll, onNone, onDeleted }: BulkBarProps) {
  const [isBusy, setBusy] = useState(false);
  // Nothing is disabled meanwhile: a button that is would lose the focus that comes back to it.
  const carryOut = async <Value,>(work: () => Promise<Value>): Promise<Value> => {
    setBusy(true);
    const result = await work();
    setBusy(false);
    return result;
  };
  const remove = async () => {
    if (isBusy) return;
    await carryOut(() => deleteEntries(selected));
    onDeleted();
  };
  return (
    <section className={styles.bar} aria-label={select.label}>
      <Count isBusy={isBusy} count={selected.length}>
        <Button variant="quiet" onPress={onAll}>
          {select.all}
        </Button>
        <Button variant="quiet" onPress={onNone}>
          {select.none}
        </Button>
      </Count>
      <div className={styles.line}>
        <TagChoice
          count={selected.length}
          known={tags}
          onTag={(typed) => carryOut(() => tagEntries(selected, typed))}
        />
        <ColourChoice
          isDisabled={marksOf(selected).length === 0}
          onChoose={(colour: ColourId) => {
            if (!isBusy) void carryOut(() => recolourEntries(selected, colour, names.colour(colour)));
          }}
        />
        <Button onPress={() => void remove()}>{bulk.delete}</Button>
      </div>
    </section>
  );
}

interface CountProps {
  readonly isBusy: boolean;
  readonly count: number;
  readonly children: ReactNode;
}

function Count({ isBusy, count, children }: CountProps) {
  return (
    <div className={styles.line}>
      <p className={styles.count} role="status">
        {isBusy ? bulk.busy : select.count(count)}
      </p>
      {children}
    </div>
  );
}
