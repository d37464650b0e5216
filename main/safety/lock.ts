/**
 * One program writes a safety folder. The lock is a file that names the process; it is checked before every write, so
 * that whoever lost it stops. A lock whose process is gone is taken over, and so is, at the start, one of another
 * machine: it comes with a USB stick that was pulled out. The other one, should it live, stops at its next write.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { safetyText } from '../text-zh.ts';
import { codeOf, type Disk } from './disk.ts';
import { SafetyProblem } from './failure.ts';
import { LOCK_NAME } from './names.ts';
import type { ProcessIdentity } from './process-identity.ts';

export interface Lock {
  /** Holds the lock when it returns; true if it did not before. Throws the failure `elsewhere`. */
  readonly hold: () => Promise<boolean>;
  /** Gives it back, if it is held. */
  readonly release: () => void;
}

interface Holder {
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  readonly life: string;
}

export function createLock(
  { disk, folder, log }: { disk: Disk; folder: string; log: (line: string) => void },
  { host, pid, lifeOf }: ProcessIdentity,
): Lock {
  const path = join(folder, LOCK_NAME);
  const own: Holder = { token: randomUUID(), host, pid, life: lifeOf(pid) ?? '' };
  let heldBefore = false;
  let holds = false;

  const blocks = (holder: Holder): boolean =>
    holder.host === host ? lifeOf(holder.pid) === holder.life : heldBefore;

  return {
    hold: async () => {
      const present = (await disk.size(path)) !== null;
      const holder = present ? holderIn(await disk.read(path)) : null;
      if (holder?.token === own.token) return false;
      holds = false;
      if (holder !== null && blocks(holder)) throw new SafetyProblem('elsewhere', safetyText.elsewhere);
      if (present) {
        log(`safety: a lock is taken over, of process ${holder?.pid} on ${holder?.host}`);
        await disk.remove(path);
      }
      await claim(disk, path, own);
      heldBefore = true;
      holds = true;
      return true;
    },
    release: () => {
      if (holds) rmSync(path, { force: true });
      holds = false;
    },
  };
}

async function claim(disk: Disk, path: string, own: Holder): Promise<void> {
  try {
    await disk.create(path, Buffer.from(JSON.stringify(own)));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new SafetyProblem('elsewhere', safetyText.elsewhere);
    throw error;
  }
}

/** Null if it cannot be understood: a crash can leave it empty. */
function holderIn(bytes: Buffer): Holder | null {
  try {
    const { token, host, pid, life } = Object(JSON.parse(bytes.toString('utf8'))) as Record<string, unknown>;
    if (typeof token !== 'string' || typeof host !== 'string') return null;
    if (!Number.isSafeInteger(pid) || typeof life !== 'string') return null;
    return { token, host, pid: pid as number, life };
  } catch (error) {
    // The parser's one complaint: this is no JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
