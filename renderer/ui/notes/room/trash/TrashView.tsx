/**
 * The 回收站: what was deleted, newest first, with the days it still stays; to be brought back or removed for ever. Only
 * the rows in view are in the page.
 */
import { useMemo, useRef, useState } from 'react';
import type { CorpusIndex } from '../../../../core/gazette/model.ts';
import { type TrashItem, trashItems } from '../../../../core/notes/trash.ts';
import type { AllRecords } from '../../../../data/records/all-records/all-records.ts';
import { purgeItems, restoreItem } from '../../../../state/notes/trash.ts';
import { trashText } from '../../../../text-zh/trash.ts';
import { EmptyRecords } from '../../../recovery/EmptyRecords.tsx';
import { Button } from '../../../shared/Button.tsx';
import { useVirtualRows } from '../../../shared/use-virtual-rows.ts';
import { useRoomNames } from '../names.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { TrashRow } from './TrashRow.tsx';
import styles from './TrashView.module.css';

/** First guess in px; rows are measured as they come into view. */
const ROW_HEIGHT = 150;

export interface TrashViewProps {
  readonly records: AllRecords;
  /** Null if it cannot be read: documents then go by their ids. */
  readonly library: CorpusIndex | null;
}

export function TrashView({ records, library }: TrashViewProps) {
  const items = useMemo(() => trashItems(records), [records]);
  // What is to be removed once that is confirmed; null while nothing is.
  const [purging, setPurging] = useState<readonly TrashItem[] | null>(null);
  const view = useRef<HTMLDivElement>(null);
  if (items.length === 0) return <EmptyRecords title={trashText.empty} hint={trashText.emptyHint} />;
  return (
    <div className={styles.view} ref={view} tabIndex={-1}>
      <div className={styles.tools}>
        <p className={styles.hint}>{trashText.hint}</p>
        <div className={styles.line}>
          <p className={styles.count} role="status">
            {trashText.count(items.length)}
          </p>
          <Button variant="danger" onPress={() => setPurging(items)}>
            {trashText.purgeAll}
          </Button>
        </div>
      </div>
      <TrashList
        items={items}
        records={records}
        library={library}
        onRestore={(item) => void restoreItem(item, records).then(() => view.current?.focus())}
        onPurge={(item) => setPurging([item])}
      />
      <PurgeDialog
        items={purging}
        onClose={() => setPurging(null)}
        onPurge={(chosen) => void purgeItems(chosen).then(() => view.current?.focus())}
      />
    </div>
  );
}

interface TrashListProps extends TrashViewProps {
  readonly items: readonly TrashItem[];
  readonly onRestore: (item: TrashItem) => void;
  readonly onPurge: (item: TrashItem) => void;
}

function TrashList({ items, records, library, onRestore, onPurge }: TrashListProps) {
  const names = useRoomNames(library);
  const marks = useMemo(
    () => new Map([...records.marks, ...records.deletedMarks].map((mark) => [mark.id, mark])),
    [records],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualRows({
    count: items.length,
    scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.list} aria-label={trashText.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TrashRow item={item} marks={marks} names={names} onRestore={onRestore} onPurge={onPurge} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
