import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { queryOnce } from '../../../../renderer/data/database/query.ts';

describe('a query asked once', () => {
  it('opens the database and is answered', async () => {
    expect(await queryOnce((database) => database.notes.count())).toEqual({ ok: true, value: 0 });
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('is answered too where the disk does not (%s)', async (name, reason) => {
    const failing = async () => {
      throw new DOMException('no', name);
    };
    expect(await queryOnce(failing)).toEqual({ ok: false, error: { code: 'databaseUnavailable', reason } });
  });
});
