/** The buttons that export all notes or those of the open document, and what became of it. */
import { useState } from 'react';
import type { DocumentId } from '../../core/gazette/model.ts';
import { type ExportReport, exportNotes } from '../../state/exporting.ts';
import { useActiveDocument } from '../../state/panes/panes.ts';
import { notesText } from '../../text-zh/notes.ts';
import { Button } from '../shared/Button.tsx';
import styles from './ExportBar.module.css';

const { room } = notesText;

export function ExportBar() {
  const open = useActiveDocument();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<ExportReport | null>(null);
  const run = async (documentId: DocumentId | null) => {
    setBusy(true);
    setReport(await exportNotes(documentId));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button onPress={() => void run(null)} isDisabled={isBusy}>
          {room.exportAll}
        </Button>
        {open === null ? null : (
          <Button onPress={() => void run(open)} isDisabled={isBusy}>
            {room.exportDocument}
          </Button>
        )}
      </div>
      <p className={styles.report} data-tone={report?.tone} role="status">
        {isBusy ? room.exporting : report?.text}
      </p>
    </>
  );
}
