/**
 * Which process this is, in words that another process can check later: numbers of processes are used again, after a
 * restart of the machine most of all.
 */
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** What is true of the process with that number now and of no later one; null if there is none. */
  readonly lifeOf: (pid: number) => string | null;
}

export const thisProcess: ProcessIdentity = {
  host: hostname(),
  pid: process.pid,
  lifeOf: (pid) => (process.platform === 'linux' ? linuxLife(pid) : otherLife(pid)),
};

/** The start of the machine and the process's start in ticks after it: field 22 of proc_pid_stat(5). */
function linuxLife(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold blanks and brackets itself.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot} ${started}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The minute in which the machine started, if there is such a process: it tells a number that a restart used again. */
function otherLife(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not permitted: there is such a process, of another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null;
  }
  return `started ${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
}
