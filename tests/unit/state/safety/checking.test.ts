import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { checkStart } from '../../../../renderer/state/safety/checking.ts';
import { rescueContent } from '../../../../renderer/state/safety/rescue.ts';
import { tools } from '../../core/backup/backup-fixture.ts';
import { tickingClock } from '../../data/notes-fixture.ts';
import { newMark, safetyWindow, windowWithMarks } from './safety-fixture.ts';

const SILENT = { code: 'failed', reason: '没有回应。' } as const;

describe('beside a copy that does not answer', () => {
  it.each([
    ['silent', { kind: 'waiting' }],
    ['newer', { kind: 'waiting' }],
    ['failed', { kind: 'held', failure: SILENT, isAnswered: false }],
  ] as const)('a database that is %s is waited for', async (reason, expected) => {
    const { copy, parts } = safetyWindow(await windowWithMarks(2));
    copy.trouble = SILENT;
    const open = async () => ({ kind: 'unavailable', reason, detail: '' }) as const;
    expect(await checkStart({ ...parts, connection: { ...parts.connection, open } })).toEqual(expected);
  });
});

describe('beside a copy that tells why it takes nothing', () => {
  it('an empty database may be a lost one unless the copy holds something', async () => {
    const empty = safetyWindow();
    empty.copy.failure = SILENT;
    expect(await checkStart(empty.parts)).toEqual({ kind: 'held', failure: SILENT, isAnswered: true });
    const { copy } = await windowWithMarks(2);
    copy.failure = SILENT;
    expect(await checkStart(safetyWindow({ copy }).parts)).toEqual({ kind: 'recover', why: 'lost' });
  });
});

it('notes that an earlier release left uncounted are in both places after the copy was replayed', async () => {
  const { copy } = await windowWithMarks(2);
  const { database, connection, parts } = safetyWindow({ copy });
  const uncounted = createCommit(connection, tickingClock());
  await uncounted([newMark(9)]);
  expect(await checkStart(parts)).toMatchObject({ kind: 'live', replayed: 2, handed: { kind: 'whole' } });
  expect(await database.marks.count()).toBe(3);
  expect(await rescueContent(copy.api, tools)).toMatchObject({ value: { counts: { marks: 3 } } });
});
