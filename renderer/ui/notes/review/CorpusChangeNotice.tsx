/**
 * Says once, after the corpus changed, what became of all marks and bookmarks, and leads to those that wait. To be
 * drawn once in the window; stays until it is dismissed.
 */
import { enterRoom } from '../../../state/layout/layout.ts';
import { dismissTold, useReview } from '../../../state/review/review.ts';
import { reviewText } from '../../../text-zh/review.ts';
import { Button } from '../../shared/Button.tsx';
import { FloatingNotice } from '../../shared/FloatingNotice.tsx';
import styles from './CorpusChangeNotice.module.css';

/** Nothing while there is nothing to tell. */
export function CorpusChangeNotice() {
  const told = useReview((state) => state.told);
  if (told === null) return null;
  const isWaiting = told.approximate + told.lost > 0;
  const review = () => {
    enterRoom('notes');
    dismissTold();
  };
  return (
    <FloatingNotice
      place="high"
      text={
        <>
          {reviewText.changed}
          <b className={styles.counts}>{reviewText.counts(told)}</b>
          {reviewText.kept}
        </>
      }
    >
      {isWaiting ? (
        <Button variant="primary" onPress={review}>
          {reviewText.toReview}
        </Button>
      ) : null}
      <Button variant="quiet" onPress={dismissTold}>
        {reviewText.dismiss}
      </Button>
    </FloatingNotice>
  );
}
