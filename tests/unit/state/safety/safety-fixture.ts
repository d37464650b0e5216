/**
 * A window of the program over a database and a safety copy in memory: give both to a further one for a second window,
 * or for the program after a restart. Work put off is done when the test says so.
 */
import { IDBFactory } from 'fake-indexeddb';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { type Commit, createCommit } from '../../../../renderer/data/commit/commit.ts';
import {
  type EngineParts,
  SafetyEngine,
  type SafetyStatus,
} from '../../../../renderer/state/safety/engine.ts';
import { createHandover, type Handover } from '../../../../renderer/state/safety/handing-over.ts';
import { createWindowTurns, type Turns } from '../../../../renderer/state/safety/turns.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { tools } from '../../core/backup/backup-fixture.ts';
import { type Fixture, markContent, notesFixture, recordId, tickingClock } from '../../data/notes-fixture.ts';

export interface SafetyWindow extends Fixture {
  readonly copy: FakeSafety;
  /** What the engine is made of. */
  readonly parts: EngineParts;
  readonly engine: SafetyEngine;
  readonly handover: Handover;
  readonly turns: Turns;
  readonly commit: Commit;
  /** Newest last. */
  readonly told: SafetyStatus[];
  readonly said: unknown[];
  /** Does everything that was put off so far, or what of it was for no longer than so many ms. */
  readonly doLater: (mostMs?: number) => void;
  readonly status: () => SafetyStatus | undefined;
  /** What the calendar says from now on. */
  setNow: (instant: string) => void;
}

export interface WindowParts {
  readonly copy?: FakeSafety;
  readonly factory?: IDBFactory;
  readonly turns?: Turns;
}

export function safetyWindow({
  copy = new FakeSafety(),
  factory,
  turns = createWindowTurns(),
}: WindowParts = {}): SafetyWindow {
  const fixture = notesFixture(factory);
  const handover = createHandover(copy.api, fixture.database);
  const told: SafetyStatus[] = [];
  const said: unknown[] = [];
  let later: { readonly work: () => void; readonly ms: number }[] = [];
  let now = '2024-05-17T08:00:00.000Z' as Instant;
  const parts: EngineParts = {
    copy: copy.api,
    connection: fixture.connection,
    database: fixture.database,
    handover,
    turns,
    tools,
    now: () => now,
    later: (work, ms) => later.push({ work, ms }),
    tell: (status) => told.push(status),
    sayBroughtBack: (what) => said.push(what),
  };
  const engine = new SafetyEngine(parts);
  return {
    ...fixture,
    copy,
    parts,
    engine,
    handover,
    turns,
    commit: createCommit(fixture.connection, tickingClock(), () => engine),
    told,
    said,
    doLater: (mostMs = Number.POSITIVE_INFINITY) => {
      const due = later.filter(({ ms }) => ms <= mostMs);
      later = later.filter(({ ms }) => ms > mostMs);
      for (const { work } of due) work();
    },
    status: () => told.at(-1),
    setNow: (instant) => {
      now = instant as Instant;
    },
  };
}

/** A change that makes the mark of that number. */
export function newMark(number: number) {
  const content = { ...markContent(), tags: [`第${number}条`] };
  return { kind: 'putMark', id: recordId(number), expected: 0, content, deleted: false } as const;
}

/** A window whose check has ended, with so many marks committed one by one and handed over. */
export async function windowWithMarks(count: number, parts: WindowParts = {}): Promise<SafetyWindow> {
  const window = safetyWindow(parts);
  await window.engine.check();
  for (let number = 1; number <= count; number += 1) await window.commit([newMark(number)]);
  await window.engine.settled();
  return window;
}

export const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;
export const READ_ONLY = { code: 'readOnly', reason: '文件夹不能写入。' } as const;

/** What one side waits for until the other gives it. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** Holds a database that it does not open. */
export function brokenFactory(): IDBFactory {
  const factory = new IDBFactory();
  factory.databases = async () => [{ name: 'gazette-notes', version: 30 }];
  factory.open = refuseToOpen;
  return factory;
}

/** What opening a database that is broken ends in. */
export function refuseToOpen(): never {
  throw new DOMException('no', 'UnknownError');
}

/** A copy that never answers. */
export function silentCopy(): FakeSafety {
  const copy = new FakeSafety();
  copy.trouble = 'silent';
  return copy;
}
