/** One clause in a column: where it stands, which leads there, the way to copy it with its citation, and its text. */
import { clauseName } from '../../../core/compare/view/clause-name.ts';
import type { Piece, Side } from '../../../core/compare/view/pieces.ts';
import type { Block } from '../../../core/gazette/model.ts';
import { copyClause } from '../../../state/citing.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { IconButton } from '../../shared/IconButton.tsx';
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
          <ClausePlace key={each.id} compared={compared} block={each} side="a" isNamed />
        ))}
        <ClausePlace compared={compared} block={block} side={owner} isNamed={!isInColumn} />
      </div>
      <MarkedText pieces={pieces} side={isInColumn ? owner : 'both'} current={current} />
    </div>
  );
}

interface ClausePlaceProps {
  readonly compared: Compared;
  readonly block: Block;
  readonly side: Side;
  /** Whether it says which document it stands in; else the column does. */
  readonly isNamed: boolean;
}

function ClausePlace({ compared, block, side, isNamed }: ClausePlaceProps) {
  const document = compared[side];
  const name = clauseName(document, block.id);
  const sideName = compareText.sides[side];
  return (
    <span className={styles.place}>
      {isNamed ? <span className={styles.side}>{sideName}</span> : null}
      <PlaceLink
        pane={compared.pane}
        documentId={document.id}
        blockId={block.id}
        label={compareText.open(sideName, name)}
      >
        {name}
      </PlaceLink>
      <IconButton
        icon={<CopyIcon size={16} />}
        label={compareText.copy(sideName, name)}
        onPress={() => void copyClause(document, block.id)}
      />
    </span>
  );
}
