/**
 * 待核对: the marks whose place is no longer certain, document by document, each with its stored quote beside the words
 * that may have become of it. Nothing while nothing waits. Connects itself.
 */
import { useEffect, useMemo, useState } from 'react';
import type { CorpusIndex } from '../../../core/gazette/model.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import { useAllRecords } from '../../../data/records/records.ts';
import { reviewMarks, useReview } from '../../../state/review/review.ts';
import { reviewText } from '../../../text-zh/review.ts';
import { Button } from '../../shared/Button.tsx';
import { ReviewDocument } from './ReviewDocument.tsx';
import styles from './ReviewList.module.css';
import { firstOf, groupWaiting } from './review-groups.ts';

/** How many are shown before the user asks for more. */
const STEP = 40;

export function ReviewList() {
  const live = useAllRecords();
  const index = useCorpusIndex();
  const records = live.kind === 'ready' ? live.value : null;
  const corpusIndex: CorpusIndex | null = index.kind === 'ready' ? index.value : null;
  const waiting = useReview((state) => state.waiting);
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (records !== null) void reviewMarks(records.marks);
  }, [records]);
  const groups = useMemo(
    () => (records === null ? [] : groupWaiting(waiting, records, corpusIndex)),
    [waiting, records, corpusIndex],
  );
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) return null;
  return (
    <section className={styles.review} aria-labelledby="review-title">
      <h2 id="review-title" className={styles.title}>
        {reviewText.title(total)}
      </h2>
      <p className={styles.hint}>{reviewText.hint}</p>
      {firstOf(groups, shown).map((group) => (
        <ReviewDocument key={group.documentId} group={group} />
      ))}
      {total > shown ? (
        <Button onPress={() => setShown(shown + STEP)}>
          {reviewText.more(Math.min(STEP, total - shown))}
        </Button>
      ) : null}
    </section>
  );
}
