/** Ten thousand notes go into a file and come out of it into another database, each character as it was. */
import { describe, expect, it } from 'vitest';
import { BACKUP_TABLES, type BackupRows } from '../../../../renderer/core/backup/format.ts';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { textOfValue } from '../../../../renderer/core/backup/value-text.ts';
import { compareBackup } from '../../../../renderer/data/backup/compare.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { restoringChanges, SAFE_CHOICES } from '../../../../renderer/data/backup/restoring.ts';
import { backupOf, EMPTY_ROWS, randomRows, sha256, tools } from '../../core/backup/backup-fixture.ts';
import { type Fixture, notesFixture } from '../notes-fixture.ts';

const compareTools = { pause: tools.pause, digest: async (text: string) => sha256(text) };

async function plantRows({ connection, database }: Fixture, rows: BackupRows): Promise<void> {
  await connection.open();
  for (const table of BACKUP_TABLES) await database.table(table).bulkAdd([...rows[table]]);
}

/** The hash of each table; of settings without the instant at which each was stored. */
function hashes(rows: BackupRows): readonly string[] {
  const settings = rows.settings.map((row) => ({ ...(row as object), modified: '' }));
  return BACKUP_TABLES.map((table) =>
    sha256((table === 'settings' ? settings : rows[table]).map(textOfValue).join('\n')),
  );
}

describe('a backup of ten thousand notes', () => {
  it('comes back in an empty database hash-equal, in one commit', { timeout: 120_000 }, async () => {
    const rows = randomRows(20_240_517, 10_000);
    const damaged = { id: 'no uuid', colour: 'mauve', at: new Date(0), gone: undefined };
    const source = notesFixture();
    await plantRows(source, { ...rows, marks: [...rows.marks, damaged] });
    const stored = await readEverything(source.database);
    const text = JSON.stringify(stored.notes);
    for (const character of ['衡', '👨‍👩‍👧', '𠮷', '\\ud842']) expect(text).toContain(character);

    const read = await readBackup(await backupOf(stored), 2, tools);
    if (!read.ok) throw new Error(read.error.code);
    const target = notesFixture();
    await target.connection.open();
    const comparison = await compareBackup(read.value.rows, EMPTY_ROWS, compareTools);
    const done = await target.commit(restoringChanges(comparison, { ...SAFE_CHOICES, settings: true }));
    expect(done).toMatchObject({ ok: true });
    const restored = await readEverything(target.database);
    expect([restored.notes.length, restored.marks.length]).toEqual([10_000, 5001]);
    expect(hashes(restored)).toEqual(hashes(stored));
    expect(await target.database.marks.get('no uuid')).toStrictEqual(damaged);
  });
});
