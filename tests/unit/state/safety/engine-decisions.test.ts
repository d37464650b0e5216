import { describe, expect, it } from 'vitest';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { reachedNumber } from '../../../../renderer/data/journal/outbox.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { brokenFactory, FULL, newMark, READ_ONLY, safetyWindow, windowWithMarks } from './safety-fixture.ts';

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

  it('that was deleted to be restored is not said to be as it was', async () => {
    const { copy } = await windowWithMarks(2);
    const lost = safetyWindow({ copy, factory: brokenFactory() });
    await lost.engine.check();
    expect(lost.status()).toMatchObject({ why: 'unreadable', present: null, isDeleted: false });
    expect(await lost.engine.restore()).toMatchObject({ ok: false });
    expect(lost.status()).toMatchObject({ why: 'unreadable', present: null, isDeleted: true });
  });

  it('that was made anew and could not be filled is told as empty and deleted', async () => {
    const { copy } = await windowWithMarks(2);
    const factory = brokenFactory();
    const lost = safetyWindow({ copy, factory });
    await lost.engine.check();
    const remove = factory.deleteDatabase.bind(factory);
    factory.deleteDatabase = (name) => {
      Reflect.deleteProperty(factory, 'open');
      return remove(name);
    };
    lost.database.table('marks').hook('creating', () => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    expect(await lost.engine.restore()).toMatchObject({ ok: false });
    const empty = { marks: 0, notes: 0, isWritten: false };
    expect(lost.status()).toMatchObject({ why: 'lost', present: empty, isDeleted: true });
  });

  it('of an earlier moment is told with what it holds', async () => {
    const earlier = await windowWithMarks(2);
    const later = await windowWithMarks(5);
    later.copy.entries.splice(2, 1);
    const again = safetyWindow({ factory: earlier.factory, copy: later.copy });
    await again.engine.check();
    const present = { marks: 2, notes: 0, isWritten: true };
    expect(again.status()).toMatchObject({ kind: 'recovery', why: 'older', present, isDeleted: false });
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
