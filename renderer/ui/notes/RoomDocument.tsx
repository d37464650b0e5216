/**
 * One document in the room 批注: its marks and notes in reading order, to be read here and edited beside the text.
 */
import { useMemo } from 'react';
import { itemBlock, itemKey, type ListItem, listRecords } from '../../core/anchor/document-list.ts';
import { placeMarks } from '../../core/anchor/placed-mark.ts';
import type { Note, RecordId } from '../../core/annotation/model.ts';
import { placeOf } from '../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { useDocument } from '../../data/use-corpus.ts';
import { selectRecord } from '../../state/annotating.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { notesText } from '../../text-zh/notes.ts';
import { ColourChip } from './ColourChip.tsx';
import { FreeNoteRow } from './free/FreeNoteRow.tsx';
import styles from './RoomDocument.module.css';
import type { RoomGroup } from './room-groups.ts';

const { panel, room } = notesText;

export function RoomDocument({ group }: { readonly group: RoomGroup }) {
  const { documentId, title } = group;
  const loading = useDocument(documentId);
  const document = loading.kind === 'ready' ? loading.value : null;
  const items = useMemo(() => itemsOf(group, document), [group, document]);
  const open = (blockId: BlockId | null, recordId: RecordId | null) => {
    openDocument(documentId, blockId, { where: whereMeant() });
    if (recordId !== null) selectRecord(recordId);
  };
  const name = title ?? room.unknownDocument(documentId);
  return (
    <section className={styles.document}>
      <h3 className={styles.title}>
        {title === null ? (
          name
        ) : (
          <button type="button" className={styles.open} onClick={() => open(null, null)}>
            {name}
          </button>
        )}
      </h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <RoomItem key={itemKey(item)} item={item} document={document} onOpen={open} />
        ))}
      </ul>
    </section>
  );
}

/** Notes that belong to no document: free ones open here, those whose mark is gone can be read. */
export function LooseNotes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.document}>
      <h3 className={styles.title}>{room.loose}</h3>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id} className={note.target.kind === 'free' ? undefined : styles.item}>
            {note.target.kind === 'free' ? <FreeNoteRow note={note} /> : <LostNote note={note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LostNote({ note }: { readonly note: Note }) {
  return (
    <>
      <span>{panel.lostMark}</span>
      <span className={styles.note}>{note.markdown}</span>
    </>
  );
}

interface RoomItemProps {
  readonly item: ListItem<Note>;
  readonly document: GazetteDocument | null;
  readonly onOpen: (blockId: BlockId | null, recordId: RecordId | null) => void;
}

function RoomItem({ item, document, onOpen }: RoomItemProps) {
  const blockId = itemBlock(item);
  const place = blockId === null ? panel.wholeDocument : document === null ? '' : placeOf(document, blockId);
  const recordId = item.kind === 'mark' ? item.placed.mark.id : (item.entries[0]?.id ?? null);
  return (
    <li>
      <button type="button" className={styles.item} onClick={() => onOpen(blockId, recordId)}>
        <span className={styles.head}>
          {item.kind === 'mark' ? <ColourChip colour={item.placed.mark.colour} /> : room.note}
          <span className={styles.place}>{place}</span>
        </span>
        {item.kind === 'mark' ? (
          <q className={styles.quote}>{item.placed.mark.segments.map(({ exact }) => exact).join(' ')}</q>
        ) : null}
        {item.entries.map(({ id, markdown }) => (
          <span key={id} className={styles.note}>
            {markdown}
          </span>
        ))}
      </button>
    </li>
  );
}

/** In reading order once the document is read, before that as they come. */
function itemsOf(group: RoomGroup, document: GazetteDocument | null): readonly ListItem<Note>[] {
  const source: Pick<GazetteDocument, 'id' | 'blocks'> = document ?? { id: group.documentId, blocks: [] };
  return listRecords(source, placeMarks(group.marks, source), group.notes);
}
