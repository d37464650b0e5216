/** What tests of the safety copy put in the place of the world: a folder, a clock, processes, a disk that fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../../main/safety/disk.ts';
import type { ProcessIdentity } from '../../../main/safety/process-identity.ts';
import { createSafety, type Safety, type SafetyWorld } from '../../../main/safety/safety.ts';
import type { Answer, JournalEntry, SafetyFailure } from '../../../preload/contract.ts';

/** One folder over any number of starts of the program. */
export interface Place {
  /** The safety folder; there is none before the first request. */
  readonly folder: string;
  readonly logged: string[];
  /** What the next calls read as the time; each reading moves it on by a second. */
  clock: Date;
  /** Starts the program anew; the one before is gone without a word, as if it had been killed. */
  readonly start: (world?: Partial<SafetyWorld>) => Safety;
  readonly clean: () => void;
}

/** A fresh place below `parent`. */
export function makePlace(parent: string = tmpdir()): Place {
  const root = mkdtempSync(join(parent, 'safety-'));
  let pid = 0;
  const place: Place = {
    folder: join(root, 'safety'),
    logged: [],
    clock: new Date('2024-01-03T08:00:00Z'),
    start: (world = {}) => {
      pid += 1;
      return createSafety(place.folder, {
        now: () => {
          place.clock = new Date(place.clock.getTime() + 1000);
          return place.clock;
        },
        log: (line) => place.logged.push(line),
        process: onlyLiving('here', pid),
        ...world,
      });
    },
    clean: () => rmSync(root, { recursive: true, force: true }),
  };
  return place;
}

/** A machine on which this is the only process. */
export function onlyLiving(host: string, pid: number): ProcessIdentity {
  return { host, pid, lifeOf: (asked) => (asked === pid ? `life ${pid}` : null) };
}

/** Entries with these numbers, both included. */
export function entries(from: number, to: number): readonly JournalEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));
}

/** The entry of that number. */
export function entry(number: number): JournalEntry {
  return { number, text: JSON.stringify({ put: [{ id: number, markdown: `第${number}条“批注”` }] }) };
}

/** The value of an answer that must have one. */
export function got<Value>(answer: Answer<Value, SafetyFailure>): Value {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.reason}`);
  return answer.value;
}

/** The file system, except for these calls. */
export function diskWith(calls: Partial<Disk>): Disk {
  return { ...nodeDisk, ...calls };
}

/** As the system reports it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
