/**
 * One mark that waits: where it may stand, its stored quote beside the words there, and what the user may decide.
 */
import type { Place } from '../../../core/anchor/placed-mark.ts';
import { quoteDifference } from '../../../core/anchor/quote-difference.ts';
import { scoreOf } from '../../../core/anchor/review.ts';
import { placeOf } from '../../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../../core/gazette/model.ts';
import { deleteMark } from '../../../state/annotating.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { confirmPlace } from '../../../state/review/confirming.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { reviewText } from '../../../text-zh/review.ts';
import { Button } from '../../shared/Button.tsx';
import { ColourChip } from '../ColourChip.tsx';
import { QuoteSide } from './QuoteSide.tsx';
import styles from './ReviewCard.module.css';
import type { ReviewItem } from './review-groups.ts';

export interface ReviewCardProps {
  readonly item: ReviewItem;
  /** Null while it is not read, or where the library does not have it. */
  readonly document: GazetteDocument | null;
}

export function ReviewCard({ item, document }: ReviewCardProps) {
  const { placed, notes } = item;
  const { mark, state, places } = placed;
  const stored = mark.segments.map(({ exact }) => exact).join(' ');
  const found = document === null ? [] : places.map((place) => wordsAt(document, place));
  const difference = found.length === 0 ? null : quoteDifference(stored, found.join(' '));
  const goal = goalOf(item, document);
  const score = scoreOf(placed);
  const about = (action: string) => reviewText.about(action, stored.slice(0, 20));
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <ColourChip colour={mark.colour} />
        <b className={styles.state}>
          {reviewText.states[state]}
          {score === null ? null : `，${reviewText.similarity(score)}`}
        </b>
        <span className={styles.place}>{placeName(document, goal)}</span>
      </div>
      <div className={styles.quotes}>
        <QuoteSide
          label={reviewText.stored}
          side="stored"
          pieces={difference?.stored ?? [{ text: stored, differs: false }]}
        />
        {difference === null ? (
          <p className={styles.none}>{document === null ? null : reviewText.none}</p>
        ) : (
          <QuoteSide label={reviewText.candidate} side="candidate" pieces={difference.candidate} />
        )}
      </div>
      {notes.map(({ id, markdown }) => (
        <p key={id} className={styles.note}>
          {markdown}
        </p>
      ))}
      <div className={styles.actions}>
        {goal === null ? null : (
          <Button
            variant="quiet"
            label={about(state === 'lost' ? reviewText.goToClause : reviewText.goTo)}
            onPress={() =>
              openDocument(mark.documentId, goal, { ranges: rangesIn(places, goal), where: whereMeant() })
            }
          >
            {state === 'lost' ? reviewText.goToClause : reviewText.goTo}
          </Button>
        )}
        {difference === null ? null : (
          <Button label={about(reviewText.confirm)} onPress={() => void confirmPlace(placed, notes)}>
            {reviewText.confirm}
          </Button>
        )}
        <Button variant="quiet" label={about(reviewText.remove)} onPress={() => void deleteMark(mark)}>
          {reviewText.remove}
        </Button>
      </div>
    </li>
  );
}

/** The candidate's block; for a lost mark the clause it was made in, if the document still has one of that id. */
function goalOf({ placed }: ReviewItem, document: GazetteDocument | null): BlockId | null {
  const blockId = placed.places[0]?.blockId ?? placed.mark.segments[0]?.blockId ?? null;
  return document?.blocks.some(({ id }) => id === blockId) ? blockId : null;
}

function placeName(document: GazetteDocument | null, blockId: BlockId | null): string {
  if (document === null) return '';
  if (blockId === null) return notesText.panel.unknownPlace;
  return placeOf(document, blockId) || (document.blocks.find(({ id }) => id === blockId)?.text ?? '');
}

function wordsAt({ blocks }: GazetteDocument, { blockId, start, end }: Place): string {
  return blocks.find(({ id }) => id === blockId)?.text.slice(start, end) ?? '';
}

function rangesIn(places: readonly Place[], blockId: BlockId): readonly (readonly [number, number])[] {
  return places.filter((place) => place.blockId === blockId).map(({ start, end }) => [start, end] as const);
}
