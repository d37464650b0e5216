import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { oldestNumber, reachedNumber } from '../../../../renderer/data/journal/outbox.ts';
import { SafetyEngine } from '../../../../renderer/state/safety/engine.ts';
import { createHandover } from '../../../../renderer/state/safety/handing-over.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { notesFixture, tickingClock } from '../../data/notes-fixture.ts';
import { newMark, safetyWindow, windowWithMarks } from './safety-fixture.ts';

const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;
const READ_ONLY = { code: 'readOnly', reason: '文件夹不能写入。' } as const;

describe('a commit', () => {
  it('reaches the copy under its number, and both places hold it then', async () => {
    const { copy, told, status } = await windowWithMarks(2);
    expect(copy.entries.map(({ number }) => number)).toEqual([1, 2]);
    expect(copy.entries[1]?.text).toContain('第2条');
    expect(told.map(({ kind }) => kind)).toContain('pending');
    expect(status()).toEqual({ kind: 'whole' });
  });

  it('waits for the check', async () => {
    const { commit, connection, database, engine } = safetyWindow();
    const committing = commit([newMark(1)]);
    await connection.open();
    expect(await database.marks.count()).toBe(0);
    await engine.check();
    expect(await committing).toMatchObject({ ok: true });
  });

  it('is kept though the copy takes nothing, is told as such, and is handed over when it can be', async () => {
    const { commit, copy, database, doLater, engine, status, told } = await windowWithMarks(1);
    copy.failure = FULL;
    expect(await commit([newMark(2)])).toMatchObject({ ok: true });
    await engine.settled();
    const toldBefore = told.length;
    expect(await commit([newMark(3)])).toMatchObject({ ok: true });
    await engine.settled();
    // The warning is not taken back for a moment by the next commit.
    expect(told.slice(toldBefore - 1).map(({ kind }) => kind)).toEqual(['failing', 'failing']);
    expect(status()).toEqual({ kind: 'failing', failure: FULL });
    expect(await database.marks.count()).toBe(3);
    copy.failure = null;
    doLater();
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is not told as being well while it is on its way for long', async () => {
    const { copy, doLater, parts, status, told } = await windowWithMarks(1);
    const answered = signal();
    const { appendJournal } = parts.copy;
    const slow = {
      ...parts.copy,
      appendJournal: async (request: Parameters<typeof appendJournal>[0]) => {
        await answered.given;
        return appendJournal(request);
      },
    };
    doLater();
    expect(status()).toEqual({ kind: 'whole' });
    const again = new SafetyEngine({ ...parts, handover: createHandover(slow, parts.database) });
    await again.check();
    const slowly = createCommit(parts.connection, tickingClock(), () => again);
    await slowly([newMark(2)]);
    expect(status()).toEqual({ kind: 'pending' });
    doLater();
    expect(status()).toEqual({ kind: 'checking' });
    answered.give();
    await again.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.last).toBe(2);
    await slowly([newMark(3)]);
    await again.settled();
    const before = told.length;
    doLater();
    expect(told.length).toBe(before);
  });

  it('goes into a snapshot if the copy refuses its entry', async () => {
    const { commit, copy, engine, status } = await windowWithMarks(1);
    copy.refuses = ({ number }) => number === 2;
    await commit([newMark(2)]);
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.snapshots).toMatchObject([{ number: 2 }]);
    await commit([newMark(3)]);
    await engine.settled();
    expect(copy.entries.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('that no text can hold is told, since no snapshot can hold it either', async () => {
    const { commit, engine, status } = await windowWithMarks(1);
    await commit([{ kind: 'setSetting', key: 'odd', value: new Map() }]);
    await engine.settled();
    expect(status()).toMatchObject({ kind: 'failing', failure: { reason: safetyText.unportable } });
  });

  it('that no text can hold goes on in a snapshot once what it wrote is overwritten', async () => {
    const { commit, copy, engine, status } = await windowWithMarks(1);
    await commit([{ kind: 'setSetting', key: 'odd', value: new Map() }]);
    await commit([{ kind: 'setSetting', key: 'odd', value: 1 }]);
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.last).toBe(3);
  });

  it('of another window is handed over by either, in order, once', async () => {
    const first = await windowWithMarks(1);
    const second = safetyWindow(first);
    await second.engine.check();
    await Promise.all([
      first.commit([newMark(2)]),
      second.commit([newMark(3)]),
      first.commit([newMark(4)]),
      second.commit([newMark(5)]),
    ]);
    await first.engine.settled();
    await second.engine.settled();
    expect(first.copy.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect([first.status(), second.status()]).toEqual([{ kind: 'whole' }, { kind: 'whole' }]);
  });

  it('in a database that was exchanged behind the program is refused, and the loss is found', async () => {
    const { commit, copy, database, engine, status, factory } = await windowWithMarks(3);
    database.close();
    const other = notesFixture(factory);
    await other.database.delete();
    expect(await commit([newMark(9)])).toMatchObject({ ok: false });
    await engine.settled();
    expect(status()).toMatchObject({ kind: 'recovery', why: 'lost' });
    expect(copy.entries).toHaveLength(3);
    expect(await commit([newMark(9)])).toMatchObject({ error: { code: 'databaseUnavailable' } });
  });
});

describe('the check at the start', () => {
  it('finds both as they should be', async () => {
    const first = await windowWithMarks(3);
    const again = safetyWindow(first);
    await again.engine.check();
    expect(again.status()).toEqual({ kind: 'whole' });
    expect(again.said).toEqual([]);
  });

  it('hands over what the last run could not', async () => {
    const first = await windowWithMarks(1);
    first.copy.failure = FULL;
    await first.commit([newMark(2)]);
    await first.engine.settled();
    first.copy.failure = null;
    const again = safetyWindow(first);
    await again.engine.check();
    expect(first.copy.entries.map(({ number }) => number)).toEqual([1, 2]);
    expect(again.status()).toEqual({ kind: 'whole' });
  });

  it('covers the notes of a program that had no journal by a snapshot', async () => {
    const before = notesFixture();
    await before.commit([newMark(1)]);
    const { copy, engine, status } = safetyWindow(before);
    await engine.check();
    expect(copy.snapshots).toMatchObject([{ number: 0 }]);
    expect(status()).toEqual({ kind: 'whole' });
    await safetyWindow({ copy, factory: before.factory }).engine.check();
    expect(copy.snapshots).toHaveLength(1);
  });

  it('takes a snapshot where the commits that the copy lacks can no longer be handed over', async () => {
    const first = await windowWithMarks(250);
    expect(await oldestNumber(first.database)).toBeGreaterThan(1);
    const copy = new FakeSafety();
    const again = safetyWindow({ factory: first.factory, copy });
    await again.engine.check();
    expect(copy.snapshots).toMatchObject([{ number: 250 }]);
    await again.commit([newMark(999)]);
    await again.engine.settled();
    expect(copy.entries.map(({ number }) => number)).toEqual([251]);
    expect(again.status()).toEqual({ kind: 'whole' });
  });

  it('brings back what a database of an earlier moment lacks, and says so', async () => {
    const earlier = await windowWithMarks(2);
    const rows = await readEverything(earlier.database);
    const later = await windowWithMarks(5);
    const again = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await again.engine.check();
    expect(again.said).toEqual([{ commits: 3 }]);
    expect(await readEverything(again.database)).toEqual(await readEverything(later.database));
    expect(rows.marks).toHaveLength(2);
    await again.commit([newMark(6)]);
    await again.engine.settled();
    expect(later.copy.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(again.status()).toEqual({ kind: 'whole' });
  });

  it.each([
    ['as far as', 3],
    ['less far than', 5],
    ['further than', 2],
  ])('asks the user if the database went another way and has come %s the copy', async (_, count) => {
    const earlier = await windowWithMarks(1);
    // On its own, as a disk put back to an earlier state does.
    earlier.copy.failure = READ_ONLY;
    for (const number of [12, 13]) await earlier.commit([newMark(number)]);
    await earlier.engine.settled();
    const later = await windowWithMarks(count);
    const again = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await again.engine.check();
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'older' });
    expect(later.copy.last).toBe(count);
    expect(await again.engine.restore()).toMatchObject({ ok: true, value: { marks: count } });
    const next = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await next.engine.check();
    expect(next.status()).toEqual({ kind: 'whole' });
    expect(await next.commit([newMark(20)])).toMatchObject({ ok: true });
    await next.engine.settled();
    expect(next.status()).toEqual({ kind: 'whole' });
  });

  it('finds a database that went another way from what was brought back', async () => {
    const earlier = await windowWithMarks(2);
    const later = await windowWithMarks(3);
    await safetyWindow({ factory: earlier.factory, copy: later.copy }).engine.check();
    const other = await windowWithMarks(2);
    await other.commit([newMark(13)]);
    await other.engine.settled();
    const again = safetyWindow({ factory: earlier.factory, copy: other.copy });
    await again.engine.check();
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'older' });
  });

  it.each([
    ['is missing', (copy: FakeSafety) => void copy.entries.splice(2, 1)],
    ['cannot be read', (copy: FakeSafety) => void copy.entries.splice(3, 1, { number: 4, text: '{"at":' })],
  ])('asks the user if one of the missing commits %s', async (_, spoil) => {
    const earlier = await windowWithMarks(2);
    const later = await windowWithMarks(5);
    spoil(later.copy);
    const again = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await again.engine.check();
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'older' });
    expect(await again.database.marks.count()).toBe(2);
  });

  it('asks the user if the copy does not give what it says it has', async () => {
    const earlier = await windowWithMarks(2);
    const { copy } = await windowWithMarks(5);
    const readJournal = async () => ({ ok: true, value: { entries: copy.entries.slice(2, 4) } });
    Object.defineProperty(copy, 'api', { value: { ...copy.api, readJournal } });
    const again = safetyWindow({ factory: earlier.factory, copy });
    await again.engine.check();
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'older' });
    expect(await again.database.marks.count()).toBe(2);
  });

  it('asks the user if the database is empty, and lets no commit through', async () => {
    const { copy } = await windowWithMarks(3);
    const again = safetyWindow({ copy });
    await again.engine.check();
    expect(again.status()).toMatchObject({
      kind: 'recovery',
      why: 'lost',
      rescued: { ok: true, value: { counts: { marks: 3, notes: 0 }, entries: 3 } },
    });
    expect(await again.commit([newMark(9)])).toMatchObject({ ok: false });
    expect(await again.database.marks.count()).toBe(0);
    expect(copy.entries).toHaveLength(3);
  });

  it('asks nobody if what was lost was written by nobody', async () => {
    const first = safetyWindow();
    await first.engine.check();
    await first.commit([{ kind: 'setSetting', key: 'pen', value: 1 }]);
    await first.engine.settled();
    const again = safetyWindow({ copy: first.copy });
    await again.engine.check();
    expect(again.said).toEqual(['settings']);
    expect(again.status()).toEqual({ kind: 'whole' });
    expect(await again.database.settings.get('pen')).toMatchObject({ value: 1 });
    await again.commit([newMark(1)]);
    await again.engine.settled();
    expect(first.copy.entries.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('asks the user if what was lost cannot be read at all', async () => {
    const before = notesFixture();
    await before.commit([newMark(1)]);
    const { copy } = safetyWindow();
    await safetyWindow({ copy, factory: before.factory }).engine.check();
    copy.snapshots[0]?.bytes.fill(0);
    const again = safetyWindow({ copy });
    await again.engine.check();
    expect(again.said).toEqual([]);
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'lost' });
  });

  it('brings back nothing over what another window has written since', async () => {
    const first = safetyWindow();
    await first.engine.check();
    await first.commit([{ kind: 'setSetting', key: 'pen', value: 1 }]);
    await first.engine.settled();
    const { copy } = first;
    const { api } = copy;
    const asked = signal();
    const answered = signal();
    const slow = new FakeSafety();
    const readJournal: typeof api.readJournal = async (request) => {
      const answer = await api.readJournal(request);
      asked.give();
      await answered.given;
      return answer;
    };
    Object.defineProperty(slow, 'api', { value: { ...api, readJournal } });
    const one = safetyWindow({ copy });
    const other = safetyWindow({ copy: slow, factory: one.factory, turns: one.turns });
    const checking = other.engine.check();
    await asked.given;
    const going = one.engine.check().then(() => one.commit([newMark(1)]));
    // The one window has its turn only after the other; without turns it would have gone on by now.
    await one.connection.open();
    for (let look = 0; look < 100; look += 1) await one.database.settings.toArray();
    answered.give();
    await checking;
    expect(await going).toMatchObject({ ok: true });
    await one.engine.settled();
    expect(await one.database.marks.count()).toBe(1);
    expect(one.said).toEqual([]);
    expect([copy.last, await reachedNumber(one.database)]).toEqual([2, 2]);
  });

  it('asks the user if the database cannot be opened', async () => {
    const { copy } = await windowWithMarks(3);
    const again = safetyWindow({ copy, factory: brokenFactory() });
    await again.engine.check();
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'unreadable' });
  });

  it('leaves a database that cannot be opened to itself if the copy is no help', async () => {
    const again = safetyWindow({ factory: brokenFactory() });
    await again.engine.check();
    expect(again.status()).toEqual({ kind: 'waiting' });
  });

  it('is made once the database can be used after all', async () => {
    const factory = new IDBFactory();
    const open = factory.open;
    factory.open = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const { connection, engine, status } = safetyWindow({ factory });
    await engine.check();
    expect(status()).toEqual({ kind: 'waiting' });
    factory.open = open;
    await connection.open();
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
  });

  it('is made anew if the database comes to be usable while the check goes on', async () => {
    const { connection, copy, database, parts } = safetyWindow(await windowWithMarks(2));
    const told: string[] = [];
    const asked = signal();
    const answered = signal();
    const openSafety: typeof parts.copy.openSafety = async () => {
      asked.give();
      await answered.given;
      return parts.copy.openSafety();
    };
    const silent = { kind: 'unavailable', reason: 'silent', detail: '' } as const;
    let opened = 0;
    const engine = new SafetyEngine({
      ...parts,
      copy: { ...parts.copy, openSafety },
      connection: { ...connection, open: async () => (opened++ === 0 ? silent : connection.open()) },
      tell: ({ kind }) => told.push(kind),
    });
    const checking = engine.check();
    await asked.given;
    await connection.open();
    answered.give();
    await checking;
    await engine.settled();
    expect(told).toEqual(['checking', 'waiting', 'checking', 'whole']);
    expect([copy.last, await reachedNumber(database)]).toEqual([2, 2]);
  });

  it('lets commits go on beside a copy that cannot be read, and compares when it can', async () => {
    const { commit, copy, doLater, engine, status } = safetyWindow(await windowWithMarks(1));
    copy.trouble = READ_ONLY;
    await engine.check();
    expect(status()).toEqual({ kind: 'failing', failure: READ_ONLY });
    expect(await commit([newMark(2)])).toMatchObject({ ok: true });
    copy.trouble = null;
    doLater();
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.entries).toHaveLength(2);
  });

  it('keeps commits waiting while the copy of what may be a lost database cannot be read', async () => {
    const { copy } = await windowWithMarks(4);
    const { commit, database, doLater, engine, status, told } = safetyWindow({ copy });
    copy.trouble = READ_ONLY;
    await engine.check();
    for (const _ of [1, 2, 3]) {
      expect(status()).toEqual({ kind: 'held', failure: READ_ONLY });
      doLater();
      await engine.settled();
    }
    // Told once, not taken back with every retry.
    expect(told.map(({ kind }) => kind)).toEqual(['checking', 'held', 'held', 'held', 'held']);
    const committing = commit([newMark(9)]);
    copy.trouble = null;
    doLater();
    await engine.settled();
    expect(status()).toMatchObject({ kind: 'recovery', why: 'lost', rescued: { value: { entries: 4 } } });
    expect(await committing).toMatchObject({ ok: false });
    expect(await database.marks.count()).toBe(0);
  });

  it('lets a new user begin whose safety folder cannot be written, once it was tried again', async () => {
    const { commit, copy, doLater, engine, status } = safetyWindow();
    copy.failure = READ_ONLY;
    await engine.check();
    for (const _ of [1, 2]) {
      expect(status()).toEqual({ kind: 'held', failure: READ_ONLY });
      doLater();
      await engine.settled();
    }
    expect(status()).toEqual({ kind: 'failing', failure: READ_ONLY });
    expect(await commit([newMark(1)])).toMatchObject({ ok: true });
    copy.failure = null;
    doLater();
    await engine.settled();
    expect(status()).toEqual({ kind: 'whole' });
    expect(copy.entries).toHaveLength(1);
  });

  it('tells that the copy takes nothing though nothing waits for it', async () => {
    const first = await windowWithMarks(1);
    first.copy.failure = READ_ONLY;
    const again = safetyWindow(first);
    await again.engine.check();
    expect(again.status()).toEqual({ kind: 'failing', failure: READ_ONLY });
    expect(await again.commit([newMark(2)])).toMatchObject({ ok: true });
  });
});

