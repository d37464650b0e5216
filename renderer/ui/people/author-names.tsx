/** Who made a mark or note, for the cards that say it; asked of the database once, at the root of the window. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AuthorId } from '../../core/annotation/model.ts';
import { areAuthorsShown } from '../../core/annotation/people.ts';
import { useAuthors } from '../../data/records/authors.ts';
import { useSetting } from '../../data/settings/settings.ts';
import { nameOf } from '../../state/annotating/people.ts';
import { peopleText } from '../../text-zh/people.ts';

/** The names by author; null where cards name nobody. */
type AuthorNames = ReadonlyMap<AuthorId, string> | null;

const Names = createContext<AuthorNames>(null);

/** To stand once around everything that shows marks and notes. */
export function AuthorNamesProvider({ children }: { readonly children: ReactNode }) {
  const live = useAuthors();
  const shown = useSetting('authorsShown');
  const authors = live.kind === 'ready' ? live.value : null;
  const names = useMemo(() => {
    if (authors === null || shown === undefined || !areAuthorsShown(shown, authors)) return null;
    return new Map(authors.map((author) => [author.id, nameOf(author)]));
  }, [authors, shown]);
  return <Names value={names}>{children}</Names>;
}

/** What the author is called; null where nobody is to be named. */
export function useAuthorName(id: AuthorId | null): string | null {
  const names = useContext(Names);
  return names === null || id === null ? null : (names.get(id) ?? peopleText.unknown);
}
