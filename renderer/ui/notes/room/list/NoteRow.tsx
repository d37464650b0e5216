/**
 * What an entry of the room 批注 looks like: colour and place, the quotation, the notes, and by whom and when. The list
 * around it has the keyboard and the selection.
 */

import type { AuthorId, Note } from '../../../../core/annotation/model.ts';
import { placeOf } from '../../../../core/cite/place.ts';
import type { BlockId, DocumentId, GazetteDocument } from '../../../../core/gazette/model.ts';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import { NO_VALUE, valuesOf } from '../../../../core/notes/filter.ts';
import { lastTouched } from '../../../../core/notes/order.ts';
import { useDocument } from '../../../../data/corpus/use-corpus.ts';
import { notesText } from '../../../../text-zh/notes.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { NoteWords } from '../../../shared/markdown/NoteWords.tsx';
import { ColourChip } from '../../ColourChip.tsx';
import { dayOfInstant } from '../filters/dates.ts';
import type { RoomNames } from '../names.ts';
import styles from './NoteRow.module.css';

const words = notesRoomText;

export interface NoteRowProps {
  readonly entry: NoteEntry;
  readonly names: RoomNames;
  /** Names the document, where no row above does. */
  readonly withDocument: boolean;
  /** Shows the whole text instead of its first lines. */
  readonly isUnfolded: boolean;
  /** Says who wrote it, where that is not always the same. */
  readonly withAuthor: boolean;
}

export function NoteRow({ entry, names, withDocument, isUnfolded, withAuthor }: NoteRowProps) {
  const { mark, notes, documentId } = entry;
  return (
    <div className={styles.entry} data-unfolded={isUnfolded}>
      <span className={styles.head}>
        {mark === null ? null : <ColourChip colour={mark.colour} />}
        {documentId === null ? (
          <LooseName note={notes[0]} />
        ) : (
          <Place documentId={documentId} blockId={entry.blockId} />
        )}
      </span>
      {withDocument && documentId !== null ? (
        <span className={styles.document}>{names.document(documentId)}</span>
      ) : null}
      {mark === null ? null : (
        <q className={styles.quote}>{mark.segments.map(({ exact }) => exact).join(' ')}</q>
      )}
      {notes.map(({ id, markdown }) => (
        <span key={id} className={styles.note}>
          <NoteWords markdown={markdown} />
        </span>
      ))}
      <Facts entry={entry} names={names} withAuthor={withAuthor} />
    </div>
  );
}

function LooseName({ note }: { readonly note: Note | undefined }) {
  if (note?.target.kind !== 'free') return <span className={styles.place}>{words.lostMark}</span>;
  return <b className={styles.title}>{words.free(note.target.title)}</b>;
}

/** Where it stands, in words. The document is fetched for rows in sight alone; the line is there before. */
function Place({
  documentId,
  blockId,
}: {
  readonly documentId: DocumentId;
  readonly blockId: BlockId | null;
}) {
  const loading = useDocument(documentId);
  const document = loading.kind === 'ready' ? loading.value : null;
  return <span className={styles.place}>{placeWords(document, blockId)}</span>;
}

/** For what has no place in words (a title, a signature) its text. */
function placeWords(document: GazetteDocument | null, blockId: BlockId | null): string {
  if (blockId === null) return words.onDocument;
  if (document === null) return words.onClause;
  const place = placeOf(document, blockId);
  if (place !== '') return place;
  return document.blocks.find(({ id }) => id === blockId)?.text ?? notesText.panel.unknownPlace;
}

function Facts({ entry, names, withAuthor }: Pick<NoteRowProps, 'entry' | 'names' | 'withAuthor'>) {
  const { tag, author } = valuesOf(entry);
  return (
    <span className={styles.facts}>
      {(tag[0] === NO_VALUE ? [] : tag).map((each) => (
        <span key={each} className={styles.tag}>
          {`#${each}`}
        </span>
      ))}
      {withAuthor ? author.map((id) => <span key={id}>{names.author(id as AuthorId)}</span>) : null}
      <span>{words.touched(dayOfInstant(lastTouched(entry)))}</span>
    </span>
  );
}
