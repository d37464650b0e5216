/** Whose mark or note it is, on its card. */
import type { AuthorId } from '../../core/annotation/model.ts';
import { peopleText } from '../../text-zh/people.ts';
import styles from './AuthorLine.module.css';
import { useAuthorName } from './author-names.tsx';

/** Nothing where authors are not shown, or nobody has written yet (null). */
export function AuthorLine({ author }: { readonly author: AuthorId | null }) {
  const name = useAuthorName(author);
  return name === null ? null : <span className={styles.author}>{peopleText.by(name)}</span>;
}
