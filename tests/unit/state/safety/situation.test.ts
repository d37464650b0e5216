import { describe, expect, it } from 'vitest';
import { ok } from '../../../../renderer/core/result.ts';
import type { RecoveryStatus } from '../../../../renderer/state/safety/deciding.ts';
import type { Counts, Rescued } from '../../../../renderer/state/safety/rescue.ts';
import { offersIn, situationOf } from '../../../../renderer/state/safety/situation.ts';
import { FULL } from './safety-fixture.ts';

interface Case {
  readonly why: RecoveryStatus['why'];
  /** Null if nothing can be read. */
  readonly found: Counts | null;
  readonly present?: Counts | null;
  readonly isDeleted?: boolean;
}

function statusOf({ why, found, present = null, isDeleted = false }: Case): RecoveryStatus {
  const counts = found ?? counted(0, 0);
  const rescued: Rescued = {
    content: { number: 3, rows: { marks: [], notes: [], bookmarks: [], authors: [], settings: [] } },
    counts,
    snapshot: null,
    damaged: 0,
    entries: 0,
    until: null,
    isMissing: false,
    isNothing: found === null,
    folder: '',
  };
  const isWritten = present !== null && present.marks > 0;
  return {
    kind: 'recovery',
    why,
    rescued: ok(rescued),
    present: present === null ? null : { ...present, isWritten },
    isDeleted,
  };
}

function counted(marks: number, notes: number): Counts {
  return { marks, notes };
}

/** The situation, and what is done by Enter. */
function told(each: Case) {
  const situation = situationOf(statusOf(each));
  return [situation, offersIn(situation)[0]];
}

describe('what the user is told of a lost database', () => {
  it.each<[Case, string, string]>([
    [{ why: 'lost', found: counted(2, 0), present: counted(0, 0) }, 'lost', 'restore'],
    [{ why: 'lost', found: null, present: counted(0, 0) }, 'lostNothing', 'retry'],
    [{ why: 'older', found: counted(2, 1), present: counted(2, 1) }, 'older', 'restore'],
    [{ why: 'older', found: counted(2, 1), present: counted(1, 2) }, 'olderLess', 'leave'],
    [{ why: 'older', found: counted(1, 2), present: counted(2, 1) }, 'olderLess', 'leave'],
    [{ why: 'older', found: counted(9, 9), present: null }, 'olderLess', 'leave'],
    [{ why: 'older', found: null, present: counted(0, 0) }, 'olderNothing', 'leave'],
    [{ why: 'unreadable', found: counted(0, 1) }, 'unreadable', 'restore'],
    [{ why: 'unreadable', found: counted(0, 0) }, 'unreadableEmpty', 'retry'],
    [{ why: 'unreadable', found: null }, 'unreadableNothing', 'retry'],
    [{ why: 'unreadable', found: counted(1, 0), isDeleted: true }, 'deleted', 'restore'],
    [{ why: 'lost', found: counted(1, 0), isDeleted: true }, 'deleted', 'restore'],
    [{ why: 'lost', found: null, isDeleted: true }, 'deletedNothing', 'retry'],
  ])('%o is %s: %s comes first', (each, situation, first) => {
    expect(told(each)).toEqual([situation, first]);
  });

  it('is nothing of what the copy holds while that does not answer', () => {
    const status = {
      ...statusOf({ why: 'lost', found: null }),
      rescued: { ok: false, error: FULL } as const,
    };
    expect(situationOf(status)).toBeNull();
    expect(offersIn(null)).toEqual(['retry', 'leave']);
  });

  it('offers to restore only where something was found', () => {
    const nothing = ['lostNothing', 'olderNothing', 'unreadableNothing', 'deletedNothing'] as const;
    for (const situation of nothing) {
      expect(offersIn(situation)).toContain('retry');
      expect(offersIn(situation)).not.toContain('restore');
    }
  });
});
