/**
 * The room 批注: every mark and note, document by document, with a filter and the way to export them. Connects itself.
 */
import { useMemo, useState } from 'react';
import { useAllRecords } from '../../data/records.ts';
import { useCorpusIndex } from '../../data/use-corpus.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { notesText } from '../../text-zh/notes.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { TextField } from '../shared/TextField.tsx';
import { DamagedNotice } from './DamagedNotice.tsx';
import styles from './NotesPanel.module.css';
import { LooseNotes, RoomDocument } from './RoomDocument.tsx';
import { ReviewList } from './review/ReviewList.tsx';
import { viewRoom } from './room-groups.ts';

const { panel, room } = notesText;

export function NotesPanel() {
  const live = useAllRecords();
  const index = useCorpusIndex();
  const [words, setWords] = useState('');
  const library = index.kind === 'ready' ? index.value : null;
  const records = live.kind === 'ready' ? live.value : null;
  const view = useMemo(
    () => (records === null ? null : viewRoom(library, records, words)),
    [library, records, words],
  );
  if (live.kind === 'unavailable') return <ErrorNotice words={databaseText[live.reason]} />;
  if (records === null || view === null) return <p className={styles.hint}>{panel.opening}</p>;
  const isEmpty = records.marks.length + records.notes.length === 0;
  return (
    <div className={styles.room}>
      {isEmpty ? null : (
        <div className={styles.tools}>
          <TextField
            label={room.filter}
            hideLabel
            value={words}
            onChange={setWords}
            onEscape={() => setWords('')}
            placeholder={room.filterPlaceholder}
          />
          <ExportButton />
          <p className={styles.hint} role="status">
            {room.count(
              view.groups.length,
              total(view.groups, 'marks'),
              total(view.groups, 'notes') + view.loose.length,
            )}
          </p>
        </div>
      )}
      <div className={styles.content}>
        <ReviewList />
        <DamagedNotice rows={records.damaged} />
        {isEmpty ? <EmptyState title={room.empty} hint={room.emptyHint} /> : null}
        {!isEmpty && view.groups.length + view.loose.length === 0 ? (
          <EmptyState title={room.nothingFound(words)} hint={room.nothingFoundHint} />
        ) : null}
        {view.groups.map((group) => (
          <RoomDocument key={group.documentId} group={group} />
        ))}
        <LooseNotes notes={view.loose} />
      </div>
    </div>
  );
}

function total<Key extends string>(
  groups: readonly Readonly<Record<Key, readonly unknown[]>>[],
  key: Key,
): number {
  return groups.reduce((sum, group) => sum + group[key].length, 0);
}
