/** The people who write on one machine: what can be taken as a name and a unit, their order, and when they are named. */
import { fail, ok, type Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { countCharacters, oneLine } from '../text/one-line.ts';
import type { Author, AuthorId } from './model.ts';

/** In characters. */
export const LONGEST_PERSON_NAME = 20;
export const LONGEST_UNIT = 40;

/** When a mark or note says on its card who made it; `several`: where more than one person writes. */
export const AUTHORS_SHOWN = ['several', 'always', 'never'] as const;
export type AuthorsShown = (typeof AUTHORS_SHOWN)[number];

export type Person = Pick<Author, 'name' | 'unit'>;
export type PersonProblem = 'blankName' | 'longName' | 'longUnit' | 'known';

/**
 * Name and unit as they are to be stored. `known`: somebody else has this name and unit; then nobody could tell
 * whose note is whose. `id` is whose name it is, null for somebody new.
 */
export function checkPerson(
  typed: Person,
  authors: readonly Author[],
  id: AuthorId | null,
): Result<Person, { readonly code: PersonProblem }> {
  const person = { name: oneLine(typed.name), unit: oneLine(typed.unit) };
  if (fold(person.name) === '') return fail({ code: 'blankName' });
  if (countCharacters(person.name) > LONGEST_PERSON_NAME) return fail({ code: 'longName' });
  if (countCharacters(person.unit) > LONGEST_UNIT) return fail({ code: 'longUnit' });
  const isKnown = authors.some((each) => each.id !== id && isSame(each, person));
  return isKnown ? fail({ code: 'known' }) : ok(person);
}

/** By name, those without one last; those of one name by unit. */
export function inNameOrder(authors: readonly Author[]): readonly Author[] {
  return [...authors].sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      a.name.localeCompare(b.name, 'zh-CN') ||
      a.unit.localeCompare(b.unit, 'zh-CN') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Whether cards name their authors. */
export function areAuthorsShown(shown: AuthorsShown, authors: readonly Author[]): boolean {
  return shown === 'always' || (shown === 'several' && authors.length > 1);
}

function isSame(a: Person, b: Person): boolean {
  return fold(a.name) === fold(b.name) && fold(a.unit) === fold(b.unit);
}
