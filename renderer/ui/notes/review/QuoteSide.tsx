/** The stored quote, or the words that may have become of it, with what the other does not say set off. */
import type { QuotePiece } from '../../../core/anchor/quote-difference.ts';
import styles from './ReviewCard.module.css';

export interface QuoteSideProps {
  readonly label: string;
  readonly side: 'stored' | 'candidate';
  readonly pieces: readonly QuotePiece[];
}

export function QuoteSide({ label, side, pieces }: QuoteSideProps) {
  const Changed = side === 'stored' ? 'del' : 'ins';
  return (
    <figure className={styles.side} data-side={side}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <blockquote className={styles.quote}>
        {pieces.map(({ text, differs }, at) => {
          const key = `${at}`;
          return differs ? (
            <Changed key={key} className={styles.changed}>
              {text}
            </Changed>
          ) : (
            <span key={key}>{text}</span>
          );
        })}
      </blockquote>
    </figure>
  );
}
