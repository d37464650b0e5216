/**
 * The room 批注: the list of all marks and notes, the 回收站, or the free-standing note that is open, under a head with
 * what concerns them all. Connects itself; each part of it stands in a folder of its own.
 */
import { useMemo, useState } from 'react';
import { type DeletedRecords, trashItems } from '../../core/notes/trash.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { beginFreeNote, useFreeNotes } from '../../state/annotating/free-notes.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { noteWritingText } from '../../text-zh/note-writing.ts';
import { notesText } from '../../text-zh/notes.ts';
import { trashText } from '../../text-zh/trash.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { EmptyRecords } from '../recovery/EmptyRecords.tsx';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { DamagedNotice } from './DamagedNotice.tsx';
import { FreeNotePane } from './free/FreeNotePane.tsx';
import styles from './NotesPanel.module.css';
import { ReviewList } from './review/ReviewList.tsx';
import { NotesRoom } from './room/NotesRoom.tsx';
import { TrashView } from './room/trash/TrashView.tsx';
import { useShownRecords } from './room/use-shown-records.ts';

const { panel, room } = notesText;

/** Fills its panel. */
export function NotesPanel() {
  const open = useFreeNotes((state) => state.open);
  return (
    <>
      {open === null ? null : <FreeNotePane key={open.id} opened={open} />}
      {/* Hidden, not gone: its filter and place are there when the reader comes back. */}
      <div className={styles.room} hidden={open !== null}>
        <Listed />
      </div>
    </>
  );
}

function Listed() {
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
  const isEmpty = records.marks.length + records.notes.length === 0;
  return (
    <>
      <div className={styles.head}>
        {isTrash ? null : <Button onPress={beginFreeNote}>{noteWritingText.free.create}</Button>}
        {isTrash || isEmpty ? null : <ExportButton />}
        {isTrash ? (
          <Button onPress={() => setTrash(false)}>{trashText.back}</Button>
        ) : (
          <TrashButton records={records} onPress={() => setTrash(true)} />
        )}
      </div>
      <DamagedNotice rows={records.damaged} />
      {isTrash ? <TrashView records={records} library={library} /> : null}
      {!isTrash && isEmpty ? <EmptyRecords title={room.empty} hint={room.emptyHint} /> : null}
      {isTrash || isEmpty ? null : (
        <>
          <ReviewList />
          <NotesRoom records={records} library={library} />
        </>
      )}
    </>
  );
}

/** Counts as the 回收站 itself does. */
function TrashButton({
  records,
  onPress,
}: {
  readonly records: DeletedRecords;
  readonly onPress: () => void;
}) {
  const count = useMemo(() => trashItems(records).length, [records]);
  return <Button onPress={onPress}>{trashText.open(count)}</Button>;
}
