/** Who is named as the author of an entry. */
import { exportText } from '../../text-zh/export.ts';
import type { Author, AuthorId } from '../annotation/model.ts';
import type { Entry } from './entries.ts';

/** Each author of the entry's mark and notes once, with the unit; those without a name are left out. */
export function creditOf({ records }: Entry, authors: ReadonlyMap<AuthorId, Author>): string {
  const names = records.flatMap(({ author }) => nameOf(authors.get(author)) ?? []);
  return [...new Set(names)].join(exportText.tagSeparator);
}

function nameOf(author: Author | undefined): string | null {
  const name = author?.name.trim() ?? '';
  const unit = author?.unit.trim() ?? '';
  if (name === '') return null;
  return unit === '' ? name : exportText.authorOf(name, unit);
}
