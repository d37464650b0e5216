import { describe, expect, it } from 'vitest';
import { compareStandings, type Verdict } from '../../../../renderer/core/journal/verdict.ts';

/** reached, oldest, holds records; last, first, snapshots. */
type Case = readonly [
  string,
  Verdict,
  readonly [number, number | null, boolean],
  readonly [number, number | null, number],
];

const CASES: readonly Case[] = [
  ['a first start', 'agree', [0, null, false], [0, null, 0]],
  ['equal ones', 'agree', [7, 7, true], [7, 1, 0]],
  ['a program that had no journal', 'snapshot', [0, null, true], [0, null, 0]],
  ['the same after its first snapshot', 'agree', [0, null, true], [0, null, 1]],
  ['commits not yet handed over', 'handOver', [7, 5, true], [5, 1, 0]],
  ['exactly the commits that are missing', 'handOver', [7, 6, true], [5, 1, 0]],
  ['a first commit not yet handed over', 'handOver', [1, 1, true], [0, null, 0]],
  ['a copy further behind than the outbox reaches', 'snapshot', [7, 7, true], [5, 1, 0]],
  ['a new copy', 'snapshot', [300, 101, true], [0, null, 0]],
  ['an outbox that is gone', 'snapshot', [7, null, true], [5, 1, 0]],
  ['a database of an earlier moment', 'replay', [5, 5, true], [7, 6, 0]],
  ['the same where nobody had written yet', 'replay', [5, 5, false], [7, 1, 0]],
  ['one that counted nothing but holds notes', 'replay', [0, null, true], [3, 1, 1]],
  ['one whose missing commits are not all there', 'older', [5, 5, true], [8, 7, 0]],
  ['one whose missing commits lie in a snapshot alone', 'older', [5, 5, true], [8, null, 1]],
  ['an empty database beside a journal', 'lost', [0, null, false], [3, 1, 0]],
  ['an empty database beside a snapshot of uncounted notes', 'lost', [0, null, false], [0, null, 1]],
];

describe('database and safety copy', () => {
  it.each(CASES)('of %s: %s', (_, verdict, [reached, oldest, holdsRecords], [last, first, snapshots]) => {
    expect(compareStandings({ reached, oldest, holdsRecords }, { last, first, snapshots })).toBe(verdict);
  });
});
