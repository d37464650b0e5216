/** A row of the list: the name of a document, or one of its entries. */
import type { NotesRow } from '../../../../core/notes/rows.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import type { RoomNames } from '../names.ts';
import styles from './ListedRow.module.css';
import { NoteRow } from './NoteRow.tsx';
import { RowBox, type RowBoxProps } from './RowBox.tsx';

export interface ListedRowProps extends Omit<RowBoxProps, 'isHead' | 'children'> {
  readonly row: NotesRow;
  readonly names: RoomNames;
  /** Whether each entry names its document, there being no rows that do. */
  readonly withDocument: boolean;
  readonly withAuthor: boolean;
  readonly isUnfolded: boolean;
}

export function ListedRow({ row, names, withDocument, withAuthor, isUnfolded, ...box }: ListedRowProps) {
  return (
    <RowBox {...box} isHead={row.kind === 'document'}>
      {row.kind === 'document' ? (
        <DocumentName row={row} names={names} />
      ) : (
        <NoteRow
          entry={row.entry}
          names={names}
          withDocument={withDocument}
          withAuthor={withAuthor}
          isUnfolded={isUnfolded}
        />
      )}
    </RowBox>
  );
}

function DocumentName({
  row: { documentId, entries },
  names,
}: {
  readonly row: Extract<NotesRow, { readonly kind: 'document' }>;
  readonly names: RoomNames;
}) {
  return (
    <span className={styles.head}>
      <span className={styles.title}>
        {documentId === null ? notesRoomText.loose : names.document(documentId)}
      </span>
      <span className={styles.count}>{notesRoomText.count(entries.length)}</span>
    </span>
  );
}