describe('a commit while the check does not end', () => {
  it('goes on after a while if the database is known to count commits', async () => {
    const first = await windowWithMarks(1);
    const again = safetyWindow({ ...first, copy: silentCopy() });
    void again.engine.check();
    const committing = again.commit([newMark(2)]);
    await again.connection.open();
    await expect
      .poll(() => {
        again.doLater();
        return again.database.marks.count();
      })
      .toBe(2);
    expect(await committing).toMatchObject({ ok: true });
    // Not known to be well: nobody has compared yet.
    expect(again.told).toEqual([{ kind: 'checking' }]);
  });

  it('is refused after a while if it may be a lost one', async () => {
    const again = safetyWindow({ copy: silentCopy() });
    void again.engine.check();
    let result: unknown = null;
    void again.commit([newMark(2)]).then((done) => {
      result = done;
    });
    await expect
      .poll(() => {
        again.doLater();
        return result;
      })
      .toMatchObject({ ok: false });
    expect(await again.database.marks.count()).toBe(0);
  });
});

describe('a lost database', () => {
  it('becomes what the copy holds, and commits go on after it', async () => {
    const { copy, database } = await windowWithMarks(3);
    const lost = safetyWindow({ copy });
    await lost.engine.check();
    expect(await lost.engine.restore()).toEqual({ ok: true, value: { marks: 3, notes: 0 } });
    expect(await readEverything(lost.database)).toEqual(await readEverything(database));
    expect(copy.snapshots).toMatchObject([{ number: 3 }]);
    const again = safetyWindow({ copy, factory: lost.factory });
    await again.engine.check();
    expect(again.status()).toEqual({ kind: 'whole' });
    await again.commit([newMark(4)]);
    await again.engine.settled();
    expect(copy.last).toBe(4);
  });

  it('that cannot be opened is made anew only then', async () => {
    const first = await windowWithMarks(2);
    const factory = brokenFactory();
    const lost = safetyWindow({ copy: first.copy, factory });
    await lost.engine.check();
    expect((await factory.databases()).length).toBe(1);
    // As a damaged database can: deleted it can be made again.
    const remove = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = (name) => {
      Reflect.deleteProperty(factory, 'open');
      return remove(name);
    };
    expect(await lost.engine.restore()).toEqual({ ok: true, value: { marks: 2, notes: 0 } });
    expect(await lost.database.marks.count()).toBe(2);
  });

  it('says why it could not be restored, and nothing is changed', async () => {
    const { copy } = await windowWithMarks(2);
    const lost = safetyWindow({ copy, factory: brokenFactory() });
    await lost.engine.check();
    lost.factory.deleteDatabase = () => {
      throw new DOMException('no', 'UnknownError');
    };
    expect(await lost.engine.restore()).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(copy.entries).toHaveLength(2);
  });

  it('is not restored again over what was written since another window did it', async () => {
    const { copy } = await windowWithMarks(2);
    const one = safetyWindow({ copy });
    const other = safetyWindow({ copy, factory: one.factory });
    await one.engine.check();
    await other.engine.check();
    await one.engine.restore();
    const afterwards = safetyWindow({ copy, factory: one.factory });
    await afterwards.engine.check();
    copy.failure = FULL;
    await afterwards.commit([newMark(3)]);
    await afterwards.engine.settled();
    copy.failure = null;
    expect(await other.engine.restore()).toEqual({ ok: true, value: null });
    expect(await other.database.marks.count()).toBe(3);
  });

  it('is left behind by starting afresh: the copy is put aside, and numbers begin anew', async () => {
    const { copy } = await windowWithMarks(3);
    const lost = safetyWindow({ copy });
    await lost.engine.check();
    expect(await lost.engine.startAfresh()).toMatchObject({ ok: true });
    expect(copy.aside).toMatchObject([{ entries: [{ number: 1 }, { number: 2 }, { number: 3 }] }]);
    expect(lost.status()).toEqual({ kind: 'whole' });
    expect(await lost.commit([newMark(7)])).toMatchObject({ ok: true });
    await lost.engine.settled();
    expect(copy.entries.map(({ number }) => number)).toEqual([1]);
  });

  it('of an earlier moment can go on as it is: it is covered by a snapshot', async () => {
    const earlier = await windowWithMarks(2);
    const later = await windowWithMarks(5);
    later.copy.entries.splice(2, 1);
    const again = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await again.engine.check();
    await again.engine.startAfresh();
    expect(again.status()).toEqual({ kind: 'whole' });
    expect(await again.database.marks.count()).toBe(2);
    expect(later.copy.last).toBe(2);
    expect(await again.commit([newMark(9)])).toMatchObject({ ok: true });
    await again.engine.settled();
    expect([later.copy.last, await reachedNumber(again.database)]).toEqual([3, 3]);
  });

  it('stays as it is if the copy cannot be put aside', async () => {
    const { copy } = await windowWithMarks(3);
    const lost = safetyWindow({ copy });
    await lost.engine.check();
    copy.failure = READ_ONLY;
    expect(await lost.engine.startAfresh()).toEqual({ ok: false, error: READ_ONLY });
    expect(lost.status()?.kind).toBe('recovery');
    expect(await lost.commit([newMark(7)])).toMatchObject({ ok: false });
  });
});

