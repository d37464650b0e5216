/**
 * The tab 批注 beside the text: the marks and notes of the open document in reading order, to be read and edited.
 * Connects itself; the cards do the work.
 */
import { useEffect, useMemo } from 'react';
import { itemBlock, itemKey, type ListItem, listRecords } from '../../core/anchor/document-list.ts';
import { placeMarks } from '../../core/anchor/placed-mark.ts';
import type { Mark } from '../../core/annotation/model.ts';
import { placeOf } from '../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { type Records, useDocumentRecords } from '../../data/records/records.ts';
import {
  beginNote,
  type DraftNote,
  endBegunMarks,
  endDrafts,
  useAnnotating,
} from '../../state/annotating/annotating.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { type Reading, useClause } from '../../state/panes/place.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { notesText } from '../../text-zh/notes.ts';
import { EmptyRecords } from '../recovery/EmptyRecords.tsx';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { DamagedNotice } from './DamagedNotice.tsx';
import styles from './DocumentNotes.module.css';
import { editedDraft, editedNote } from './edited-note.ts';
import { QuotedClauses } from './quoted/QuotedClauses.tsx';
import { RecordCard } from './RecordCard.tsx';
import type { EditedNote } from './use-note-editor.ts';

const { panel } = notesText;

export interface DocumentNotesProps {
  readonly document: GazetteDocument;
  /** The tab in which it is read. */
  readonly reading: Reading;
}

export function DocumentNotes({ document, reading }: DocumentNotesProps) {
  const live = useDocumentRecords(document.id);
  if (live.kind === 'loading') return <p className={styles.loading}>{panel.opening}</p>;
  if (live.kind === 'unavailable') return <ErrorNotice words={databaseText[live.reason]} />;
  return <Listed document={document} reading={reading} records={live.value} />;
}

interface ListedProps extends DocumentNotesProps {
  readonly records: Records;
}

function Listed({ document, reading, records }: ListedProps) {
  const items = useItems(document, records);
  const selected = useAnnotating((state) => state.selected);
  return (
    <section className={styles.notes} aria-label={panel.title}>
      <NewNotes document={document} reading={reading} />
      <DamagedNotice rows={records.damaged} />
      {items.length === 0 ? <EmptyRecords title={panel.empty} hint={panel.emptyHint} /> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <RecordCard
            key={itemKey(item)}
            item={item}
            place={placeName(document, itemBlock(item))}
            selected={selected}
            onGo={(goal) => {
              if (goal === null) return;
              openDocument(document.id, goal.blockId, { ranges: goal.ranges, where: whereMeant() });
            }}
          />
        ))}
      </ul>
      <QuotedClauses document={document} />
    </section>
  );
}

/** The buttons that begin a note on the document or on 本条. */
function NewNotes({ document, reading }: DocumentNotesProps) {
  const blockId = useClause(reading);
  const place = blockId === null ? '' : placeOf(document, blockId);
  return (
    <div className={styles.tools}>
      <Button onPress={() => beginNote({ kind: 'document', documentId: document.id })}>
        {panel.onDocument}
      </Button>
      {blockId === null ? null : (
        <Button onPress={() => beginNote({ kind: 'block', documentId: document.id, blockId })}>
          {place === '' ? panel.onThisBlock : panel.onClause(place)}
        </Button>
      )}
    </div>
  );
}

/** The records and the notes being begun, in reading order. */
function useItems(document: GazetteDocument, records: Records): readonly ListItem<EditedNote>[] {
  const drafts = useAnnotating((state) => state.drafts);
  const stored = useMemo(() => new Set(records.notes.map(({ id }) => id)), [records]);
  const marked = useMemo(() => new Set(records.marks.map(({ id }) => id)), [records]);
  useEffect(() => {
    endDrafts(stored);
    endBegunMarks(marked);
  }, [stored, marked]);
  return useMemo(() => {
    const notes = [...records.notes].sort((a, b) => (a.created < b.created ? -1 : 1)).map(editedNote);
    const begun = drafts.filter(({ id }) => !stored.has(id)).map(editedDraft);
    const marks = [...records.marks, ...begunMarks(drafts, document).filter(({ id }) => !marked.has(id))];
    return listRecords(document, placeMarks(marks, document), [...notes, ...begun]);
  }, [document, records, drafts, stored, marked]);
}

/** The marks in the document that notes are begun with before they are stored. */
function begunMarks(drafts: readonly DraftNote[], { id }: GazetteDocument): readonly Mark[] {
  return drafts.flatMap(({ mark }) => (mark?.record.documentId === id ? [mark.record] : []));
}

/** The place in words; for what has none (a title, a signature) its text. */
function placeName(document: GazetteDocument, blockId: BlockId | null): string {
  if (blockId === null) return panel.wholeDocument;
  const block = document.blocks.find(({ id }) => id === blockId);
  return block === undefined ? panel.unknownPlace : placeOf(document, blockId) || block.text;
}
