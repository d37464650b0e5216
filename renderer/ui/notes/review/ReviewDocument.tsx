/** One document in the list 待核对: its title and the marks in it that wait. */
import { useDocument } from '../../../data/corpus/use-corpus.ts';
import { reviewText } from '../../../text-zh/review.ts';
import { ReviewCard } from './ReviewCard.tsx';
import styles from './ReviewList.module.css';
import type { ReviewGroup } from './review-groups.ts';

export function ReviewDocument({ group }: { readonly group: ReviewGroup }) {
  const { documentId, title, items } = group;
  const loading = useDocument(documentId);
  const document = loading.kind === 'ready' ? loading.value : null;
  const isMissing = loading.kind === 'failed' && loading.failure.code === 'missing';
  return (
    <section className={styles.document} aria-label={title ?? reviewText.unknownDocument(documentId)}>
      <h3 className={styles.document_title}>{title ?? reviewText.unknownDocument(documentId)}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <ReviewCard key={item.placed.mark.id} item={item} document={document} isMissing={isMissing} />
        ))}
      </ul>
    </section>
  );
}
