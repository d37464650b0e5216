/**
 * The journal while the program runs: opened when it is first needed, and anew whenever it may not be what it was. What
 * is known of it is never believed before a write: lock and length are looked up.
 */
import type { OpenJournal } from './journal.ts';
import { type JournalTools, openJournal, stands } from './journal.ts';
import type { Lock } from './lock.ts';
import { listSnapshots, removeTemporaries } from './snapshots.ts';
import { type Survey, surveyJournal } from './survey.ts';

export interface Session {
  /** The journal ready to be written, by us alone. Throws why it is not. */
  readonly ready: () => Promise<OpenJournal>;
  /** The journal as it was last written; null if it is not open. */
  readonly current: () => OpenJournal | null;
  /** The next one who needs it reads it anew. */
  readonly forget: () => void;
}

/** One session for one folder, used by one request at a time. */
export function createSession(tools: JournalTools, lock: Lock): Session {
  let opened: OpenJournal | null = null;

  async function holdsAnew(): Promise<boolean> {
    try {
      if (opened === null) await tools.disk.makeFolder(tools.folder);
      return await lock.hold();
    } catch (error) {
      opened = null;
      throw error;
    }
  }

  return {
    ready: async () => {
      if (await holdsAnew()) opened = null;
      if (opened === null || !(await stands(tools, opened))) opened = await open(tools);
      return opened;
    },
    current: () => opened,
    forget: () => {
      opened = null;
    },
  };
}

async function open(tools: JournalTools): Promise<OpenJournal> {
  await removeTemporaries(tools);
  return openJournal(tools, await survey(tools));
}

/** What the files hold, whether or not they can be written. */
export async function survey(tools: JournalTools): Promise<Survey> {
  const { disk, folder, log } = tools;
  const [newest] = await listSnapshots(disk, folder);
  return surveyJournal(disk, folder, { floor: newest?.number ?? 0, log });
}
