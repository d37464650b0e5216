/**
 * The heading levels that screen readers are told. Titles are 2 (the pane's own heading is 1), headings count the
 * headings they stand under, so that no level is skipped where a run-in heading stands between two.
 */
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';

const TITLE = 2;
const DEEPEST = 6;

/** The level of every title and heading block. Linear in the blocks. */
export function headingLevels(document: GazetteDocument): ReadonlyMap<BlockId, number> {
  const own = new Map<BlockId, number>();
  /** For every block: the level that a heading under it would stand below. */
  const above = new Map<BlockId, number>();
  for (const block of document.blocks) {
    const outer = (block.parent === null ? undefined : above.get(block.parent)) ?? TITLE;
    const isHeading = block.kind === 'heading';
    const level = isHeading ? Math.min(DEEPEST, outer + 1) : outer;
    above.set(block.id, level);
    if (isHeading) own.set(block.id, level);
    else if (block.kind === 'title') own.set(block.id, TITLE);
  }
  return own;
}
