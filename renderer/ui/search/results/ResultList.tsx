/**
 * Hits grouped by document, as one listbox: arrow keys choose, Enter or a click opens. Only the rows in view are in
 * the page, so that thousands of hits cost no more than a screenful. What a hit looks like is its caller's.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { Where } from '../../../state/panes/area.ts';
import { searchText } from '../../../text-zh/search.ts';
import { type Opener, OpenMenu } from '../../panes/OpenMenu.tsx';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import styles from './ResultList.module.css';
import { positionAfter, type ResultRow, type ResultRows, type RowGroup } from './result-rows.ts';

export interface ResultListProps {
  readonly results: ResultRows;
  /** Position of the chosen hit, from 0. */
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
  /** `where`: chosen from the menu; not said for a plain press. */
  readonly onOpen: (position: number, where?: Where) => void;
  /** ↑ on the first hit. */
  readonly onLeave: () => void;
  /** The positions that are drawn, end exclusive; a caller that fetches hits fetches these. */
  readonly onView?: (from: number, to: number) => void;
  /** The content of a hit. */
  readonly children: (position: number) => ReactNode;
}

/** First guesses in px; rows are measured as they come into view. */
const HEIGHTS = { group: 66, hit: 104 } as const;

export function ResultList(props: ResultListProps) {
  const { results, chosen, onChoose, onOpen, onLeave, onView, children } = props;
  const { rows, rowOf } = results;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const virtualizer = useVirtualRows({
    count: rows.length,
    scroller,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'hit'],
    overscan: 8,
  });
  const chosenRow = rowOf[chosen] ?? 0;
  // The first hit is shown with the name of its document above it.
  const shownRow = chosen === 0 ? 0 : chosenRow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new results scroll back to their chosen hit
  useEffect(() => virtualizer.scrollToIndex(shownRow, { align: 'auto' }), [virtualizer, shownRow, results]);
  const shown = virtualizer.getVirtualItems();
  useView(
    shown.map(({ index }) => rows[index]),
    onView,
  );
  // A row that is scrolled out of the page, or in a room that is hidden, has no element to be named.
  const active = shown.some(({ index }) => index === chosenRow) ? `${listId}-${chosen}` : undefined;
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = positionAfter(event.key, chosen, rowOf.length);
    if (event.key === 'Enter') onOpen(chosen);
    else if (event.key === 'ArrowUp' && chosen === 0) onLeave();
    else if (target !== null) onChoose(target);
    else return;
    event.preventDefault();
  };
  const openerAt = (element: Element): Opener | null => {
    const position = element.closest<HTMLElement>('[data-position]')?.dataset.position ?? chosen;
    return (where) => onOpen(Number(position), where);
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <OpenMenu openerAt={openerAt}>
        <div
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
                {row.kind === 'group' ? (
                  <GroupName group={row.group} />
                ) : (
                  <Hit
                    id={`${listId}-${row.position}`}
                    position={row.position}
                    total={rowOf.length}
                    isChosen={row.position === chosen}
                    onOpen={onOpen}
                  >
                    {children(row.position)}
                  </Hit>
                )}
              </div>
            );
          })}
        </div>
      </OpenMenu>
    </div>
  );
}

/** Tells which positions are drawn whenever that changes. */
function useView(shown: readonly (ResultRow | undefined)[], onView: ResultListProps['onView']): void {
  const positions = shown.flatMap((row) => (row?.kind === 'hit' ? [row.position] : []));
  const from = positions[0] ?? 0;
  const to = (positions.at(-1) ?? -1) + 1;
  useEffect(() => {
    if (from < to) onView?.(from, to);
  }, [from, to, onView]);
}

interface HitProps {
  readonly id: string;
  readonly position: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onOpen: (position: number) => void;
  readonly children: ReactNode;
}

function Hit({ id, position, total, isChosen, onOpen, children }: HitProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its active option
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={position + 1}
      data-position={position}
      className={styles.hit}
      onClick={() => onOpen(position)}
    >
      {children}
    </div>
  );
}

function GroupName({ group: { title, facts, count } }: { readonly group: RowGroup }) {
  return (
    <div className={styles.group}>
      <span className={styles.title}>{title}</span>
      <span className={styles.facts}>
        <span className={styles.fact}>{facts}</span>
        <span className={styles.count}>{searchText.documentHits(count)}</span>
      </span>
    </div>
  );
}
