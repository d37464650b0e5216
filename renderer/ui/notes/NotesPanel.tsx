/**
 * The room 批注: the list of all marks and notes, or the 回收站, under a head with what concerns them all. Connects
 * itself; each part of it stands in a folder of its own.
 */
import { useState } from 'react';
import { useCorpusIndex } from '../../data/use-corpus.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { notesText } from '../../text-zh/notes.ts';
import { trashText } from '../../text-zh/trash.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { DamagedNotice } from './DamagedNotice.tsx';
import { ExportBar } from './ExportBar.tsx';
import styles from './NotesPanel.module.css';
import { NotesRoom } from './room/NotesRoom.tsx';
import { TrashView } from './room/trash/TrashView.tsx';
import { useShownRecords } from './room/use-shown-records.ts';

const { panel, room } = notesText;

/** Fills its panel. */
export function NotesPanel() {
  const live = useShownRecords();
  const index = useCorpusIndex();
  const [isTrash, setTrash] = useState(false);
  if (live.kind === 'unavailable') return <ErrorNotice words={databaseText[live.reason]} />;
  // Without the library everything would stand in another order for a moment.
  if (live.kind === 'loading' || index.kind === 'loading') {
    return <p className={styles.hint}>{panel.opening}</p>;
  }
  const library = index.kind === 'ready' ? index.value : null;
  const records = live.value;
  const deleted = records.deletedMarks.length + records.deletedNotes.length;
  const isEmpty = records.marks.length + records.notes.length === 0;
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        {isTrash || isEmpty ? null : <ExportBar />}
        <Button onPress={() => setTrash(!isTrash)}>
          {isTrash ? trashText.back : trashText.open(deleted)}
        </Button>
      </div>
      <DamagedNotice rows={records.damaged} />
      {isTrash ? <TrashView records={records} library={library} /> : null}
      {!isTrash && isEmpty ? <EmptyState title={room.empty} hint={room.emptyHint} /> : null}
      {isTrash || isEmpty ? null : <NotesRoom records={records} library={library} />}
    </div>
  );
}
