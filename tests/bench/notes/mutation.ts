/**
 * Documents as a later printing could have them: clauses dropped, inserted, split and reworded, the numbers behind them
 * moved up or down, in labels and ids alike, as the parser numbers them. Each new clause knows the one it descends
 * from. Deterministic for a stream of chance.
 */
import type { Block, BlockId } from '../../../renderer/core/gazette/model.ts';
import { formatNumeral } from '../../../renderer/core/text/numerals.ts';
import { below, type Random } from '../search/random.ts';

export interface Descendant {
  readonly block: Block;
  /** The block of the earlier printing that its words come from; null for a new clause. */
  readonly origin: BlockId | null;
}

/** Of a hundred clauses so many meet each fate; the others stay as they are. */
const FATES = { drop: 4, insert: 4, split: 3, reword: 15, rewrite: 3 } as const;
const SENTENCE_END = /[。；]/;

/** The clauses of the later printing, in reading order. `foreign` are clauses that may be inserted. */
export function mutate(
  blocks: readonly Block[],
  foreign: readonly Block[],
  random: Random,
): readonly Descendant[] {
  const kept = withoutDropped(blocks, random);
  return renumbered(
    kept.flatMap((block) => fateOf(block, foreign, random)),
    firstNumbers(blocks),
  );
}

/** What hangs on a dropped clause goes with it. */
function withoutDropped(blocks: readonly Block[], random: Random): readonly Block[] {
  const dropped = new Set<BlockId>();
  for (const block of blocks) {
    const isDropped = isClause(block) && below(random, 100) < FATES.drop;
    if (isDropped || (block.parent !== null && dropped.has(block.parent))) dropped.add(block.id);
  }
  return blocks.filter(({ id }) => !dropped.has(id));
}

function fateOf(block: Block, foreign: readonly Block[], random: Random): readonly Descendant[] {
  const same = { block, origin: block.id };
  if (!isClause(block)) return [same];
  let chance = below(random, 100);
  const meets = (fate: keyof typeof FATES): boolean => {
    const isMet = chance >= 0 && chance < FATES[fate];
    chance -= FATES[fate];
    return isMet;
  };
  if (meets('insert')) return [insertedBefore(block, foreign, random), same];
  if (meets('split')) return split(block, random);
  if (meets('reword')) return [{ ...same, block: reworded(block, random, 0.08) }];
  if (meets('rewrite')) return [{ ...same, block: reworded(block, random, 0.6) }];
  return [same];
}

function isClause({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

/** A clause of the same family, with the words of any real clause behind its label. */
function insertedBefore(block: Block, foreign: readonly Block[], random: Random): Descendant {
  const model = foreign[below(random, foreign.length)] ?? block;
  const words = model.text.slice(model.label?.length ?? 0);
  const label = block.label ?? '';
  return { block: { ...block, text: `${label}${words}`, heading: null }, origin: null };
}

/** In two at the end of a sentence in it, if there is one: the second piece is an unlabelled paragraph below the first. */
function split(block: Block, random: Random): readonly Descendant[] {
  const ends = [...block.text.slice(0, -1)].flatMap((character, at) =>
    SENTENCE_END.test(character) ? [at + 1] : [],
  );
  const cut = ends[below(random, Math.max(1, ends.length))];
  if (cut === undefined) return [{ block, origin: block.id }];
  const second: Block = {
    ...block,
    id: `${block.id}__para_1` as BlockId,
    label: null,
    heading: null,
    parent: block.id,
    text: block.text.slice(cut),
  };
  return [
    { block: { ...block, text: block.text.slice(0, cut) }, origin: block.id },
    { block: second, origin: block.id },
  ];
}

const OTHER_WORDS = ['应当', '负责', '有关部门', '及时', '县人民政府', '不得', '按照规定', '组织', '乡镇'];

/** About this share of the characters behind the label replaced, in stretches of one to four. */
function reworded(block: Block, random: Random, share: number): Block {
  const from = block.label?.length ?? 0;
  let text = block.text;
  const times = Math.max(1, Math.round(((text.length - from) * share) / 2.5));
  for (let time = 0; time < times && text.length > from + 1; time += 1) {
    const at = from + below(random, text.length - from);
    const words = OTHER_WORDS[below(random, OTHER_WORDS.length)] ?? '';
    text = text.slice(0, at) + words + text.slice(at + 1 + below(random, 4));
  }
  return { ...block, text };
}

const NUMBERED_ID = /^(.+)_(\d+)$/;

/** Every family (第一条, 第二条 … ; （一）（二）… of one clause) counted through anew, ids and labels. */
function renumbered(
  descendants: readonly Descendant[],
  first: ReadonlyMap<string, number>,
): readonly Descendant[] {
  const counts = new Map<string, number>();
  const newIds = new Map<string, string>();
  return descendants.map(({ block, origin }) => {
    const id = underNewParent(block.id, newIds);
    const numbered = NUMBERED_ID.exec(id);
    if (numbered === null) return { block: { ...block, id: taken(id, counts) as BlockId }, origin };
    const [, family = ''] = numbered;
    const number = (counts.get(family) ?? (first.get(familyOf(block.id)) ?? 1) - 1) + 1;
    counts.set(family, number);
    const next = `${family}_${number}` as BlockId;
    newIds.set(block.id, next);
    return { block: { ...block, id: next, ...withNumber(block, number) }, origin };
  });
}

function familyOf(id: string): string {
  return NUMBERED_ID.exec(id)?.[1] ?? id;
}

/** What each family begins with: most with 1, clauses that count on through chapters with another number. */
function firstNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { id } of blocks) {
    const number = Number(NUMBERED_ID.exec(id)?.[2] ?? 1);
    first.set(familyOf(id), Math.min(number, first.get(familyOf(id)) ?? number));
  }
  return first;
}

function taken(id: string, counts: Map<string, number>): string {
  const times = (counts.get(id) ?? 0) + 1;
  counts.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

/** The id with the new id of the nearest clause above it in place of the old one. */
function underNewParent(id: string, newIds: ReadonlyMap<string, string>): string {
  for (let end = id.lastIndexOf('__'); end > 0; end = id.lastIndexOf('__', end - 1)) {
    const known = newIds.get(id.slice(0, end));
    if (known !== undefined) return known + id.slice(end);
  }
  return id;
}

const LABEL_NUMBER = /[一二三四五六七八九十百]+|\d+(?=\D*$)/;

function withNumber({ label, text }: Block, number: number): Pick<Block, 'label' | 'text'> {
  if (label === null || !text.startsWith(label)) return { label, text };
  const next = label.replace(LABEL_NUMBER, (old) =>
    /\d/.test(old) ? String(number) : formatNumeral(number),
  );
  return { label: next, text: next + text.slice(label.length) };
}
