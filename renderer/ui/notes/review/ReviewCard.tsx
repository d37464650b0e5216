/**
 * One mark that waits: where it may stand, its stored quote beside the words there, and what the user may decide.
 */
import type { Place, PlacedMark } from '../../../core/anchor/placed-mark.ts';
import { quoteDifference } from '../../../core/anchor/quote-difference.ts';
import { scoreOf } from '../../../core/anchor/review.ts';
import { placeOf } from '../../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../../core/gazette/model.ts';
import { quotationOf } from '../../../core/search/notes-hits.ts';
import { deleteMark } from '../../../state/annotating/marks.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { confirmPlace, moveToSelected } from '../../../state/review/confirming.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { reviewText } from '../../../text-zh/review.ts';
import { Button } from '../../shared/Button.tsx';
import { NoteWords } from '../../shared/markdown/NoteWords.tsx';
import { ColourChip } from '../ColourChip.tsx';
import { QuoteSide } from './QuoteSide.tsx';
import styles from './ReviewCard.module.css';
import type { ReviewItem } from './review-groups.ts';

export interface ReviewCardProps {
  readonly item: ReviewItem;
  /** Null while it is not read, or where the library does not have it. */
  readonly document: GazetteDocument | null;
  /** The library does not have it. */
  readonly isMissing: boolean;
}

export function ReviewCard({ item, document, isMissing }: ReviewCardProps) {
  const { placed, notes } = item;
  const goal = goalOf(item, document);
  return (
    <li className={styles.card}>
      <CardHead placed={placed} place={placeName(document, goal)} />
      <Quotes placed={placed} document={document} isMissing={isMissing} />
      {notes.map(({ id, markdown }) => (
        <p key={id} className={styles.note}>
          <NoteWords markdown={markdown} />
        </p>
      ))}
      <Actions item={item} goal={goal} canConfirm={document !== null && placed.places.length > 0} />
    </li>
  );
}

function CardHead({ placed, place }: { readonly placed: PlacedMark; readonly place: string }) {
  const score = scoreOf(placed);
  return (
    <div className={styles.head}>
      <ColourChip colour={placed.mark.colour} />
      <b className={styles.state}>
        {reviewText.states[placed.state]}
        {score === null ? null : `，${reviewText.similarity(score)}`}
      </b>
      <span className={styles.place}>{place}</span>
    </div>
  );
}

interface QuotesProps extends Omit<ReviewCardProps, 'item'> {
  readonly placed: PlacedMark;
}

function Quotes({ placed, document, isMissing }: QuotesProps) {
  const stored = quotationOf(placed.mark);
  const found = document === null ? [] : placed.places.map((place) => wordsAt(document, place));
  if (found.length === 0) {
    return (
      <div className={styles.quotes}>
        <QuoteSide label={reviewText.stored} side="stored" pieces={[{ text: stored, differs: false }]} />
        <p className={styles.none}>
          {isMissing ? reviewText.noDocument : document === null ? null : reviewText.none}
        </p>
      </div>
    );
  }
  const difference = quoteDifference(stored, found.join(' '));
  return (
    <div className={styles.quotes}>
      <QuoteSide label={reviewText.stored} side="stored" pieces={difference.stored} />
      <QuoteSide label={reviewText.candidate} side="candidate" pieces={difference.candidate} />
    </div>
  );
}

interface ActionsProps {
  readonly item: ReviewItem;
  readonly goal: BlockId | null;
  readonly canConfirm: boolean;
}

function Actions({ item: { placed, notes }, goal, canConfirm }: ActionsProps) {
  const { mark, state, places } = placed;
  const about = (action: string) => reviewText.about(action, quotationOf(mark).slice(0, 20));
  const goTo = state === 'lost' ? reviewText.goToClause : reviewText.goTo;
  const go = (blockId: BlockId) =>
    openDocument(mark.documentId, blockId, { ranges: rangesIn(places, blockId), where: whereMeant() });
  return (
    <div className={styles.actions}>
      {goal === null ? null : (
        <Button variant="quiet" label={about(goTo)} onPress={() => go(goal)}>
          {goTo}
        </Button>
      )}
      {canConfirm ? (
        <Button label={about(reviewText.confirm)} onPress={() => void confirmPlace(placed, notes)}>
          {reviewText.confirm}
        </Button>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing the button must not take the selection away */}
      <span onMouseDown={(event) => event.preventDefault()}>
        <Button
          variant="quiet"
          label={about(reviewText.move)}
          onPress={() => void moveToSelected(mark, notes)}
        >
          {reviewText.move}
        </Button>
      </span>
      <Button variant="quiet" label={about(reviewText.remove)} onPress={() => void deleteMark(mark)}>
        {reviewText.remove}
      </Button>
    </div>
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
