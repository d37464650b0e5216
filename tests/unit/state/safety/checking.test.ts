import { describe, expect, it } from 'vitest';
import { checkStart } from '../../../../renderer/state/safety/checking.ts';
import { safetyWindow, windowWithMarks } from './safety-fixture.ts';

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
