/** Reminds the user of saving a backup: whether it is due, and whether he put it off. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { type WorkAtRisk, workAtRisk } from '../../core/backup/reminder.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { useAllRecords } from '../../data/records/records.ts';
import { useSetting } from '../../data/settings/settings.ts';

/** What of the living records lies in no backup; null while nothing is due or nothing is known. */
export function useWorkAtRisk(): WorkAtRisk | null {
  const live = useAllRecords();
  const lastBackup = useSetting('lastBackup');
  const records = live.kind === 'ready' ? live.value : null;
  return useMemo(() => {
    if (records === null || lastBackup === undefined) return null;
    return workAtRisk([...records.marks, ...records.notes], lastBackup, systemClock.now());
  }, [records, lastBackup]);
}

const usePutOff = create<{ readonly isPutOff: boolean }>()(() => ({ isPutOff: false }));

/** Whether the reminder stays away until the program is started again. */
export function useIsPutOff(): boolean {
  return usePutOff((state) => state.isPutOff);
}

export function putOff(): void {
  usePutOff.setState({ isPutOff: true });
}
