/**
 * How several places of one part are named together: neighbours as a range (第三条至第五条), others one by one
 * (第三条、第九条), a prefix that two share only once (第十三条第（一）项至第（三）项). What a place itself is called
 * belongs to place.ts.
 */
import type { Block, GazetteDocument } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';
import { placeOf } from './place.ts';

/** More neighbours than this are named as a range, the first and the last. */
const MAX_LISTED = 2;

interface Place {
  readonly block: Block;
  readonly words: string;
}

/** The places of blocks of one part, in words; empty if they all stand for the whole part. */
export function placesOf(document: GazetteDocument, blocks: readonly Block[]): string {
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) return placeOf(document, only.id);
  const chosen = new Set(blocks);
  const inPart = blockIndexOf(document).byPart.get(blocks[0]?.part ?? ('' as Block['part'])) ?? [];
  const runs: Place[][] = [];
  let open = false;
  for (const block of inPart) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const words = chosen.has(block) ? placeOf(document, block.id) : '';
    if (chosen.has(block) && open) runs.at(-1)?.push({ block, words });
    else if (chosen.has(block)) runs.push([{ block, words }]);
    open = chosen.has(block);
  }
  const named = runs.map((run) => essential(document, run)).filter((run) => run.length > 0);
  const [first] = named.flat();
  const prefix = first === undefined ? '' : sharedPrefix(document, first.block);
  return named.map((run, at) => runWords(run, prefix, at > 0)).join('、');
}

/** A heading says nothing beside what stands under it, nor an item beside the whole provision that holds it. */
function essential(document: GazetteDocument, run: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of run) {
    const above = ancestorIn(document, run, place.block);
    if (above !== null && above.block.kind !== 'heading' && place.words.startsWith(above.words)) continue;
    kept.push(place);
  }
  const headings = new Set(kept.flatMap(({ block }) => ancestorIn(document, run, block)?.block ?? []));
  return distinct(kept.filter(({ block }) => block.kind !== 'heading' || !headings.has(block)));
}

function distinct(places: readonly Place[]): readonly Place[] {
  return places.filter(({ words }, at) => places.findIndex((other) => other.words === words) === at);
}

/** The nearest ancestor of a block among the places. Ends also where damaged parents go round in a circle. */
function ancestorIn(document: GazetteDocument, places: readonly Place[], block: Block): Place | null {
  const { byId } = blockIndexOf(document);
  const passed = new Set([block.id]);
  for (
    let above = block.parent;
    above !== null && !passed.has(above);
    above = byId.get(above)?.parent ?? null
  ) {
    passed.add(above);
    const found = places.find((place) => place.block.id === above);
    if (found) return found;
  }
  return null;
}

/** The words of the block that holds this one, if its own place continues them. */
function sharedPrefix(document: GazetteDocument, block: Block): string {
  const above = block.parent === null ? '' : placeOf(document, block.parent);
  return placeOf(document, block.id).startsWith(above) ? above : '';
}

function runWords(run: readonly Place[], prefix: string, follows: boolean): string {
  const words = run.map((place, at) => {
    const shortened = prefix !== '' && place.words.startsWith(prefix) && place.words !== prefix;
    return (at > 0 || follows) && shortened ? place.words.slice(prefix.length) : place.words;
  });
  return words.length > MAX_LISTED ? `${words[0]}至${words.at(-1)}` : words.join('、');
}
