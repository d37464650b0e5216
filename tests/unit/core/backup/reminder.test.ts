import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { DAYS_WITHOUT_BACKUP, workAtRisk } from '../../../../renderer/core/backup/reminder.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 30, 9);
const ago = (days: number) => new Date(NOW - days * DAY_MS).toISOString() as Instant;
const changed = (...days: readonly number[]) => days.map((each) => ({ modified: ago(each) }));

describe('work that no backup holds', () => {
  it('is told once its first change is a week old, with all that came after it', () => {
    expect(workAtRisk(changed(0, 3, 6.9), null, ago(0))).toBeNull();
    expect(workAtRisk(changed(0, 3, 7), null, ago(0))).toEqual({ records: 3, days: 7 });
    expect(workAtRisk(changed(0, 3, 40.5), null, ago(0))).toEqual({ records: 3, days: 40 });
  });

  it('counts only what was changed since the last backup', () => {
    expect(workAtRisk(changed(1, 8, 30), ago(9), ago(0))).toEqual({ records: 2, days: 8 });
    expect(workAtRisk(changed(1, 8, 30), ago(8), ago(0))).toBeNull();
    expect(workAtRisk(changed(8, 30), ago(0), ago(0))).toBeNull();
  });

  it('is nothing where nothing was made, or the clock was set back', () => {
    expect(workAtRisk([], null, ago(0))).toBeNull();
    expect(workAtRisk(changed(-5, -20), null, ago(0))).toBeNull();
  });

  it('is what a plain count finds', () => {
    const days = fc.double({ min: -3, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 12 }), fc.option(days), (made, backup) => {
        const waiting = made.filter((each) => backup === null || ago(each) > ago(backup));
        const oldest = Math.max(0, ...waiting);
        const found = workAtRisk(changed(...made), backup === null ? null : ago(backup), ago(0));
        expect(found !== null).toBe(
          Math.floor((NOW - Date.parse(ago(oldest))) / DAY_MS) >= DAYS_WITHOUT_BACKUP,
        );
        if (found !== null) expect(found.records).toBe(waiting.length);
      }),
    );
  });
});
