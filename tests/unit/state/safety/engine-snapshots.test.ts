import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { SafetyEngine } from '../../../../renderer/state/safety/engine.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { tickingClock } from '../../data/notes-fixture.ts';
import { FULL, newMark, refuseToOpen, safetyWindow, windowWithMarks } from './safety-fixture.ts';

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
