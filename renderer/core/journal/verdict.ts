/**
 * What is to be done when the program starts with a database and a safety copy: compares how far each has come. Pure;
 * finding out how far they are, and doing it, is state/safety's.
 */

/** How far the database has come. */
export interface DatabaseStanding {
  /** The number of its last commit; 0 if none was ever counted in it. */
  readonly reached: number;
  /** The first commit that it can still hand over; null if it can hand over none. */
  readonly oldest: number | null;
  /** Whether it holds anything that the user wrote, whatever its state. */
  readonly holdsRecords: boolean;
}

/** How far the safety copy has come. */
export interface CopyStanding {
  readonly last: number;
  /** From this number up to `last` every entry can be read; null if there is none. */
  readonly first: number | null;
  readonly snapshots: number;
}

/**
 * `agree`: nothing to do. `handOver`: the copy lacks commits that the database still holds. `snapshot`: the copy lacks
 * more than can be handed over one by one. `replay`: the database is that of an earlier moment, and the copy holds all
 * that is missing above `reached`. `lost`: nothing is in the database that the copy has something of. `older`: the
 * database is that of an earlier moment, and what is missing cannot simply be added.
 */
export type Verdict = 'agree' | 'handOver' | 'snapshot' | 'replay' | 'lost' | 'older';

/**
 * A database that counts a commit is whole, even if nobody has written in it yet: rows and number are of one
 * transaction. Lost is one that counts nothing and holds nothing.
 */
export function compareStandings(database: DatabaseStanding, copy: CopyStanding): Verdict {
  const { reached, oldest, holdsRecords } = database;
  if (isBlank(database) && (copy.last > 0 || copy.snapshots > 0)) return 'lost';
  if (reached < copy.last) return copy.first !== null && copy.first <= reached + 1 ? 'replay' : 'older';
  if (reached > copy.last) return oldest !== null && oldest <= copy.last + 1 ? 'handOver' : 'snapshot';
  // A program that had no journal left its notes uncounted.
  return reached === 0 && holdsRecords && copy.snapshots === 0 ? 'snapshot' : 'agree';
}

/** Whether nothing was ever counted in the database, and nothing is in it. */
export function isBlank({ reached, holdsRecords }: DatabaseStanding): boolean {
  return reached === 0 && !holdsRecords;
}
