/** A backup that was written is read, by the program and by any zip program, as what was stored. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BACKUP_TABLES } from '../../../../renderer/core/backup/format.ts';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { writeBackup } from '../../../../renderer/core/backup/write.ts';
import { backupOf, EMPTY_ROWS, forged, ORIGIN, randomRows, sha256, tools } from './backup-fixture.ts';

describe('a backup', () => {
  it('gives back every row and where it came from', async () => {
    const rows = randomRows(7, 300);
    expect(await readBackup(await backupOf(rows), 2, tools)).toEqual({
      ok: true,
      value: { ...ORIGIN, rows },
    });
  });

  it('gives back nothing where nothing was', async () => {
    expect(await readBackup(await backupOf(EMPTY_ROWS), 2, tools)).toMatchObject({
      ok: true,
      value: { rows: EMPTY_ROWS },
    });
  });

  it('carries rows that cannot be read as they are', async () => {
    const rows = {
      ...EMPTY_ROWS,
      marks: [{ id: 'x', colour: 'mauve', at: new Date(0), gone: undefined }, { id: 7 }],
    };
    const read = await readBackup(await backupOf(rows), 2, tools);
    expect(read.ok && read.value.rows.marks).toStrictEqual(rows.marks);
  });

  it('is the same file for the same rows, and another for others', async () => {
    const files = [randomRows(1, 100), randomRows(1, 100), randomRows(2, 100)].map((rows) => backupOf(rows));
    const [first, again, other] = (await Promise.all(files)).map(sha256);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is a zip archive with one line per row, each part under its checksum', async () => {
    const rows = randomRows(3, 40);
    const parts = unzipSync(await backupOf(rows));
    expect(Object.keys(parts)).toEqual([
      'mimetype',
      'marks.jsonl',
      'notes.jsonl',
      'bookmarks.jsonl',
      'authors.jsonl',
      'settings.jsonl',
      'manifest.json',
    ]);
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ format: 'gazette-reader-backup', version: 1, ...ORIGIN });
    for (const table of BACKUP_TABLES) {
      const bytes = parts[`${table}.jsonl`] ?? new Uint8Array();
      const lines = strFromU8(bytes).split('\n');
      expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual(rows[table]);
      expect(manifest.parts[table]).toEqual({
        rows: rows[table].length,
        bytes: bytes.length,
        sha256: sha256(bytes),
      });
    }
  });

  it('is read as it is documented, whoever wrote it', async () => {
    const tables = { authors: '{"id":"a","name":"王","unit":""}\n{"id":"b","name":"𠮷","unit":""}\n' };
    expect(await readBackup(forged({ tables }), 2, tools)).toMatchObject({
      ok: true,
      value: { rows: { authors: [{ name: '王' }, { name: '𠮷' }] } },
    });
  });

  it('is not written with rows left out: what no file can hold is counted and said', async () => {
    const rows = { ...EMPTY_ROWS, notes: [{ id: 'a' }, { id: 'b', extra: new Map() }] };
    expect(await writeBackup(rows, ORIGIN, tools)).toEqual({
      ok: false,
      error: { code: 'unportable', table: 'notes', rows: 1 },
    });
  });

  it('lets the page breathe while it is written and read', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const counting = { ...tools, pause };
    const rows = randomRows(5, 2000);
    await writeBackup(rows, ORIGIN, counting);
    expect(pauses).toBeGreaterThan(15);
    pauses = 0;
    await readBackup(await backupOf(rows), 2, counting);
    expect(pauses).toBeGreaterThan(6);
  });
});
