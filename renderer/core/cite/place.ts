/**
 * The exact place of a block inside its part, in words. One form for each numbering system of the prints:
 *
 * - 第十三条第（一）项第1目. An article is cited without its chapter, unless the label stands twice in its part.
 *   款 are named where the article has more than one, its opening paragraph being 第一款; items then carry the
 *   款 that they follow (第十一条第一款第（二）项), as 立法技术规范 has it.
 * - 第二部分（一）第1项（2）: 一、 at the top of a part is a 部分, (一) and (1) stand as printed, 1. is a 项.
 *   Where （一） is the topmost label it is 第（一）项, so that it cannot be read as a remark in brackets.
 * - 第八章第三十九项: clauses 一、 to 六十八、 under chapters. They are not called 条, since no reader would find
 *   第三十九条 in a print that has none; the chapter leads him there.
 * - 第4.1.1节: a decimal label says its ancestors itself, so those are left out. One that contradicts them, as
 *   7.1.1.1 under 7.3.1, is cited as printed behind them. A plain 1. that heads such sections is 第1部分.
 * - 第二部分第3段: unlabelled paragraphs count under their label, a run-in paragraph being the first; left out
 *   where a heading has that one paragraph and nothing else. 开头第1段 and 结尾第1段 belong to no label.
 *
 * Numbers stay as printed, wrong ones too; brackets are full-width and blanks dropped.
 */
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { formatNumeral } from '../text/numerals.ts';
import { blockIndexOf } from './block-index.ts';
import { type Label, readLabel } from './label.ts';
import {
  isPlainParagraph,
  labelledChildrenOf,
  looseParagraphs,
  paragraphBefore,
  paragraphsOf,
} from './paragraphs.ts';
import { blockPath } from './path.ts';

type Blocks = Pick<GazetteDocument, 'blocks'>;

/**
 * The place of a block in words; empty for a block that stands for its whole part (title, 文号, signature …)
 * and for one that the document does not have.
 */
export function placeOf(document: Blocks, blockId: BlockId): string {
  const path = blockPath(document, blockId);
  const block = path.at(-1);
  if (block === undefined || (block.kind !== 'heading' && block.kind !== 'paragraph')) return '';
  const labelled = path.filter((step) => step.label !== null);
  const steps = citedSteps(document, labelled);
  const place = steps.map((_, index) => wordsOf(document, steps, index)).join('');
  return place + ending(document, steps.at(-1), block);
}

interface Step {
  readonly block: Block;
  readonly label: Label;
}

function citedSteps(document: Blocks, labelled: readonly Block[]): readonly Step[] {
  const steps: Step[] = [];
  for (const block of labelled) {
    const step = { block, label: readLabel(block.label ?? '') };
    if (isArticle(step) && !isRepeated(document, step)) steps.length = 0;
    while (step.label.kind === 'decimal' && isPrefix(steps.at(-1)?.label, step.label)) steps.pop();
    steps.push(step);
  }
  return steps;
}

function isArticle(step: Step | undefined): boolean {
  return step?.label.kind === 'unit' && step.label.unit === '条';
}

function isRepeated(document: Blocks, { block, label }: Step): boolean {
  return blockIndexOf(document).labelCount(block.part, label.text) > 1;
}

function isPrefix(outer: Label | undefined, inner: Label): boolean {
  if (outer === undefined || (outer.kind !== 'decimal' && outer.kind !== 'arabic')) return false;
  return inner.text.startsWith(`${outer.text}.`);
}

/** The words for one step, given the steps before it. */
function wordsOf(document: Blocks, steps: readonly Step[], index: number): string {
  const step = steps[index];
  if (step === undefined) return '';
  if (step.label.kind === 'unit') return step.label.text;
  const article = steps.findIndex(isArticle);
  if (article >= 0 && index > article) return underArticle(document, steps, index);
  if (step.label.kind === 'decimal') return `第${step.label.text}节`;
  return index === 0 ? topmost(document, step) : below(step.label);
}

function underArticle(document: Blocks, steps: readonly Step[], index: number): string {
  const step = steps[index];
  const owner = steps[index - 1];
  if (step === undefined || owner === undefined) return '';
  if (!isArticle(owner))
    return isArticle(steps[index - 2]) ? `第${numberOf(step.label)}目` : below(step.label);
  return `${clauseOf(document, owner.block, step.block)}第${numberOf(step.label)}项`;
}

/** 第二款 for what hangs on the second paragraph of an article; empty where the article has only one. */
function clauseOf(document: Blocks, article: Block, block: Block): string {
  const ordinal = paragraphBefore(document, article, block);
  return ordinal > 0 && paragraphsOf(document, article).length > 1 ? `第${formatNumeral(ordinal)}款` : '';
}

function topmost(document: Blocks, step: Step): string {
  const { label } = step;
  if (label.kind === 'ideographic') return `第${label.text}部分`;
  if (label.kind === 'arabic' && headsSections(document, step.block)) return `第${label.text}部分`;
  return `第${numberOf(label)}项`;
}

function below(label: Label): string {
  if (label.kind === 'bracketed' || label.kind === 'other') return numberOf(label);
  return `第${label.text}项`;
}

function numberOf(label: Label): string {
  return label.kind === 'bracketed' ? `（${label.text}）` : label.text;
}

/** Whether 1. 2. 3. at the top of this block's part head sections, or only count the items of a list. */
function headsSections(document: Blocks, block: Block): boolean {
  const siblings = (blockIndexOf(document).byPart.get(block.part) ?? []).filter(
    (other) => other.parent === null && other.label !== null,
  );
  return siblings.some((other) => other.kind === 'heading' || labelledChildrenOf(document, other).length > 0);
}

/** What the last label does not say: which of its paragraphs this is, or the words of an unlabelled heading. */
function ending(document: Blocks, owner: Step | undefined, block: Block): string {
  if (block.label === null && !isPlainParagraph(block)) return `“${(block.heading ?? block.text).trim()}”`;
  if (owner === undefined) return looseEnding(document, block);
  const paragraphs = paragraphsOf(document, owner.block);
  const ordinal = paragraphs.indexOf(block) + 1;
  if (isArticle(owner)) {
    return ordinal > 0 && paragraphs.length > 1 ? `第${formatNumeral(ordinal)}款` : '';
  }
  if (block === owner.block) return '';
  const alone = paragraphs.length === 1 && labelledChildrenOf(document, owner.block).length === 0;
  return alone ? '' : `第${ordinal}段`;
}

function looseEnding(document: Blocks, block: Block): string {
  const { opening, closing, divided } = looseParagraphs(document, block.part);
  const [side, paragraphs] = closing.includes(block) ? ['结尾', closing] : ['开头', opening];
  const ordinal = paragraphs.indexOf(block) + 1;
  if (ordinal === 0) return '';
  if (!divided) return paragraphs.length === 1 ? '' : `第${ordinal}段`;
  return `${side}第${ordinal}段`;
}
