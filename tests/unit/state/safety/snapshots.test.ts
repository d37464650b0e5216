import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { NOTES_DATABASE_VERSION } from '../../../../renderer/data/database/notes-database.ts';
import { snapshotEarlierRows, takeSnapshot } from '../../../../renderer/state/safety/snapshots.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { EMPTY_ROWS, randomRows, tools } from '../../core/backup/backup-fixture.ts';
import { newMark, type SafetyWindow, windowWithMarks } from './safety-fixture.ts';

const CREATED = '2024-05-17T08:00:00.000Z' as Instant;

function partsOf({ copy, database, turns }: SafetyWindow) {
  return { copy: copy.api, database, turns, tools, now: () => CREATED };
}

describe('a snapshot', () => {
  it('is a backup of everything, under the number of the last commit', async () => {
    const window = await windowWithMarks(3);
    expect(await takeSnapshot(partsOf(window), 'daily')).toMatchObject({ ok: true, value: { number: 3 } });
    const bytes = window.copy.snapshots[0]?.bytes ?? new Uint8Array();
    expect(await readBackup(bytes, NOTES_DATABASE_VERSION, tools)).toEqual({
      ok: true,
      value: {
        created: CREATED,
        database: NOTES_DATABASE_VERSION,
        rows: await readEverything(window.database),
      },
    });
  });

  it('holds rows and number of one moment, whatever is committed meanwhile', async () => {
    const window = await windowWithMarks(1);
    const committing = Array.from({ length: 10 }, (_, index) => window.commit([newMark(index + 2)]));
    const taken = await takeSnapshot(partsOf(window), 'daily');
    await Promise.all(committing);
    const bytes = window.copy.snapshots[0]?.bytes ?? new Uint8Array();
    const read = await readBackup(bytes, NOTES_DATABASE_VERSION, tools);
    if (!taken.ok || !read.ok) throw new Error('no snapshot');
    expect(read.value.rows.marks).toHaveLength(taken.value.number);
  });

  it('is not handed over if it cannot be read back', async () => {
    const window = await windowWithMarks(1);
    let digests = 0;
    // The second half of them is of the reading.
    const forgetful = {
      ...tools,
      sha256: async (bytes: Uint8Array<ArrayBuffer>) =>
        `${await tools.sha256(bytes)}`.replace(/^./, digests++ > 6 ? 'z' : '$&'),
    };
    expect(await takeSnapshot({ ...partsOf(window), tools: forgetful }, 'daily')).toEqual({
      ok: false,
      error: { code: 'failed', reason: safetyText.unverified },
    });
    expect(window.copy.snapshots).toEqual([]);
  });

  it('fails with a reason if the database cannot be read', async () => {
    const window = await windowWithMarks(1);
    window.factory.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
    window.database.close();
    expect(await takeSnapshot(partsOf(window), 'daily')).toEqual({
      ok: false,
      error: { code: 'failed', reason: safetyText.unreadable },
    });
  });
});

describe('a snapshot before an upgrade', () => {
  const origin = { created: CREATED, database: 2 };

  it('holds the rows of the earlier release under its version', async () => {
    const copy = new FakeSafety();
    const rows = randomRows(3, 10);
    const taken = await snapshotEarlierRows(
      { copy: copy.api, tools },
      async () => ({ number: 0, rows }),
      origin,
    );
    expect(taken).toMatchObject({ ok: true, value: { number: 0, name: expect.stringContaining('upgrade') } });
    const bytes = copy.snapshots[0]?.bytes ?? new Uint8Array();
    expect(await readBackup(bytes, 2, tools)).toEqual({ ok: true, value: { ...origin, rows } });
  });

  it('is none where nobody wrote anything', async () => {
    const copy = new FakeSafety();
    const rows = { ...EMPTY_ROWS, settings: [{ key: 'pen' }] };
    expect(
      await snapshotEarlierRows({ copy: copy.api, tools }, async () => ({ number: 0, rows }), origin),
    ).toEqual({
      ok: true,
      value: null,
    });
    expect(copy.snapshots).toEqual([]);
  });

  it('fails with a reason if the rows cannot be read', async () => {
    const reading = () => Promise.reject(new DOMException('no', 'UnknownError'));
    const { api } = new FakeSafety();
    expect(await snapshotEarlierRows({ copy: api, tools }, reading, origin)).toMatchObject({ ok: false });
  });
});
