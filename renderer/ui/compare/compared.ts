/** What every part of a drawn comparison needs: the two documents, the comparison, and in which tab it stands. */

import { blockIndexOf } from '../../core/cite/block-index.ts';
import type { Comparison, Stretch } from '../../core/compare/model.ts';
import type { Side } from '../../core/compare/view/pieces.ts';
import type { Block, BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import type { PaneId } from '../../state/panes/model.ts';

export interface Compared {
  readonly pane: PaneId;
  /** See state/comparing/choices.ts. */
  readonly choicesKey: string;
  readonly a: GazetteDocument;
  readonly b: GazetteDocument;
  readonly comparison: Comparison;
}

/** The blocks that ids name, those that the document has. */
export function blocksOf(document: GazetteDocument, ids: readonly BlockId[]): readonly Block[] {
  const { byId } = blockIndexOf(document);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The printed characters of a stretch of a document; empty if it has no such block. */
export function printedIn(document: GazetteDocument, { blockId, start, end }: Stretch): string {
  return blockIndexOf(document).byId.get(blockId)?.text.slice(start, end) ?? '';
}

export const SIDES: readonly Side[] = ['a', 'b'];
