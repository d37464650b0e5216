/**
 * The law of the safety copy: whatever is committed, and wherever the program is stopped, what was acknowledged is in
 * both places after the next start, and a database that is lost comes back row by row.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordBase } from '../../../../renderer/core/annotation/model.ts';
import type { BackupRows } from '../../../../renderer/core/backup/format.ts';
import { textOfValue } from '../../../../renderer/core/backup/value-text.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import type { Change } from '../../../../renderer/data/commit/change.ts';
import { reachedNumber } from '../../../../renderer/data/journal/outbox.ts';
import { noteContent, recordId } from '../../data/notes-fixture.ts';
import { newMark, type SafetyWindow, safetyWindow } from './safety-fixture.ts';

const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;

/** What happens in turn. `fails`: the copy takes nothing from now on; `works`: it does again. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('mark' as const), number: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      number: fc.integer({ min: 11, max: 13 }),
      text: fc.string({ unit: 'grapheme', maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), number: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('purge' as const), number: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('setting' as const),
      value: fc.option(fc.jsonValue({ maxDepth: 2 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('fails' as const, 'works' as const, 'snapshot' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function changeOf(window: SafetyWindow, made: Step): Promise<Change | null> {
  if (made.kind === 'setting') return { kind: 'setSetting', key: 'layout', value: made.value };
  if (!('number' in made)) return null;
  const id = recordId(made.number);
  const table = made.kind === 'note' ? 'notes' : 'marks';
  const stored = (await window.database[table].get(id)) as RecordBase | undefined;
  const expected = stored?.revision ?? 0;
  if (made.kind === 'note') {
    const content = noteContent({ kind: 'free', title: '专题' }, made.text);
    return { kind: 'putNote', id, expected, content, deleted: false };
  }
  if (made.kind === 'mark') return { ...newMark(made.number), expected };
  if (stored === undefined) return null;
  if (made.kind === 'delete') return { kind: 'deleteMark', id, expected };
  return stored.deleted === null ? null : { kind: 'purge', table: 'marks', id, expected };
}

/** The program stops without another word, and is started again on the same disk. */
async function crash(window: SafetyWindow): Promise<SafetyWindow> {
  window.database.close();
  const again = safetyWindow({ copy: window.copy, factory: window.factory });
  await again.engine.check();
  // Where nothing was written yet and the copy takes nothing, commits wait until it was tried again.
  while (again.status()?.kind === 'checking') {
    again.doLater();
    await again.engine.settled();
  }
  return again;
}

async function run(window: SafetyWindow, made: Step): Promise<SafetyWindow> {
  if (made.kind === 'fails') window.copy.failure = FULL;
  if (made.kind === 'works') window.copy.failure = null;
  if (made.kind === 'snapshot') await window.engine.snapshotWhenDue('start');
  if (made.kind === 'crash') return crash(window);
  const change = await changeOf(window, made);
  // Acknowledged by the database; the copy is not waited for.
  if (change !== null) expect(await window.commit([change])).toMatchObject({ ok: true });
  return window;
}

/** Rows as text, in the order of the database. */
function text(rows: BackupRows): string | null {
  return textOfValue(rows);
}

describe('whatever is committed, and wherever the program stops', () => {
  it('nothing that was acknowledged is missing in the database or the copy after the next start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        let window = safetyWindow();
        await window.engine.check();
        for (const made of steps) window = await run(window, made);
        const acknowledged = await readEverything(window.database);
        const number = await reachedNumber(window.database);

        window.copy.failure = null;
        const again = await crash(window);
        expect(again.status()).toEqual({ kind: 'whole' });
        expect(text(await readEverything(again.database))).toBe(text(acknowledged));
        expect(window.copy.last).toBe(number);

        const lost = safetyWindow({ copy: window.copy });
        await lost.engine.check();
        if (lost.status()?.kind === 'recovery')
          expect(await lost.engine.restore()).toMatchObject({ ok: true });
        expect(text(await readEverything(lost.database))).toBe(text(acknowledged));
        expect(await reachedNumber(lost.database)).toBe(number);
      }),
      { numRuns: 80 },
    );
  });
});
