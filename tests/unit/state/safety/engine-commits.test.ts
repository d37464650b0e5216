import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { SafetyEngine } from '../../../../renderer/state/safety/engine.ts';
import { createHandover } from '../../../../renderer/state/safety/handing-over.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { notesFixture, tickingClock } from '../../data/notes-fixture.ts';
import { FULL, newMark, safetyWindow, signal, silentCopy, windowWithMarks } from './safety-fixture.ts';

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
      .toEqual({ ok: false, error: { code: 'held' } });
    expect(again.status()).toEqual({ kind: 'held', failure: { code: 'failed', reason: safetyText.silent } });
    // The next one need not wait: nothing is put off any more.
    expect(await again.commit([newMark(3)])).toEqual({ ok: false, error: { code: 'held' } });
    expect(await again.database.marks.count()).toBe(0);
  });
});
