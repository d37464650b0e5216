/**
 * One sentence as it is printed: its figures picked out as links to themselves in the report, the terms of the theme
 * lightly marked, and under it where it stands and how to copy it with its citation.
 */
import { memo } from 'react';
import { placeOf } from '../../core/cite/place.ts';
import type { CountedSentence } from '../../core/compare/reports/changes.ts';
import { termRanges } from '../../core/compare/reports/term-ranges.ts';
import type { Theme } from '../../core/compare/reports/themes.ts';
import { copySelection } from '../../state/citing.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { CopyIcon } from '../shared/Icons.tsx';
import type { SideName } from './cell-keys.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { piecesOf } from './pieces.ts';
import styles from './SentenceCell.module.css';
import { useSides } from './sides.ts';

export interface SentenceCellProps {
  readonly side: SideName;
  /** Null: this report has nothing that faces the other sentence. */
  readonly sentence: CountedSentence | null;
  readonly theme: Theme;
  /** By which the grid finds it. */
  readonly name: string;
  /** Whether Tab comes to it. */
  readonly isCurrent: boolean;
}

/** A cell of the grid of sentences. */
export const SentenceCell = memo(function SentenceCell(props: SentenceCellProps) {
  const { side, sentence, theme, name, isCurrent } = props;
  const { document, name: report } = useSides()[side];
  if (sentence === null) {
    return <td className={styles.empty} aria-label={reportsText.noCounterpart} />;
  }
  const { blockId, start, end } = sentence;
  const place = placeOf(document, blockId);
  return (
    <td className={styles.cell} data-cell={name} tabIndex={isCurrent ? 0 : -1}>
      <span className={styles.report}>{report}</span>
      <p className={styles.text} data-sentence={`${blockId} ${start} ${end}`}>
        {piecesOf(sentence.text, sentence.figures, termRanges(sentence.text, theme)).map((piece) =>
          piece.figure === null ? (
            piece.isTerm ? (
              <mark key={piece.start} className={styles.term}>
                {piece.text}
              </mark>
            ) : (
              piece.text
            )
          ) : (
            <PlaceLink
              key={piece.start}
              className={styles.figure}
              target={{ side, blockId, range: [start + piece.figure.start, start + piece.figure.end] }}
              isReachable={isCurrent}
              title={reportsText.figureHint(place)}
            >
              {piece.text}
            </PlaceLink>
          ),
        )}
      </p>
      <div className={styles.tools}>
        <PlaceLink
          className={styles.place}
          target={{ side, blockId, range: [start, end] }}
          isReachable={isCurrent}
        >
          {place === '' ? reportsText.wholePlace : place}
        </PlaceLink>
        <button
          type="button"
          className={styles.copy}
          aria-label={reportsText.copy(place)}
          title={reportsText.copy(place)}
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => void copySelection(document, [{ blockId, start, end }])}
        >
          <CopyIcon size={16} />
        </button>
      </div>
    </td>
  );
});
