/**
 * The marks and notes as one listbox of which any number can be selected: arrow keys choose, Enter or a click opens,
 * the space bar or the box selects. Only the rows in view are in the page.
 */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { NotesOrder } from '../../../../core/notes/order.ts';
import { whereMeant } from '../../../../state/panes/where.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { OpenMenu } from '../../../panes/OpenMenu.tsx';
import { useVirtualRows } from '../../../shared/use-virtual-rows.ts';
import type { RoomNames } from '../names.ts';
import type { AskedOfRoom } from '../use-room.ts';
import { ListedRow } from './ListedRow.tsx';
import { listOrder } from './list-keys.ts';
import styles from './RoomList.module.css';
import { type RowList, rowSelection } from './selection.ts';
import type { ListControl } from './use-list.ts';
import { type Opening, openerOf, useOpening } from './use-opening.ts';

export interface RoomListProps {
  readonly list: RowList;
  readonly control: ListControl;
  readonly names: RoomNames;
  /** Another question is answered from the top. */
  readonly asked: AskedOfRoom;
  readonly withAuthor: boolean;
  readonly onDelete: () => void;
  /** Takes the focus after something was done with what was selected. */
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** First guesses in px; rows are measured as they come into view. */
const HEIGHTS = { document: 64, entry: 112 } as const;

export function RoomList(props: RoomListProps) {
  const { list, control, asked, listRef } = props;
  const { rows } = list;
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const opening = useOpening();
  const virtualizer = useVirtualRows({
    count: rows.length,
    scroller,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'entry'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `asked`
  useEffect(() => virtualizer.scrollToOffset(0), [virtualizer, asked]);
  const keyDown = useListKeys(props, opening, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  const shown = virtualizer.getVirtualItems();
  const isDrawn = shown.some(({ index }) => index === control.current);
  return (
    <div className={styles.scroller} ref={scroller}>
      <OpenMenu openerAt={(element) => openerOf(rows[rowAt(element) ?? control.current])}>
        <div
          ref={listRef}
          role="listbox"
          tabIndex={0}
          className={styles.list}
          aria-label={notesRoomText.list}
          aria-description={notesRoomText.select.hint}
          aria-multiselectable
          aria-activedescendant={isDrawn ? `${listId}-${control.current}` : undefined}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={keyDown}
        >
          {shown.map(({ key, index, start }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Listed {...props} id={`${listId}-${index}`} index={index} opening={opening} />
            </div>
          ))}
        </div>
      </OpenMenu>
    </div>
  );
}

interface ListedProps extends RoomListProps {
  readonly id: string;
  readonly index: number;
  readonly opening: Opening;
}

function Listed({ list, control, names, asked, withAuthor, id, index, opening }: ListedProps) {
  const row = list.rows[index];
  if (row === undefined) return null;
  return (
    <ListedRow
      id={id}
      row={row}
      index={index}
      total={list.rows.length}
      selection={rowSelection(control.state, row)}
      isCurrent={index === control.current}
      names={names}
      withDocument={namesDocuments(asked.order)}
      withAuthor={withAuthor}
      isUnfolded={opening.unfolded.has(row.key)}
      onPress={() => {
        control.move(index, false);
        opening.open(row, whereMeant());
      }}
      onSelect={(_, extend) => (extend ? control.move(index, true) : control.toggle(index))}
    />
  );
}

function useListKeys(
  { list, control, onDelete }: RoomListProps,
  { open }: Opening,
  reveal: (index: number) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    const order = listOrder(event, control.current, list.rows.length);
    if (order === null || (order.kind === 'none' && control.selected.length === 0)) return;
    event.preventDefault();
    if (order.kind === 'open') open(list.rows[control.current], whereMeant());
    else if (order.kind === 'delete') onDelete();
    else if (order.kind === 'toggle') control.toggle(control.current);
    else if (order.kind !== 'move') control[order.kind]();
    else {
      control.move(order.to, order.extend);
      reveal(order.to);
    }
  };
}

/** By place a row above the entries names their document. */
function namesDocuments(order: NotesOrder): boolean {
  return order === 'time';
}

function rowAt(element: Element): number | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}
