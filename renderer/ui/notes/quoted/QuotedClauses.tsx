/**
 * Which clauses of the open document are quoted in notes, wherever these are, with a way to the clause and to the note.
 * Connects itself.
 */
import { placeOf } from '../../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../../core/gazette/model.ts';
import type { LinkingNote } from '../../../data/records/linking-notes.ts';
import { openRecord } from '../../../state/notes/open-record.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { noteName } from './note-name.ts';
import styles from './QuotedClauses.module.css';
import { useDocumentTitles } from './use-document-titles.ts';
import { useQuotedClauses } from './use-quoted-clauses.ts';

const { quoted } = noteWritingText;

/** Nothing where no clause is quoted. */
export function QuotedClauses({ document }: { readonly document: GazetteDocument }) {
  const clauses = useQuotedClauses(document);
  if (clauses.length === 0) return null;
  return (
    <section className={styles.quoted} aria-label={quoted.heading}>
      <p className={styles.heading}>{quoted.heading}</p>
      <ul className={styles.list}>
        {clauses.map(({ blockId, by }) => (
          <li key={blockId ?? ''} className={styles.clause}>
            <PlaceButton document={document} blockId={blockId} />
            <span className={styles.by}>{quoted.by}</span>
            {by.map((quoting) => (
              <NoteButton key={quoting.note.id} document={document} quoting={quoting} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PlaceButtonProps {
  readonly document: GazetteDocument;
  readonly blockId: BlockId | null;
}

function PlaceButton({ document, blockId }: PlaceButtonProps) {
  const place = placeName(document, blockId);
  if (place === null) return <span className={styles.gone}>{quoted.goneBlock}</span>;
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={quoted.goTo(place)}
      onClick={() => openDocument(document.id, blockId, { where: whereMeant() })}
    >
      {place}
    </button>
  );
}

interface NoteButtonProps {
  readonly document: GazetteDocument;
  readonly quoting: LinkingNote;
}

function NoteButton({ document, quoting }: NoteButtonProps) {
  const name = noteName(quoting, document, useDocumentTitles());
  return (
    <button
      type="button"
      className={styles.note}
      aria-label={quoted.openNote(name)}
      onClick={() => void openRecord({ kind: 'note', ...quoting }, whereMeant())}
    >
      {name}
    </button>
  );
}

/** The place in words; for what has none (a title, a signature) its text; null for a block that is gone. */
function placeName(document: GazetteDocument, blockId: BlockId | null): string | null {
  if (blockId === null) return quoted.wholeDocument;
  const block = document.blocks.find(({ id }) => id === blockId);
  return block === undefined ? null : placeOf(document, blockId) || block.text;
}
