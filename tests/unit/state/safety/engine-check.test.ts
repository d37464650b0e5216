/** The check at the start: what it finds, mends by itself, and leaves to the user. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { oldestNumber, reachedNumber } from '../../../../renderer/data/journal/outbox.ts';
import { SafetyEngine } from '../../../../renderer/state/safety/engine.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { notesFixture } from '../../data/notes-fixture.ts';
import {
  brokenFactory,
  FULL,
  newMark,
  READ_ONLY,
  safetyWindow,
  signal,
  windowWithMarks,
} from './safety-fixture.ts';

/** After so many ms it is tried again: before the patience of commits ends. */
const RETRY_MS = 3_000;

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

  it('keeps commits waiting for a copy that cannot be read for a moment', async () => {
    const { commit, copy, doLater, engine, status, told } = safetyWindow();
    copy.trouble = READ_ONLY;
    const committing = commit([newMark(1)]);
    await engine.check();
    expect(status()).toEqual({ kind: 'checking' });
    copy.trouble = null;
    doLater(RETRY_MS);
    await engine.settled();
    expect(await committing).toMatchObject({ ok: true });
    expect(told.map(({ kind }) => kind)).not.toContain('held');
  });

  it('refuses commits, those that wait and those to come, while a copy cannot be read for longer', async () => {
    const { copy } = await windowWithMarks(4);
    const { commit, database, doLater, engine, status, told } = safetyWindow({ copy });
    copy.trouble = READ_ONLY;
    const waiting = commit([newMark(9)]);
    await engine.check();
    for (const _ of [1, 2, 3]) {
      doLater(RETRY_MS);
      await engine.settled();
    }
    const refused = { ok: false, error: { code: 'held' } };
    expect(await waiting).toEqual(refused);
    expect(status()).toEqual({ kind: 'held', failure: READ_ONLY });
    const before = told.length;
    doLater();
    // While it is tried again, too, and without waiting.
    expect(await commit([newMark(9)])).toEqual(refused);
    await engine.settled();
    expect(told.slice(before)).toEqual([{ kind: 'held', failure: READ_ONLY }]);
    copy.trouble = null;
    doLater();
    await engine.settled();
    expect(status()).toMatchObject({ kind: 'recovery', why: 'lost', rescued: { value: { entries: 4 } } });
    expect(await commit([newMark(9)])).toMatchObject({ ok: false, error: { code: 'databaseUnavailable' } });
    expect(await database.marks.count()).toBe(0);
  });

  it('lets commits through again once a copy that could not be read holds nothing', async () => {
    const { commit, copy, doLater, engine, status } = safetyWindow();
    copy.trouble = READ_ONLY;
    await engine.check();
    for (const _ of [1, 2]) {
      doLater();
      await engine.settled();
    }
    expect(await commit([newMark(1)])).toEqual({ ok: false, error: { code: 'held' } });
    copy.trouble = null;
    await engine.check();
    expect(status()).toEqual({ kind: 'whole' });
    expect(await commit([newMark(1)])).toMatchObject({ ok: true });
  });

  it('lets a new user begin whose safety folder cannot be written, once it was tried again', async () => {
    const { commit, copy, doLater, engine, status } = safetyWindow();
    copy.failure = READ_ONLY;
    await engine.check();
    for (const _ of [1, 2]) {
      expect(status()).toEqual({ kind: 'checking' });
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
