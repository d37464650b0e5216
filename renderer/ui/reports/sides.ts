/** The two reports that a view lays face to face, for everything in it that names or opens them. */
import { createContext, useContext } from 'react';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import type { Range } from '../../core/text/fold.ts';
import type { Where } from '../../state/panes/area.ts';
import type { PaneId } from '../../state/panes/model.ts';
import { openDocument } from '../../state/panes/panes.ts';
import type { SideName } from './cell-keys.ts';

export interface Side {
  readonly document: GazetteDocument;
  /** What tells it from the other one: 2018年. */
  readonly name: string;
}

export interface Sides {
  /** From which its clauses are opened. */
  readonly pane: PaneId;
  readonly a: Side;
  readonly b: Side;
}

/** A stretch of a block of one of the reports. UTF-16 offsets in `Block.text`, end exclusive. */
export interface Target {
  readonly side: SideName;
  readonly blockId: BlockId;
  readonly range: Range;
}

export const SidesContext = createContext<Sides | null>(null);

/** To be used below a `SidesContext` alone. */
export function useSides(): Sides {
  const sides = useContext(SidesContext);
  if (sides === null) throw new Error('no reports around this part');
  return sides;
}

/** Opens the clause of a target with its stretch painted as the match. */
export function openTarget(sides: Sides, { side, blockId, range }: Target, where: Where): void {
  openDocument(sides[side].document.id, blockId, { where, from: sides.pane, ranges: [range] });
}
