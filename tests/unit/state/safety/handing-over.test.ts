import { describe, expect, it } from 'vitest';
import type { JournalEntry, SafetyApi } from '../../../../preload/contract.ts';
import { oldestNumber, reachedNumber } from '../../../../renderer/data/journal/outbox.ts';
import { createHandover } from '../../../../renderer/state/safety/handing-over.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { notesFixture } from '../../data/notes-fixture.ts';

/** A database whose outbox holds entries of these texts, and a copy that remembers what it was handed. */
async function waiting(texts: readonly string[]) {
  const { connection, database } = notesFixture();
  await connection.open();
  await database.outbox.bulkAdd(texts.map((text) => ({ text })));
  const copy = new FakeSafety();
  await copy.api.openSafety();
  const batches: number[][] = [];
  const api: SafetyApi = {
    ...copy.api,
    appendJournal: (request) => {
      batches.push(request.entries.map(({ number }: JournalEntry) => number));
      return copy.api.appendJournal(request);
    },
  };
  return { database, copy, batches, handover: createHandover(api, database) };
}

describe('handing over', () => {
  it('is done in batches, in order', async () => {
    const { batches, copy, handover } = await waiting(
      Array.from({ length: 450 }, (_, index) => `{"n":${index}}`),
    );
    expect(await handover.handOver()).toEqual({ kind: 'whole' });
    expect(batches.map((batch) => [batch[0], batch.length])).toEqual([
      [1, 200],
      [201, 200],
      [401, 50],
    ]);
    expect(copy.entries[449]).toEqual({ number: 450, text: '{"n":449}' });
    expect(handover.last()).toBe(450);
  });

  it('keeps batches small if entries are large', async () => {
    const large = 'x'.repeat(3 * 1024 * 1024);
    const { batches, handover } = await waiting([large, large, 'small', 'small']);
    await handover.handOver();
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('removes what was handed over, not at once, and never the newest', async () => {
    const few = await waiting(['a', 'b']);
    await few.handover.handOver();
    expect(await oldestNumber(few.database)).toBe(1);
    const many = await waiting(Array.from({ length: 201 }, () => 'a'));
    await many.handover.handOver();
    expect([await oldestNumber(many.database), await reachedNumber(many.database)]).toEqual([201, 201]);
  });

  it('asks the copy how far it is if it was brought further by somebody else', async () => {
    const { batches, copy, handover } = await waiting(['a', 'b', 'c']);
    copy.entries.push({ number: 1, text: 'a' }, { number: 2, text: 'b' });
    expect(await handover.handOver()).toEqual({ kind: 'whole' });
    expect(batches.at(-1)).toEqual([3]);
    expect(copy.last).toBe(3);
  });

  it('says that the copy is ahead of the database', async () => {
    const { copy, handover } = await waiting(['a']);
    copy.entries.push(...[1, 2, 3].map((number) => ({ number, text: 'x' })));
    handover.learn(3);
    expect(await handover.handOver()).toEqual({ kind: 'ahead' });
  });

  it('says that what the copy lacks is no longer there', async () => {
    const { database, handover } = await waiting(['a', 'b', 'c']);
    await database.outbox.delete(1);
    expect(await handover.handOver()).toEqual({ kind: 'unreachable' });
  });

  it('stops before a commit that has no text', async () => {
    const { copy, handover } = await waiting(['a', '', 'c']);
    expect(await handover.handOver()).toEqual({ kind: 'unreachable' });
    expect(copy.last).toBe(1);
  });

  it('says why the copy takes nothing, and loses nothing', async () => {
    const { copy, database, handover } = await waiting(['a', 'b']);
    copy.failure = { code: 'full', reason: '磁盘空间不足。' };
    expect(await handover.handOver()).toEqual({ kind: 'failing', failure: copy.failure });
    expect(await database.outbox.count()).toBe(2);
  });
});
