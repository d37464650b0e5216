/** Setting everything aside, so that the numbering can begin anew: nothing is deleted, nothing written over. */
import { join } from 'node:path';
import type { JournalTools } from './journal.ts';
import { asideName, SNAPSHOT_FOLDER } from './names.ts';
import { listJournal } from './survey.ts';

/**
 * Moves journal and snapshots into a folder of their own beside them. The newest journal file goes last: if this is cut
 * short, the numbering still stands.
 */
export async function moveAside({ disk, folder, now }: JournalTools): Promise<void> {
  const files = await listJournal(disk, folder);
  await disk.makeFolder(join(folder, SNAPSHOT_FOLDER));
  const taken = new Set<string>();
  let aside = asideName(now(), taken);
  while (!(await disk.makeFolder(join(folder, aside)))) aside = asideName(now(), taken.add(aside));
  for (const name of [SNAPSHOT_FOLDER, ...files.map((file) => file.name)]) {
    await disk.rename(join(folder, name), join(folder, aside, name));
  }
  await disk.syncFolder(join(folder, aside));
  await disk.syncFolder(folder);
}
