import { describe, expect, it } from 'vitest';
import { previewBackup } from '../../../../renderer/state/backup/restoring.ts';
import { forged } from '../../core/backup/backup-fixture.ts';

function chosen(size: number, arrayBuffer: () => Promise<ArrayBuffer>) {
  return { name: '备份.zbbak', size, arrayBuffer };
}

describe('a chosen file', () => {
  it('of 200 MB is refused without being read', async () => {
    const file = chosen(200 * 1024 * 1024, () => expect.unreachable('read'));
    expect(await previewBackup(file)).toEqual({ ok: false, error: { code: 'tooLarge' } });
  });

  it('that the machine does not give is told as such', async () => {
    const file = chosen(9, async () => {
      throw new DOMException('gone', 'NotFoundError');
    });
    expect(await previewBackup(file)).toMatchObject({ error: { code: 'unreadable' } });
  });

  it('that is no backup is told as such', async () => {
    const bytes = new TextEncoder().encode('批注');
    expect(await previewBackup(new File([bytes], 'a.md'))).toEqual({ ok: false, error: { code: 'foreign' } });
  });

  it('that is one asks for the database, and says if that cannot be used', async () => {
    expect(await previewBackup(new File([forged({})], 'a.zbbak'))).toEqual({
      ok: false,
      error: { code: 'databaseUnavailable' },
    });
  });
});
