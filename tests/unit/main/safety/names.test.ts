/** The names in the safety folder carry what is known, and never meet. */
import { expect, test } from 'vitest';
import {
  asideName,
  damagedName,
  journalName,
  parseJournalName,
  parseSnapshotName,
  snapshotName,
} from '../../../../main/safety/names.ts';

const now = new Date('2024-01-03T04:05:06.789Z');
const none = new Set<string>();
const snapshot = { number: 7, occasion: 'daily', digest: '0123456789abcdef' } as const;

test('a journal file is named by its first number', () => {
  expect(journalName(7)).toBe('journal-000000000007.jsonl');
  expect(parseJournalName(journalName(7))).toEqual({ name: journalName(7), start: 7, damaged: false });
  expect(parseJournalName(journalName(Number.MAX_SAFE_INTEGER))?.start).toBe(Number.MAX_SAFE_INTEGER);
});

test('a damaged one keeps its number', () => {
  const name = damagedName(7, now, none);
  expect(name).toBe('journal-000000000007.damaged-20240103T040506789Z.jsonl');
  expect(parseJournalName(name)).toEqual({ name, start: 7, damaged: true });
});

test('a snapshot is named by instant, number, occasion and digest', () => {
  const name = snapshotName(snapshot, now, none);
  expect(name).toBe('20240103T040506789Z-000000000007-daily-0123456789abcdef.zbbak');
  expect(parseSnapshotName(name)).toEqual({
    name,
    number: 7,
    made: '2024-01-03T04:05:06.789Z',
    digest: snapshot.digest,
  });
});

test.each([
  ['journals', (taken: ReadonlySet<string>) => damagedName(7, now, taken)],
  ['snapshots', (taken: ReadonlySet<string>) => snapshotName(snapshot, now, taken)],
  ['folders', (taken: ReadonlySet<string>) => asideName(now, taken)],
])('the same instant gives other names while one is taken: %s', (_name, next) => {
  const taken = new Set<string>();
  for (let count = 0; count < 5; count += 1) taken.add(next(taken));
  expect(taken.size).toBe(5);
});

test.each(['journal-7.jsonl', 'journal-000000000007.jsonl.bak', 'x-journal-000000000007.jsonl', 'lock'])(
  '%s is no journal file',
  (name) => expect(parseJournalName(name)).toBeNull(),
);

test.each([
  '20240103T040506789Z-000000000007-daily.zbbak',
  '20240103T040506789Z-000000000007-weekly-0123456789abcdef.zbbak',
  '20241399T040506789Z-000000000007-daily-0123456789abcdef.zbbak',
  '20240103T040506789Z-000000000007-daily-0123456789abcdef.zbbak.tmp',
  '备份.zbbak',
])('%s is no snapshot', (name) => expect(parseSnapshotName(name)).toBeNull());
