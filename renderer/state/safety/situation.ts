/** What the user is told and offered while he has to decide about a lost database: one situation at a time. Pure. */
import type { RecoveryStatus } from './deciding.ts';

/**
 * By what became of the database (`lost`, `older`, `unreadable`; `deleted`: it could not be opened and is deleted
 * already), and by what the copy gives: as much as there is now or more, `Less` than that, `Empty` without a mark or
 * note, `Nothing` that can be read.
 */
export type Situation =
  | 'lost'
  | 'lostNothing'
  | 'older'
  | 'olderLess'
  | 'olderNothing'
  | 'unreadable'
  | 'unreadableEmpty'
  | 'unreadableNothing'
  | 'deleted'
  | 'deletedNothing';

/** Null if the copy does not answer: what it holds is not known then. */
export function situationOf({ why, rescued, present, isDeleted }: RecoveryStatus): Situation | null {
  if (!rescued.ok) return null;
  const { counts, isNothing } = rescued.value;
  if (isDeleted && why !== 'older') return isNothing ? 'deletedNothing' : 'deleted';
  if (isNothing) return `${why}Nothing`;
  switch (why) {
    case 'lost':
      return 'lost';
    case 'older':
      return present === null || counts.marks < present.marks || counts.notes < present.notes
        ? 'olderLess'
        : 'older';
    case 'unreadable':
      return counts.marks + counts.notes === 0 ? 'unreadableEmpty' : 'unreadable';
  }
}

/** `leave`: going on with what the database holds, or with an empty one. */
export type Offer = 'restore' | 'saveFile' | 'retry' | 'leave';

const NOTHING_FOUND: readonly Offer[] = ['retry', 'leave'];
const OFFERS: Readonly<Record<Situation, readonly Offer[]>> = {
  lost: ['restore', 'saveFile', 'leave'],
  lostNothing: NOTHING_FOUND,
  older: ['restore', 'saveFile', 'leave'],
  olderLess: ['leave', 'restore', 'saveFile'],
  olderNothing: ['leave', 'retry'],
  unreadable: ['restore', 'saveFile', 'retry', 'leave'],
  unreadableEmpty: ['retry', 'restore', 'saveFile', 'leave'],
  unreadableNothing: NOTHING_FOUND,
  deleted: ['restore', 'saveFile', 'retry', 'leave'],
  deletedNothing: NOTHING_FOUND,
};

/** What the user can do, in order. A thoughtless Enter does the first: never what could replace more with less. */
export function offersIn(situation: Situation | null): readonly Offer[] {
  return situation === null ? NOTHING_FOUND : OFFERS[situation];
}
