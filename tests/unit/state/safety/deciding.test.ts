import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import type { ConnectionState, NotesConnection } from '../../../../renderer/data/database/connection.ts';
import { NOTES_DATABASE_VERSION } from '../../../../renderer/data/database/notes-database.ts';
import { putAside, restoreContent } from '../../../../renderer/state/safety/deciding.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { tools } from '../../core/backup/backup-fixture.ts';
import { type SafetyWindow, safetyWindow, windowWithMarks } from './safety-fixture.ts';

const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;
const SILENT = { code: 'failed', reason: '没有回应。' } as const;

/** A connection of which the answers after the first one are these. */
function thenAnswering({ connection }: SafetyWindow, later: ConnectionState) {
  const remade: string[] = [];
  let asked = 0;
  const changed: NotesConnection = {
    ...connection,
    open: async () => (asked++ === 0 ? connection.open() : later),
    remake: async () => {
      remade.push('remade');
      return connection.remake();
    },
  };
  return { connection: changed, remade };
}

/** A database of an earlier moment, and a copy from which one of the missing commits is gone. */
async function older(): Promise<SafetyWindow> {
  const earlier = await windowWithMarks(2);
  const { copy } = await windowWithMarks(5);
  copy.entries.splice(2, 1);
  return safetyWindow({ factory: earlier.factory, copy });
}

describe('a database that is not known to be broken', () => {
  it.each(['silent', 'full', 'newer', 'failed'] as const)(
    'is not deleted though it is %s',
    async (reason) => {
      const window = await older();
      const refused = { ok: false, error: { code: 'failed', reason: safetyText.notOpened } };
      for (const decide of [putAside, restoreContent]) {
        const { connection, remade } = thenAnswering(window, { kind: 'unavailable', reason, detail: '' });
        expect(await decide({ ...window.parts, connection })).toEqual(refused);
        expect(remade).toEqual([]);
      }
      expect(window.copy.aside).toEqual([]);
      expect(await window.database.marks.count()).toBe(2);
    },
  );

  it('is not deleted if it becomes silent after it seemed broken', async () => {
    const window = await older();
    const { remade, connection } = thenAnswering(window, {
      kind: 'unavailable',
      reason: 'silent',
      detail: '',
    });
    const answers: ConnectionState[] = [{ kind: 'unavailable', reason: 'failed', detail: '' }];
    const open = async () =>
      answers.shift() ?? { kind: 'unavailable' as const, reason: 'silent' as const, detail: '' };
    const refused = { ok: false, error: { code: 'failed', reason: safetyText.notOpened } };
    expect(await putAside({ ...window.parts, connection: { ...connection, open } })).toEqual(refused);
    expect(remade).toEqual([]);
  });
});

describe('restoring', () => {
  it('keeps what the database held as a snapshot that no rescue begins with', async () => {
    const window = await older();
    await window.database.open();
    const before = await readEverything(window.database);
    expect(await restoreContent(window.parts)).toMatchObject({ ok: true, value: { marks: 2 } });
    const after = await readEverything(window.database);
    const backups = await Promise.all(
      window.copy.snapshots.map(({ bytes }) => readBackup(bytes, NOTES_DATABASE_VERSION, tools)),
    );
    expect(window.copy.snapshots.map(({ number }) => number)).toEqual([5, 5, 4]);
    expect(backups).toMatchObject([
      { value: { rows: after } },
      { value: { rows: after } },
      { value: { rows: before } },
    ]);
  });

  it('is refused, and changes nothing, if what the database holds cannot be kept', async () => {
    const window = await older();
    window.copy.failure = FULL;
    const refused = { ok: false, error: { code: 'failed', reason: safetyText.notKept(FULL.reason) } };
    expect(await restoreContent(window.parts)).toEqual(refused);
    expect(await window.database.marks.count()).toBe(2);
  });

  it('changes nothing if the copy gives nothing by then', async () => {
    const again = await older();
    const silent = async () => ({ ok: false, error: SILENT }) as const;
    const api = { ...again.copy.api, readSnapshot: silent, readJournal: silent };
    expect(await restoreContent({ ...again.parts, copy: api })).toEqual({ ok: false, error: SILENT });
    expect(await again.database.marks.count()).toBe(2);
  });

  it('is refused where nothing can be read', async () => {
    const earlier = await windowWithMarks(2);
    const { copy } = await windowWithMarks(5);
    copy.entries = copy.entries.map(({ number }) => ({ number, text: '{' }));
    const again = safetyWindow({ factory: earlier.factory, copy });
    const refused = { ok: false, error: { code: 'failed', reason: safetyText.nothingRead } };
    expect(await restoreContent(again.parts)).toEqual(refused);
    expect(await again.database.marks.count()).toBe(2);
  });
});
