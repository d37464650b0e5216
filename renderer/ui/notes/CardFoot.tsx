/** What stands under a mark or a note on its card: its tags, and whose it is. */
import type { AuthorId } from '../../core/annotation/model.ts';
import { AuthorLine } from '../people/AuthorLine.tsx';
import styles from './CardFoot.module.css';
import { TagLine, type TagLineProps } from './tags/TagLine.tsx';

export function CardFoot({ author, ...tags }: TagLineProps & { readonly author: AuthorId | null }) {
  return (
    <div className={styles.foot}>
      <TagLine {...tags} />
      <AuthorLine author={author} />
    </div>
  );
}
