/**
 * Where 前款, 前两条, 本章 and their like lead from a block, and the clauses below them (前款第（一）项).
 * 前款 is the paragraph before in the same article, and stands in an item for the one before the item's own.
 */
import type { Block, BlockId, GazetteDocument } from '../../gazette/model.ts';
import { blockIndexOf } from '../block-index.ts';
import { findClauseWithin } from '../find-clause.ts';
import { readLabel } from '../label.ts';
import { isPlainParagraph, looseParagraphs, paragraphBefore, paragraphsOf } from '../paragraphs.ts';
import type { Named } from './model.ts';
import { isArticle, ownerOf } from './parts.ts';

type Relative = Extract<Named, { kind: 'relative' }>;

/** The blocks meant, in reading order; empty if there is none, as for 前条 in the first article. Linear in the part. */
export function relativeBlocks(document: GazetteDocument, block: Block, named: Relative): readonly BlockId[] {
  const { places } = named;
  const units = unitsOf(document, block, named.unit);
  const at = units.current;
  const first = at - named.back;
  if (first < 0) return [];
  const meant = units.all.slice(first, named.back === 0 ? at + 1 : at);
  if (places.length === 0) return meant.map(({ id }) => id);
  return meant.flatMap((unit, index) => {
    const paragraph = named.unit === '款' && units.owner !== null ? first + index + 1 : null;
    const owner = paragraph === null ? unit.id : units.owner;
    const scope = { part: block.part, owner, paragraph };
    return places.flatMap((place) => findClauseWithin(document, scope, place) ?? []);
  });
}

interface Units {
  readonly all: readonly Block[];
  /** Where the block itself stands among them; -1 if it stands in none. */
  readonly current: number;
  /** What their 款 belong to. */
  readonly owner: BlockId | null;
}

function unitsOf(document: GazetteDocument, block: Block, unit: Relative['unit']): Units {
  if (unit === '款') return paragraphUnits(document, block);
  if (unit === '项') return itemUnits(document, block);
  const own = ownerOf(document, block, (label) => label.kind === 'unit' && label.unit === unit);
  const all = (blockIndexOf(document).byPart.get(block.part) ?? []).filter(({ label }) => {
    const read = label === null ? null : readLabel(label);
    return read?.kind === 'unit' && read.unit === unit;
  });
  return { all, current: own === null ? -1 : all.indexOf(own), owner: null };
}

function paragraphUnits(document: GazetteDocument, block: Block): Units {
  const owner = ownerOf(document, block, isArticle) ?? ownerOf(document, block, () => true);
  if (owner === null) {
    const { opening, closing } = looseParagraphs(document, block.part);
    const all = closing.includes(block) ? closing : opening;
    return { all, current: all.indexOf(block), owner: null };
  }
  const all = paragraphsOf(document, owner);
  const own = all.indexOf(block);
  const current = own >= 0 ? own : paragraphBefore(document, owner, block) - 1;
  return { all, current, owner: owner.id };
}

function itemUnits(document: GazetteDocument, block: Block): Units {
  const item = ownerOf(document, block, (label) => !isArticle(label));
  const parent = item?.parent ?? null;
  if (item === null || parent === null) return { all: [], current: -1, owner: null };
  const { byId, byParent } = blockIndexOf(document);
  const owner = byId.get(parent);
  const paragraph = (one: Block) => (owner === undefined ? 0 : paragraphBefore(document, owner, one));
  const all = (byParent.get(parent) ?? []).filter(
    (one) => !isPlainParagraph(one) && one.label !== null && paragraph(one) === paragraph(item),
  );
  return { all, current: all.indexOf(item), owner: null };
}