describe('starting afresh', () => {
  it('puts nothing aside while a broken database cannot be made anew, and can be tried again', async () => {
    const { copy } = await windowWithMarks(2);
    const factory = brokenFactory();
    const lost = safetyWindow({ copy, factory });
    await lost.engine.check();
    const remove = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = () => {
      throw new DOMException('no', 'UnknownError');
    };
    const failed = { ok: false, error: { code: 'failed', reason: safetyText.notRemade } };
    expect(await lost.engine.startAfresh()).toEqual(failed);
    expect([copy.aside, copy.entries.length]).toEqual([[], 2]);
    factory.deleteDatabase = (name) => {
      Reflect.deleteProperty(factory, 'open');
      return remove(name);
    };
    expect(await lost.engine.startAfresh()).toMatchObject({ ok: true, value: { last: 0 } });
    expect(lost.status()).toEqual({ kind: 'whole' });
    expect(await lost.commit([newMark(7)])).toMatchObject({ ok: true });
  });

  it('tells what is to be decided by then if the database was made anew and the copy stays', async () => {
    const { copy } = await windowWithMarks(2);
    const factory = brokenFactory();
    const lost = safetyWindow({ copy, factory });
    await lost.engine.check();
    const remove = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = (name) => {
      Reflect.deleteProperty(factory, 'open');
      return remove(name);
    };
    copy.failure = READ_ONLY;
    expect(await lost.engine.startAfresh()).toEqual({ ok: false, error: READ_ONLY });
    expect(lost.status()).toMatchObject({ kind: 'recovery', why: 'lost' });
  });

  it('puts nothing aside where another window has restored already', async () => {
    const { copy } = await windowWithMarks(2);
    const one = safetyWindow({ copy });
    const other = safetyWindow({ copy, factory: one.factory });
    await one.engine.check();
    await other.engine.check();
    await one.engine.restore();
    expect(await other.engine.startAfresh()).toEqual({ ok: true, value: null });
    expect(copy.aside).toEqual([]);
    expect(other.status()).toEqual({ kind: 'whole' });
  });
});

