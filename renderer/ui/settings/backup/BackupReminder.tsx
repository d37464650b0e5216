/**
 * Says that work of more than a week lies in no backup, and saves one; else what is to be said of the safety copies. To
 * be drawn once in the window; gives way to what a changed library has to say.
 */
import { useState } from 'react';
import { putOff, useIsPutOff, useWorkAtRisk } from '../../../state/backup/reminding.ts';
import { type BackupReport, saveBackup } from '../../../state/backup/saving.ts';
import { useReview } from '../../../state/review/review.ts';
import { backupText } from '../../../text-zh/backup.ts';
import { Button } from '../../shared/Button.tsx';
import { FloatingNotice } from '../../shared/FloatingNotice.tsx';
import { SafetyCopyNotice } from '../keeping/SafetyCopyNotice.tsx';

const { reminder: words } = backupText;

/** Connects itself; nothing while no backup is due. */
export function BackupReminder() {
  const risk = useWorkAtRisk();
  const isPutOff = useIsPutOff();
  const isOtherTold = useReview((state) => state.told !== null);
  const [isSaving, setSaving] = useState(false);
  const [report, setReport] = useState<BackupReport | null>(null);
  const save = async () => {
    setSaving(true);
    setReport(await saveBackup());
    setSaving(false);
  };
  if (report?.tone === 'done') {
    return (
      <FloatingNotice place="high" text={report.text}>
        <Button variant="quiet" onPress={() => setReport(null)}>
          {words.seen}
        </Button>
      </FloatingNotice>
    );
  }
  if (isOtherTold) return null;
  if (risk === null || isPutOff) return <SafetyCopyNotice />;
  return (
    <FloatingNotice place="high" text={report?.text ?? words.due(risk)}>
      <Button variant="primary" onPress={() => void save()} isPending={isSaving}>
        {words.now}
      </Button>
      <Button variant="quiet" onPress={putOff}>
        {words.later}
      </Button>
    </FloatingNotice>
  );
}
