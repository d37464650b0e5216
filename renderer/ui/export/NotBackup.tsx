/** Says that an export is no backup, and saves one. */
import { useState } from 'react';
import { type BackupReport, saveBackup } from '../../state/backup/saving.ts';
import { backupText } from '../../text-zh/backup.ts';
import { exportingText } from '../../text-zh/exporting.ts';
import { Button } from '../shared/Button.tsx';
import styles from './ExportDialog.module.css';

export function NotBackup() {
  const [isSaving, setSaving] = useState(false);
  const [report, setReport] = useState<BackupReport | null>(null);
  const save = async () => {
    setSaving(true);
    setReport(await saveBackup());
    setSaving(false);
  };
  return (
    <div className={styles.backup}>
      <p className={styles.hint}>{exportingText.notBackup}</p>
      <Button onPress={() => void save()} isPending={isSaving}>
        {backupText.save}
      </Button>
      <p className={styles.hint} role="status">
        {report?.text}
      </p>
    </div>
  );
}