describe('a snapshot', () => {
  it('is taken at the start if anything was committed since the newest one', async () => {
    const { commit, copy, engine } = await windowWithMarks(2);
    await engine.snapshotWhenDue('start');
    expect(copy.snapshots).toMatchObject([{ number: 2 }]);
    await engine.snapshotWhenDue('start');
    expect(copy.snapshots).toHaveLength(1);
    await commit([newMark(3)]);
    await engine.snapshotWhenDue('start');
    expect(copy.snapshots).toMatchObject([{ number: 3 }, { number: 2 }]);
  });

  it('is taken once a day, also where the clock was set back', async () => {
    const { commit, copy, engine, setNow } = await windowWithMarks(2);
    copy.now = () => '2024-05-17T08:00:00.000Z';
    await engine.snapshotWhenDue('daily');
    await commit([newMark(3)]);
    await engine.snapshotWhenDue('daily');
    expect(copy.snapshots).toHaveLength(1);
    setNow('2024-05-19T08:00:00.000Z');
    await engine.snapshotWhenDue('daily');
    expect(copy.snapshots).toHaveLength(2);
    await commit([newMark(4)]);
    setNow('2024-05-10T08:00:00.000Z');
    await engine.snapshotWhenDue('daily');
    expect(copy.snapshots).toHaveLength(3);
  });

  it('does not stand for a commit that is still on its way into the journal', async () => {
    const { connection, copy, handover, parts } = await windowWithMarks(2);
    let arrive: () => void = () => expect.unreachable('nothing is on its way');
    const way = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let isLong = false;
    const handOver = async () => {
      if (isLong) await way;
      return handover.handOver();
    };
    const engine = new SafetyEngine({ ...parts, handover: { ...handover, handOver } });
    await engine.check();
    isLong = true;
    await createCommit(connection, tickingClock(), () => engine)([newMark(3)]);
    const taken = engine.snapshotWhenDue('start');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(copy.snapshots).toEqual([]);
    arrive();
    await taken;
    expect(copy.snapshots).toMatchObject([{ number: 3 }]);
    expect(copy.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is taken by one window alone', async () => {
    const first = await windowWithMarks(2);
    const second = safetyWindow(first);
    await second.engine.check();
    await Promise.all([first.engine.snapshotWhenDue('start'), second.engine.snapshotWhenDue('start')]);
    expect(first.copy.snapshots).toHaveLength(1);
  });

  it('is taken before a backup is restored, whatever there is already', async () => {
    const { copy, engine } = await windowWithMarks(2);
    await engine.snapshotBeforeRestoring();
    await engine.snapshotBeforeRestoring();
    expect(copy.snapshots.map(({ name }) => name)).toEqual([
      expect.stringContaining('restore'),
      expect.stringContaining('restore'),
    ]);
  });

  it('that is not written is told', async () => {
    const { copy, engine, status } = await windowWithMarks(2);
    copy.failure = FULL;
    await engine.snapshotWhenDue('start');
    expect(status()).toEqual({ kind: 'failing', failure: FULL });
  });

  it('that cannot be made since the database was closed is told', async () => {
    const { database, engine, factory, status } = await windowWithMarks(2);
    factory.open = refuseToOpen;
    database.close();
    await engine.snapshotWhenDue('start');
    expect(status()).toMatchObject({ kind: 'failing', failure: { reason: safetyText.unreadable } });
  });

  it('is none while the user has not decided about a lost database', async () => {
    const { copy } = await windowWithMarks(2);
    const lost = safetyWindow({ copy });
    await lost.engine.check();
    await lost.engine.snapshotWhenDue('start');
    expect(copy.snapshots).toEqual([]);
  });
});

/** What one side waits for until the other gives it. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** Holds a database that it does not open. */
function brokenFactory(): IDBFactory {
  const factory = new IDBFactory();
  factory.databases = async () => [{ name: 'gazette-notes', version: 30 }];
  factory.open = refuseToOpen;
  return factory;
}

function refuseToOpen(): never {
  throw new DOMException('no', 'UnknownError');
}

/** A copy that never answers. */
function silentCopy(): FakeSafety {
  const copy = new FakeSafety();
  copy.trouble = 'silent';
  return copy;
}
