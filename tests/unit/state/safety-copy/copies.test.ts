import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import type { KeptFolder } from '../../../../renderer/data/safety-folder/kept-folder.ts';
import type { FolderFailure } from '../../../../renderer/platform/safety-folder.ts';
import type { ComposeFailure } from '../../../../renderer/state/backup/composing.ts';
import {
  type CopyFolder,
  createSafetyCopies,
  REST_MS,
} from '../../../../renderer/state/safety-copy/copies.ts';

const instant = (minute: number) => `2024-05-17T08:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const COUNTS = { marks: 1, notes: 1, bookmarks: 0, authors: 0, settings: 0 };

/** A machine whose user, folder, memory and clock the test moves. */
class Machine {
  kept: KeptFolder | null = null;
  allowed = true;
  answer = true;
  folder: string | null = 'U盘';
  trouble: FolderFailure['code'] | null = null;
  composing: ComposeFailure['code'] | null = null;
  remembers = true;
  minute = 0;
  mark = 'a1b2';
  /** What was written, by folder, with the mark. */
  readonly written: string[] = [];
  readonly told: Instant[] = [];
  readonly #timers = new Map<() => void, number>();
  /** Held writes, each to be let go by the test. */
  hold: Promise<void> = Promise.resolve();

  readonly copies = createSafetyCopies({
    memory: {
      read: async () => this.kept,
      write: async (kept) => {
        if (this.remembers) this.kept = kept;
        return this.remembers;
      },
      forget: async () => {
        this.kept = null;
        return true;
      },
    },
    pick: async () => ok(this.folder === null ? null : this.#open(this.folder)),
    reopen: (handle) => (typeof handle === 'string' ? this.#open(handle) : null),
    compose: async () => {
      if (this.composing === 'unportable') return fail({ code: 'unportable', table: 'notes', rows: 1 });
      if (this.composing !== null) return fail({ code: this.composing });
      return ok({ created: instant(this.minute), bytes: new Uint8Array([1]), counts: COUNTS });
    },
    saved: async (created) => void this.told.push(created),
    newMark: () => this.mark,
    later: (work, ms) => {
      this.#timers.set(work, ms);
      return () => void this.#timers.delete(work);
    },
  });

  get state() {
    return this.copies.state.getState();
  }

  get waiting(): readonly number[] {
    return [...this.#timers.values()];
  }

  async timeUp(): Promise<void> {
    const due = [...this.#timers.keys()];
    this.#timers.clear();
    for (const work of due) work();
    await settle();
  }

  #open(name: string): CopyFolder {
    return {
      name,
      handle: name,
      mayWrite: async () => this.allowed,
      askToWrite: async () => {
        this.allowed = this.answer;
        return this.answer;
      },
      write: async ({ created }, mark) => {
        await this.hold;
        if (this.trouble !== null) return fail({ code: this.trouble, detail: 'x' });
        this.written.push(`${name} ${mark} ${created}`);
        return ok(null);
      },
    };
  }
}

/** Lets everything that needs no clock come to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function withFolder(): Promise<Machine> {
  const machine = new Machine();
  await machine.copies.start();
  machine.copies.changed('1');
  await machine.copies.choose();
  return machine;
}

describe('safety copies', () => {
  test('are none until a folder was chosen, however much is written', async () => {
    const machine = new Machine();
    expect(machine.state.kind).toBe('unknown');
    await machine.copies.start();
    machine.copies.changed('1');
    machine.copies.leaving();
    await settle();
    expect(machine.state.kind).toBe('none');
    expect(machine.waiting).toEqual([]);
    expect(machine.written).toEqual([]);
  });

  test('begin as soon as a folder is chosen, which is remembered', async () => {
    const machine = await withFolder();
    expect(machine.written).toEqual([`U盘 a1b2 ${instant(0)}`]);
    expect(machine.state).toMatchObject({ kind: 'on', folder: 'U盘', last: instant(0), failure: null });
    expect(machine.kept).toEqual({ handle: 'U盘', mark: 'a1b2', fingerprint: '1', last: instant(0) });
    expect(machine.told).toEqual([instant(0)]);
  });

  test('change nothing if the user leaves the dialog', async () => {
    const machine = await withFolder();
    machine.folder = null;
    await machine.copies.choose();
    expect(machine.state).toMatchObject({ kind: 'on', folder: 'U盘' });
    expect(machine.written).toHaveLength(1);
  });

  test('are not written while there is nothing to lose', async () => {
    const machine = new Machine();
    await machine.copies.start();
    machine.copies.changed(null);
    await machine.copies.choose();
    await machine.copies.copyNow();
    machine.copies.leaving();
    await settle();
    expect(machine.written).toEqual([]);
    expect(machine.state).toMatchObject({ kind: 'on', last: null });
  });

  test('are written ten minutes after the first change, once', async () => {
    const machine = await withFolder();
    machine.copies.changed('2');
    machine.copies.changed('3');
    expect(machine.waiting).toEqual([REST_MS]);
    machine.minute = 10;
    await machine.timeUp();
    expect(machine.written.slice(1)).toEqual([`U盘 a1b2 ${instant(10)}`]);
    expect(machine.kept?.fingerprint).toBe('3');
    expect(machine.waiting).toEqual([]);
  });

  test('are of another series after those that are to stay, also after a restart', async () => {
    const machine = await withFolder();
    machine.mark = 'c3d4';
    await machine.copies.beginSeries();
    machine.copies.changed('2');
    await machine.copies.copyNow();
    expect(machine.written.slice(1)).toEqual([`U盘 c3d4 ${instant(0)}`]);
    expect(machine.kept).toMatchObject({ mark: 'c3d4', fingerprint: '2' });
  });

  test('need no series where there is no folder', async () => {
    const machine = new Machine();
    await machine.copies.start();
    await machine.copies.beginSeries();
    expect(machine.kept).toBeNull();
  });

  test('are not written again if nothing changed, or was changed back', async () => {
    const machine = await withFolder();
    machine.copies.changed('1');
    expect(machine.waiting).toEqual([]);
    machine.copies.changed('2');
    machine.copies.changed('1');
    await machine.timeUp();
    machine.copies.leaving();
    await settle();
    expect(machine.written).toHaveLength(1);
  });

  test('are written when the page may go, and do not wait twice', async () => {
    const machine = await withFolder();
    machine.copies.changed('2');
    machine.copies.leaving();
    await settle();
    expect(machine.written).toHaveLength(2);
    expect(machine.waiting).toEqual([]);
    machine.copies.leaving();
    await settle();
    expect(machine.written).toHaveLength(2);
  });

  test('hold what was there when they were begun: what comes meanwhile waits for the next', async () => {
    const machine = await withFolder();
    machine.copies.changed('2');
    let letGo: () => void = () => undefined;
    machine.hold = new Promise((resolve) => {
      letGo = resolve;
    });
    machine.copies.leaving();
    await settle();
    expect(machine.state.isWriting).toBe(true);
    machine.copies.changed('3');
    machine.copies.leaving();
    letGo();
    await settle();
    expect(machine.written).toHaveLength(2);
    expect(machine.kept?.fingerprint).toBe('2');
    expect(machine.waiting).toEqual([REST_MS]);
  });

  test('go on after a restart, and catch up with what was changed since the last one', async () => {
    const machine = new Machine();
    machine.kept = { handle: 'U盘', mark: 'ffff', fingerprint: '1', last: instant(0) };
    machine.copies.changed('2');
    await machine.copies.start();
    expect(machine.state).toMatchObject({ kind: 'on', folder: 'U盘', last: instant(0) });
    expect(machine.waiting).toEqual([REST_MS]);
    await machine.timeUp();
    expect(machine.written).toEqual([`U盘 ffff ${instant(0)}`]);
  });

  test('sleep if the browser forgot the permission, until the user gives it by a press', async () => {
    const machine = new Machine();
    machine.kept = { handle: 'U盘', mark: 'a1b2', fingerprint: '1', last: instant(0) };
    machine.allowed = false;
    await machine.copies.start();
    machine.copies.changed('2');
    machine.copies.leaving();
    await settle();
    expect(machine.state).toMatchObject({ kind: 'asleep', folder: 'U盘' });
    expect(machine.written).toEqual([]);

    machine.answer = false;
    await machine.copies.wake();
    expect(machine.state.kind).toBe('asleep');
    machine.answer = true;
    await machine.copies.wake();
    expect(machine.state.kind).toBe('on');
    expect(machine.written).toHaveLength(1);
  });

  test('sleep when the permission is taken back while writing', async () => {
    const machine = await withFolder();
    machine.trouble = 'denied';
    machine.copies.changed('2');
    machine.copies.leaving();
    await settle();
    expect(machine.state).toMatchObject({ kind: 'asleep', isWriting: false, failure: null });
  });

  test('that fail say why, are tried again, and are told of by nobody', async () => {
    const machine = await withFolder();
    machine.trouble = 'gone';
    machine.copies.changed('2');
    await machine.timeUp();
    expect(machine.state).toMatchObject({ kind: 'on', isWriting: false, failure: { code: 'gone' } });
    expect(machine.state.last).toBe(instant(0));
    expect(machine.told).toHaveLength(1);
    expect(machine.waiting).toEqual([REST_MS]);
    machine.trouble = null;
    await machine.copies.copyNow();
    expect(machine.state.failure).toBeNull();
    expect(machine.told).toHaveLength(2);
    expect(machine.waiting).toEqual([]);
  });

  test.each(['databaseUnavailable', 'tooMuch', 'unportable'] as const)(
    'are not written if the backup cannot be made: %s',
    async (code) => {
      const machine = await withFolder();
      machine.composing = code;
      await machine.copies.copyNow();
      expect(machine.state.failure).toMatchObject({ code });
      expect(machine.written).toHaveLength(1);
    },
  );

  test('end when the user says so, even while one is being written', async () => {
    const machine = await withFolder();
    machine.copies.changed('2');
    let letGo: () => void = () => undefined;
    machine.hold = new Promise((resolve) => {
      letGo = resolve;
    });
    machine.copies.leaving();
    await settle();
    await machine.copies.stop();
    letGo();
    await settle();
    expect(machine.state).toMatchObject({ kind: 'none', folder: '', isWriting: false });
    expect(machine.kept).toBeNull();
    machine.copies.changed('4');
    expect(machine.waiting).toEqual([]);
  });

  test('say that the folder could not be remembered', async () => {
    const machine = new Machine();
    machine.remembers = false;
    await machine.copies.start();
    machine.copies.changed('1');
    await machine.copies.choose();
    expect(machine.state).toMatchObject({ kind: 'on', isRemembered: false });
    expect(machine.written).toHaveLength(1);
  });

  test('forget what was stored and is no folder', async () => {
    const machine = new Machine();
    machine.kept = { handle: { name: 'x' }, mark: 'a1b2', fingerprint: null, last: null };
    await machine.copies.start();
    expect(machine.state.kind).toBe('none');
  });
});
