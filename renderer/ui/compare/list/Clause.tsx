/** One clause in a column: where it stands, which leads there, the way to copy it with its citation, and its text. */
import { clauseName } from '../../../core/compare/view/clause-name.ts';
import type { Piece, Side } from '../../../core/compare/view/pieces.ts';
import type { Block } from '../../../core/gazette/model.ts';
import { copyClause } from '../../../state/citing.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { CopyIcon } from '../../shared/Icons.tsx';
import type { Compared } from '../compared.ts';
import styles from './Clause.module.css';
import { MarkedText } from './MarkedText.tsx';
import { PlaceLink } from './PlaceLink.tsx';

export interface ClauseProps {
  readonly compared: Compared;
  readonly block: Block;
  readonly pieces: readonly Piece[];
  /** Which document it belongs to. */
  readonly owner: Side;
  /** Whether it stands in the column of its document, or in the one column that there is. */
  readonly isInColumn: boolean;
  /** See MarkedText. */
  readonly current: number | null;
  /** The places of the first document's clauses that it answers, where no column shows them. */
  readonly counterparts?: readonly Block[];
}

export function Clause(props: ClauseProps) {
  const { compared, block, pieces, owner, isInColumn, current, counterparts = [] } = props;
  return (
    <div className={styles.clause}>
      <div className={styles.head}>
        {counterparts.map((each) => (
          <ClausePlace
            key={each.id}
            compared={compared}
            block={each}
            side="a"
            shows={nameIn(compared, 'a', each) === nameIn(compared, owner, block) ? 'side' : 'both'}
          />
        ))}
        <ClausePlace compared={compared} block={block} side={owner} shows={isInColumn ? 'place' : 'both'} />
      </div>
      <MarkedText pieces={pieces} side={isInColumn ? owner : 'both'} current={current} />
    </div>
  );
}

interface ClausePlaceProps {
  readonly compared: Compared;
  readonly block: Block;
  readonly side: Side;
  /** What is written of it; a column says the side, and a place said once need not be said twice. */
  readonly shows: 'place' | 'side' | 'both';
}

function ClausePlace({ compared, block, side, shows }: ClausePlaceProps) {
  const document = compared[side];
  const name = nameIn(compared, side, block);
  const sideName = compareText.sides[side];
  return (
    <span className={styles.place}>
      <PlaceLink
        pane={compared.pane}
        documentId={document.id}
        blockId={block.id}
        label={compareText.open(sideName, name)}
      >
        {shows === 'place' ? null : <span className={styles.side}>{sideName}</span>}
        {shows === 'side' ? null : name}
      </PlaceLink>
      {/* Plain, without a hint of its own: hundreds of rows come and go while the list is scrolled. */}
      <button
        type="button"
        className={styles.copy}
        aria-label={compareText.copy(sideName, name)}
        title={compareText.copy(sideName, name)}
        onClick={() => void copyClause(document, block.id)}
      >
        <CopyIcon size={16} />
      </button>
    </span>
  );
}

function nameIn(compared: Compared, side: Side, block: Block): string {
  return clauseName(compared[side], block.id);
}
