/**
 * One pair of clauses: what became of it in words, then both texts side by side, or one text with both in it.
 */
import { memo } from 'react';
import type { Pair } from '../../../core/compare/model.ts';
import { clauseName } from '../../../core/compare/view/clause-name.ts';
import { isQuiet, type Lens } from '../../../core/compare/view/lens.ts';
import { piecesInOne, piecesOnSide, type Side } from '../../../core/compare/view/pieces.ts';
import type { Stop } from '../../../core/compare/view/stops.ts';
import type { ComparisonForm } from '../../../state/layout/layout.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { blocksOf, type Compared, printedIn, SIDES } from '../compared.ts';
import { Clause } from './Clause.tsx';
import styles from './PairRow.module.css';

export interface PairRowProps {
  readonly compared: Compared;
  readonly pair: Pair;
  readonly form: ComparisonForm;
  readonly withSigns: boolean;
  /** The stop that is looked at, if it is in this pair. */
  readonly stop: Stop | null;
}

/** Memoised: most rows stay as they are while others are walked. */
export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { compared, pair, form, withSigns, stop } = props;
  const caption = captionOf(compared, pair, { withSigns });
  return (
    <div
      className={styles.row}
      data-kind={pair.kind}
      data-form={form}
      data-current={stop === null ? undefined : ''}
    >
      <div className={styles.told}>
        <span className={styles.kind}>{compareText.kinds[pair.kind]}</span>
      </div>
      <div className={styles.texts}>
        {caption === null ? null : <p className={styles.caption}>{caption}</p>}
        {form === 'columns' ? (
          SIDES.map((side) => <Column key={side} {...props} side={side} />)
        ) : (
          <OneColumn {...props} />
        )}
      </div>
    </div>
  );
});

function Column({ compared, pair, side, withSigns, stop }: PairRowProps & { readonly side: Side }) {
  const blocks = blocksOf(compared[side], pair[side]);
  if (blocks.length === 0) return <p className={styles.absent}>{compareText.absent[side]}</p>;
  return (
    <div className={styles.column}>
      {blocks.map((block) => (
        <Clause
          key={block.id}
          compared={compared}
          block={block}
          owner={side}
          isInColumn
          current={stop?.difference ?? null}
          pieces={piecesOnSide(block, pair, side, { withSigns })}
        />
      ))}
    </div>
  );
}

/** The second document's text; a removed clause is the first one's. */
function OneColumn({ compared, pair, withSigns, stop }: PairRowProps) {
  const { a, b } = compared;
  const isRemoved = pair.b.length === 0;
  const counterparts = isRemoved ? [] : blocksOf(a, pair.a);
  return (
    <div className={styles.column}>
      {blocksOf(isRemoved ? a : b, isRemoved ? pair.a : pair.b).map((block, at) => (
        <Clause
          key={block.id}
          compared={compared}
          block={block}
          owner={isRemoved ? 'a' : 'b'}
          isInColumn={false}
          current={stop?.difference ?? null}
          counterparts={at === 0 ? counterparts : []}
          pieces={
            isRemoved
              ? piecesOnSide(block, pair, 'a', { withSigns })
              : piecesInOne(block, pair, { withSigns }, (stretch) => printedIn(a, stretch))
          }
        />
      ))}
    </div>
  );
}

/** What a badge alone does not say; null where it says everything. */
function captionOf({ a, b }: Compared, pair: Pair, lens: Pick<Lens, 'withSigns'>): string | null {
  switch (pair.kind) {
    case 'moved': {
      const [from, to] = [pair.a[0], pair.b[0]];
      if (from === undefined || to === undefined) return null;
      return compareText.moved(clauseName(a, from), clauseName(b, to));
    }
    case 'split':
      return compareText.split(pair.b.length);
    case 'merged':
      return compareText.merged(pair.a.length);
    case 'same':
      return isQuiet(pair, lens) ? null : compareText.signsOnly;
    default:
      return null;
  }
}
