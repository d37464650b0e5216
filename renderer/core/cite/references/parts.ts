/**
 * Which part of a document is meant: by 本办法, by a clause without more words, by 附件2. An attachment or a cover
 * speaks of the clauses of the text it belongs to where it has none of its own.
 */
import type { Block, BlockId, GazetteDocument, Part, PartId } from '../../gazette/model.ts';
import { sameTitle } from '../../gazette/named-titles.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { blockIndexOf } from '../block-index.ts';
import { type Label, readLabel } from '../label.ts';

type Parts = Pick<GazetteDocument, 'parts' | 'blocks'>;

/** The part of a block, then those it may speak of: the text it is attached to, what its cover issues, the others. */
export function partsNear(document: Parts, partId: PartId): readonly Part[] {
  const at = document.parts.findIndex((part) => part.id === partId);
  const own = document.parts[at];
  if (own === undefined) return document.parts;
  const host = document.parts
    .slice(0, at)
    .filter((part) => part.role === 'enclosed')
    .at(-1);
  const texts = document.parts.filter((part) => part.role === 'enclosed' || part.role === 'body');
  const covers = document.parts.filter((part) => part.role === 'cover');
  const near = [own, ...(own.role === 'attachment' && host !== undefined ? [host] : []), ...texts, ...covers];
  return near.filter((part, index) => near.indexOf(part) === index);
}

/** The part that 本办法 means in a block: the nearest one with a title of that kind, else the block's own. */
export function partOfKind(document: Parts, partId: PartId, noun: string): Part | null {
  const near = partsNear(document, partId);
  return near.find(({ title }) => isOfKind(title, noun)) ?? near[0] ?? null;
}

function isOfKind(title: string | null, noun: string): boolean {
  const bare = title?.replace(/\s/gu, '').replace(/[（(][^（）()]*[）)]$/u, '');
  return bare?.endsWith(noun) ?? false;
}

/** The part whose articles a bare 第五条 names in a block: the nearest that has articles; null if none has. */
export function partWithArticles(document: Parts, partId: PartId): Part | null {
  return partsNear(document, partId).find((part) => hasLabels(document, part.id, isArticle)) ?? null;
}

/** Whether a part has a label of some sort. Linear in its blocks. */
export function hasLabels(document: Parts, partId: PartId, test: (label: Label) => boolean): boolean {
  const blocks = blockIndexOf(document).byPart.get(partId) ?? [];
  return blocks.some(({ label }) => label !== null && test(readLabel(label)));
}

/** Whether a label is 第…条. */
export function isArticle(label: Label): boolean {
  return label.kind === 'unit' && label.unit === '条';
}

/** The nearest block at or above one whose label passes; null if there is none. Survives parents in a circle. */
export function ownerOf(document: Parts, block: Block, test: (label: Label) => boolean): Block | null {
  const { byId } = blockIndexOf(document);
  const met = new Set<BlockId>();
  for (let at: Block | undefined = block; at !== undefined && !met.has(at.id); at = parentOf(at, byId)) {
    if (at.label !== null && test(readLabel(at.label))) return at;
    met.add(at.id);
  }
  return null;
}

function parentOf(block: Block, byId: ReadonlyMap<BlockId, Block>): Block | undefined {
  return block.parent === null ? undefined : byId.get(block.parent);
}

/** Where a part begins; null for a part without blocks, and one that the document does not have. */
export function firstBlockOf(document: Parts, partId: PartId): Block | null {
  return blockIndexOf(document).byPart.get(partId)?.[0] ?? null;
}

/** The attachment that a text calls by its label. */
export interface AttachmentName {
  readonly noun: string;
  readonly number: number | null;
  /** Only asked where no number is printed. */
  readonly title: string | null;
}

/** The part meant by 附件2; without a number the one of that title, or that prints no number; null if there is none. */
export function attachmentOf(document: Parts, { noun, number, title }: AttachmentName): Part | null {
  const labelled = document.parts.filter(
    (part) => part.role === 'attachment' && labelOf(part).startsWith(noun),
  );
  const [only] = labelled.length === 1 ? labelled : [];
  const numbered = labelled.find((part) => printedNumber(part) === number);
  if (number === null) {
    const titled = labelled.find((part) => sameTitle(part.title ?? '', title ?? ''));
    return titled ?? numbered ?? only ?? null;
  }
  // 附件1 may be the only one, printed without a number.
  const unnumbered = number === 1 && only !== undefined && printedNumber(only) === null ? only : null;
  return numbered ?? unnumbered;
}

/** Without the blanks that some prints set between 附 and 件; an attachment without label is a 附件. */
function labelOf({ label }: Part): string {
  return (label ?? '附件').replace(/\s/gu, '');
}

function printedNumber(part: Part): number | null {
  const printed = /^\P{N}*?([0-9０-９]+|[一二三四五六七八九十]+)/u.exec(labelOf(part))?.[1];
  return printed === undefined ? null : parseNumeral(printed);
}
