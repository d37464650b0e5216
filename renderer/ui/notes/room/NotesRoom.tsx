/** The list of all marks and notes with its filters, and what can be done with several of them at once. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CorpusIndex } from '../../../core/gazette/model.ts';
import { NO_VALUE } from '../../../core/notes/filter.ts';
import type { AllRecords } from '../../../data/records/all-records/all-records.ts';
import { deleteEntries } from '../../../state/notes/bulk.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { notesRoomText } from '../../../text-zh/notes-room.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { BulkBar } from './bulk/BulkBar.tsx';
import { RoomFilters } from './filters/RoomFilters.tsx';
import { RoomList } from './list/RoomList.tsx';
import { type ListControl, useList } from './list/use-list.ts';
import styles from './NotesRoom.module.css';
import { useRoomNames } from './names.ts';
import { RoomTools } from './RoomTools.tsx';
import { type Asking, useAsked } from './use-asked.ts';
import { type RoomView, useRoom } from './use-room.ts';

export interface NotesRoomProps {
  /** At least one. */
  readonly records: AllRecords;
  /** Null if it cannot be read: documents then go by their ids. */
  readonly library: CorpusIndex | null;
}

/** Fills what is left of its panel. */
export function NotesRoom({ records, library }: NotesRoomProps) {
  const asking = useAsked();
  const names = useRoomNames(library);
  const view = useRoom(records, asking.asked, names);
  const control = useList(view.list);
  const [isOpen, setOpen] = useState(false);
  const listRef = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  useComeIn(room);
  const tags = useMemo(() => tagsByUse(view), [view]);
  const toList = () => (listRef.current ?? room.current?.querySelector('input'))?.focus();
  const authors = view.filtered.counts.author.size;
  return (
    <div className={styles.room} ref={room}>
      <RoomTools
        typed={asking.typed}
        onType={asking.type}
        onCompose={asking.compose}
        isOpen={isOpen}
        onOpen={setOpen}
        conditions={asking.conditions}
        onClear={asking.isFiltering ? asking.clear : null}
        summary={summaryOf(view, asking)}
      >
        <RoomFilters
          filtered={view.filtered}
          names={names}
          facets={asking.facets}
          dates={asking.dates}
          order={asking.order}
          onFacets={asking.choose}
          onDates={asking.date}
          onOrder={asking.sort}
        />
      </RoomTools>
      {view.list.rows.length === 0 ? (
        <EmptyState title={notesRoomText.nothingFound} hint={notesRoomText.nothingFoundHint} />
      ) : (
        <RoomList
          list={view.list}
          control={control}
          names={names}
          asked={asking.asked}
          withAuthor={authors > 1}
          onDelete={() => void deleteEntries(meant(view, control)).then(toList)}
          listRef={listRef}
        />
      )}
      {control.selected.length === 0 ? null : (
        <BulkBar
          selected={control.selected}
          names={names}
          tags={tags}
          onAll={control.all}
          onNone={() => {
            control.none();
            toList();
          }}
          onDeleted={toList}
        />
      )}
    </div>
  );
}

/** Who came before there was a field waits at the door of the room; the box is what he came for. */
function useComeIn(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const door = room.current?.closest('[data-room]');
    if (door === document.activeElement) room.current?.querySelector('input')?.focus();
  }, [room]);
}

/** What a key means: what is selected, else the entry it stands on. */
function meant({ list }: RoomView, { selected, current }: ListControl) {
  if (selected.length > 0) return selected;
  const row = list.rows[current];
  return row?.kind === 'entry' ? [row.entry] : [];
}

function summaryOf({ filtered: { entries } }: RoomView, { isFiltering }: Asking): string {
  const marks = entries.filter(({ mark }) => mark !== null).length;
  const notes = entries.reduce((sum, entry) => sum + entry.notes.length, 0);
  if (isFiltering) return notesRoomText.shown(marks, notes);
  const documents = new Set(entries.flatMap(({ documentId }) => documentId ?? []));
  return notesText.room.count(documents.size, marks, notes);
}

function tagsByUse({ filtered }: RoomView): readonly string[] {
  return [...filtered.counts.tag]
    .filter(([tag]) => tag !== NO_VALUE)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([tag]) => tag);
}
