/**
 * A printed clause with what the other document does not have marked in it. The text content is the printed text, and
 * in one column that of both documents; nothing is added, trimmed or replaced.
 */
import type { Piece, PieceMark } from '../../../core/compare/view/pieces.ts';
import styles from './MarkedText.module.css';

export interface MarkedTextProps {
  readonly pieces: readonly Piece[];
  /** Which document's text it is; `both`: of both in one column. */
  readonly side: 'a' | 'b' | 'both';
  /** The difference that is looked at; null if it is none of this pair. */
  readonly current: number | null;
}

export function MarkedText({ pieces, side, current }: MarkedTextProps) {
  return (
    <p className={styles.text} data-block-text="" data-side={side}>
      {pieces.map(({ form, text, mark }, index) =>
        mark === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a clause never move
          <span key={index} className={styles.piece} data-form={form}>
            {text}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a clause never move
          <MarkedPiece key={index} form={form} text={text} mark={mark} current={current} />
        ),
      )}
    </p>
  );
}

interface MarkedPieceProps extends Piece {
  readonly mark: PieceMark;
  readonly current: number | null;
}

function MarkedPiece({ form, text, mark, current }: MarkedPieceProps) {
  const Tag = mark.side === 'a' ? 'del' : 'ins';
  return (
    <Tag
      className={styles.mark}
      data-form={form}
      data-kind={mark.kind}
      data-difference={mark.difference ?? 'whole'}
      data-blank={text.trim() === ''}
      data-current={current !== null && mark.difference === current ? '' : undefined}
    >
      {text}
    </Tag>
  );
}
