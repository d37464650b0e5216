/**
 * The hits, grouped by document, as one listbox: arrow keys choose, Enter or a click opens. Only the rows in view are
 * in the page, so that thousands of hits cost no more than a screenful.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react';
import type { HitDocument } from '../../core/search/outcome.ts';
import { searchText } from '../../text-zh/search.ts';
import { HitText } from './HitText.tsx';
import styles from './ResultList.module.css';
import type { ResultRow, ResultList as Results } from './result-rows.ts';

export interface ResultListProps {
  readonly results: Results;
  /** Position of the chosen hit, from 0. */
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
  readonly onOpen: (position: number) => void;
  /** ↑ on the first hit. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** First guesses in px; rows are measured as they come into view. */
const HEIGHTS = { document: 66, hit: 104 } as const;
const PAGE = 5;

export function ResultList({ results, chosen, onChoose, onOpen, onLeave, ref }: ResultListProps) {
  const { rows, hits, rowOf } = results;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'hit'],
    overscan: 8,
  });
  const chosenRow = rowOf[chosen] ?? 0;
  // The first hit is shown with the name of its document above it.
  const shownRow = chosen === 0 ? 0 : chosenRow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new results scroll back to their chosen hit
  useEffect(() => virtualizer.scrollToIndex(shownRow, { align: 'auto' }), [virtualizer, shownRow, results]);
  const shown = virtualizer.getVirtualItems();
  // A row that is scrolled out of the page, or in a room that is hidden, has no element to be named.
  const active = shown.some(({ index }) => index === chosenRow) ? `${listId}-${chosen}` : undefined;
  const keyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, chosen, hits.length);
    if (event.key === 'Enter') onOpen(chosen);
    else if (event.key === 'ArrowUp' && chosen === 0) onLeave();
    else if (target !== null) onChoose(target);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        ref={ref}
        id={listId}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-label={searchText.results}
        aria-activedescendant={active}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={keyDown}
      >
        {shown.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Row
                row={row}
                listId={listId}
                total={hits.length}
                isChosen={row.kind === 'hit' && row.position === chosen}
                onOpen={onOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The position that a key leads to; null for a key that leads nowhere. */
function targetOf(key: string, chosen: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + PAGE,
    PageUp: chosen - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}

interface RowProps {
  readonly row: ResultRow;
  readonly listId: string;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onOpen: (position: number) => void;
}

function Row({ row, listId, total, isChosen, onOpen }: RowProps) {
  if (row.kind === 'document') return <DocumentName document={row.document} count={row.count} />;
  const { hit, position } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its active option
    <div
      id={`${listId}-${position}`}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={position + 1}
      className={styles.hit}
      onClick={() => onOpen(position)}
    >
      <HitText hit={hit} />
    </div>
  );
}

function DocumentName({ document, count }: { readonly document: HitDocument; readonly count: number }) {
  return (
    <div className={styles.document}>
      <span className={styles.title}>{document.title}</span>
      <span className={styles.facts}>
        <span>{document.docNumber ?? document.issueTitle}</span>
        <span>{searchText.documentHits(count)}</span>
      </span>
    </div>
  );
}
