import { describe, expect, it } from 'vitest';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import { rescueContent } from '../../../../renderer/state/safety/rescue.ts';
import { FakeSafety } from '../../../support/safety/fake-safety.ts';
import { tools } from '../../core/backup/backup-fixture.ts';
import { markContent, recordId } from '../../data/notes-fixture.ts';
import { newMark, type SafetyWindow, windowWithMarks } from './safety-fixture.ts';

const SILENT = { code: 'failed', reason: '没有回应。' } as const;

/** Two marks, a snapshot, a third mark, a snapshot, a fourth mark. */
async function copyWithSnapshots(): Promise<SafetyWindow> {
  const window = await windowWithMarks(2);
  await window.engine.snapshotWhenDue('start');
  await window.commit([newMark(3)]);
  await window.engine.snapshotWhenDue('start');
  await window.commit([newMark(4)]);
  await window.engine.settled();
  return window;
}

async function rescued(copy: FakeSafety) {
  const result = await rescueContent(copy.api, tools);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

/** As a bad sector leaves a file. */
function damage(copy: FakeSafety, ...which: readonly number[]): void {
  for (const index of which) copy.snapshots[index]?.bytes.fill(0, 200, 260);
}

describe('what can be rescued', () => {
  it('is the newest snapshot and every entry after it', async () => {
    const { copy, database } = await copyWithSnapshots();
    const { content, ...found } = await rescued(copy);
    expect(found).toMatchObject({
      counts: { marks: 4, notes: 0 },
      snapshot: { made: copy.snapshots[0]?.made, marks: 3, notes: 0 },
      damaged: 0,
      entries: 1,
      isMissing: false,
      isNothing: false,
    });
    expect(found.until).toMatch(/^2024-01-01T08:00:/);
    expect(content).toEqual({ number: 4, rows: await readEverything(database) });
  });

  it('is the same from an older snapshot if the newest is damaged', async () => {
    const { copy, database } = await copyWithSnapshots();
    damage(copy, 0);
    const { content, ...found } = await rescued(copy);
    expect(found).toMatchObject({ snapshot: { marks: 2 }, damaged: 1, entries: 2, isMissing: false });
    expect(content).toEqual({ number: 4, rows: await readEverything(database) });
  });

  it('is the same from the journal alone if it reaches back to the first commit', async () => {
    const { copy, database } = await copyWithSnapshots();
    damage(copy, 0, 1);
    const { content, ...found } = await rescued(copy);
    expect(found).toMatchObject({ snapshot: null, damaged: 2, entries: 4, isMissing: false });
    expect(content).toEqual({ number: 4, rows: await readEverything(database) });
  });

  it('is all that is left where the journal does not reach back, and says that something is missing', async () => {
    const { copy } = await copyWithSnapshots();
    damage(copy, 0);
    copy.entries.splice(0, 3);
    const found = await rescued(copy);
    expect(found).toMatchObject({ counts: { marks: 3 }, damaged: 1, entries: 1, isMissing: true });
    expect(found.content.rows.marks).toMatchObject([
      { id: recordId(1) },
      { id: recordId(2) },
      { id: recordId(4) },
    ]);
    // Numbering goes on after what was there.
    expect(found.content.number).toBe(4);
  });

  it('says that something is missing where an entry cannot be read', async () => {
    const { copy } = await windowWithMarks(3);
    copy.entries.splice(1, 1, { number: 2, text: '{"at":"2024' });
    expect(await rescued(copy)).toMatchObject({ counts: { marks: 2 }, entries: 2, isMissing: true });
  });

  it('counts what lives', async () => {
    const window = await windowWithMarks(2);
    await window.commit([
      { kind: 'deleteMark', id: recordId(1), expected: 1 },
      { kind: 'putMark', id: recordId(2), expected: 1, content: markContent('条'), deleted: false },
    ]);
    await window.engine.settled();
    const found = await rescued(window.copy);
    expect(found.counts).toEqual({ marks: 1, notes: 0 });
    expect(found.content.rows.marks).toHaveLength(2);
  });

  it('is nothing where everything is damaged', async () => {
    const { copy } = await copyWithSnapshots();
    damage(copy, 0, 1);
    copy.entries.splice(0);
    expect(await rescued(copy)).toMatchObject({ isNothing: true, isMissing: true, damaged: 2 });
  });

  it.each(['readSnapshot', 'readJournal'] as const)(
    'is not known if the copy does not answer %s, though the journal holds all',
    async (asked) => {
      const { copy } = await copyWithSnapshots();
      const silent = async () => ({ ok: false, error: SILENT }) as const;
      expect(await rescueContent({ ...copy.api, [asked]: silent }, tools)).toEqual({
        ok: false,
        error: SILENT,
      });
    },
  );

  it('begins with an older snapshot if the newest was taken away', async () => {
    const { copy } = await copyWithSnapshots();
    const { api } = copy;
    const gone = copy.snapshots[0]?.name;
    const readSnapshot: typeof api.readSnapshot = async ({ name }) =>
      api.readSnapshot({ name: name === gone ? 'gone' : name });
    const result = await rescueContent({ ...api, readSnapshot }, tools);
    expect(result).toMatchObject({ ok: true, value: { damaged: 1, entries: 2, counts: { marks: 4 } } });
  });

  it('is not known if the copy does not answer', async () => {
    const copy = new FakeSafety();
    copy.trouble = { code: 'failed', reason: '没有回应。' };
    expect(await rescueContent(copy.api, tools)).toEqual({ ok: false, error: copy.trouble });
  });
});
