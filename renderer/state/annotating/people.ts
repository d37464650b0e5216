/**
 * The people who write on this machine: added, renamed, and who of them writes now. One laptop has one present
 * author in all its windows; what was written stays its author's.
 */

import type { Author, AuthorId } from '../../core/annotation/model.ts';
import type { AuthorsShown } from '../../core/annotation/people.ts';
import {
  checkPerson,
  LONGEST_PERSON_NAME,
  LONGEST_UNIT,
  type Person,
  type PersonProblem,
} from '../../core/annotation/people.ts';
import type { Change } from '../../data/commit/change.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { commit } from '../../data/commit/commit.ts';
import { loadAuthors } from '../../data/records/authors.ts';
import { readSetting, saveSetting } from '../../data/settings/settings.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { peopleText } from '../../text-zh/people.ts';
import { createTurns } from '../in-turn.ts';
import { changeLayout, requestFocus } from '../layout/layout.ts';
import { failureSentence, say } from './annotating.ts';

const inTurn = createTurns();

/** Why a person was not stored, and which fields have to be changed for that; none if they are not at fault. */
export interface PersonRefusal {
  readonly sentence: string;
  readonly fields: readonly (keyof Person)[];
}

/** Somebody new, who writes from now on. Why not; null if it was done. */
export function addPerson(typed: Person): Promise<PersonRefusal | null> {
  return inTurn(() => store(typed, null));
}

/**
 * Name and unit of somebody who writes here; null: of whoever writes before anybody gave a name. Why not; null if it
 * was done.
 */
export function namePerson(id: AuthorId | null, typed: Person): Promise<PersonRefusal | null> {
  return inTurn(async () => store(typed, id ?? (await readSetting('author'))));
}

/** Whoever it is writes from now on, and that is said. */
export async function switchTo({ id, name, unit }: Author): Promise<void> {
  const result = await saveSetting('author', id);
  if (result.ok) say(peopleText.switched(nameOf({ name, unit })), 'done', false);
  else say(failureSentence(result.error), 'failed', false);
}

/** Leads to where names are given. */
export function openPeople(): void {
  changeLayout({ room: 'settings', sideOpen: true });
  requestFocus('people');
}

/** When cards name their authors. */
export async function showAuthors(shown: AuthorsShown): Promise<void> {
  const result = await saveSetting('authorsShown', shown);
  if (!result.ok) say(failureSentence(result.error), 'failed', false);
}

/** What somebody is called among others; the nameless too. */
export function nameOf({ name, unit }: Person): string {
  return peopleText.withUnit(name === '' ? peopleText.nameless : name, unit);
}

async function store(typed: Person, known: AuthorId | null): Promise<PersonRefusal | null> {
  const authors = await loadAuthors();
  if (!authors.ok) return { sentence: databaseText[authors.error.reason].what, fields: [] };
  const person = checkPerson(typed, authors.value, known);
  if (!person.ok) return { sentence: refusal(person.error.code), fields: AT_FAULT[person.error.code] };
  const id = known ?? (systemClock.newId() as AuthorId);
  const present: Change = { kind: 'setSetting', key: 'author', value: id };
  const result = await commit([
    { kind: 'putAuthor', author: { id, ...person.value } },
    ...(known === null ? [present] : []),
  ]);
  return result.ok ? null : { sentence: failureSentence(result.error), fields: [] };
}

const AT_FAULT: Readonly<Record<PersonProblem, readonly (keyof Person)[]>> = {
  blankName: ['name'],
  longName: ['name'],
  longUnit: ['unit'],
  known: ['name', 'unit'],
};

function refusal(problem: PersonProblem): string {
  const { refused } = peopleText;
  switch (problem) {
    case 'longName':
      return refused.longName(LONGEST_PERSON_NAME);
    case 'longUnit':
      return refused.longUnit(LONGEST_UNIT);
    default:
      return refused[problem];
  }
}
