/**
 * From a typed place to the block it means, for the go-to box. Owns the choice among blocks that carry the same
 * number; the grammar of what is typed is clause-query.ts's business.
 */
import type { Block, BlockId, GazetteDocument, Part, PartId, PartRole } from '../gazette/model.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type ClauseStep, readClauseQuery } from './clause-query.ts';
import { type Label, readLabel } from './label.ts';
import { looseParagraphs, paragraphBefore, paragraphsOf } from './paragraphs.ts';

/** Where a place without 附件 is looked for, in this order. */
const PART_ORDER: readonly PartRole[] = ['enclosed', 'body', 'cover', 'attachment'];

/**
 * The block that a typed place means in this document; null if it cannot be read or nothing carries that number.
 * A number alone prefers an article, then the outermost label, then the numeral as typed, then the earliest; a
 * chapter only if nothing else has it. 第X条 in a text without articles means its clause X.
 * `from` (the block being read, null for none) puts its own part first, since two enclosed texts, or a text and
 * its attachments, number alike.
 */
export function findClause(
  document: GazetteDocument,
  typed: string,
  from: BlockId | null = null,
): BlockId | null {
  const steps = readClauseQuery(typed);
  if (steps === null) return null;
  for (const [part, rest] of startingPoints(document, steps, from)) {
    const found = rest.length === 0 ? firstBlock(document, part) : new Lookup(document, part).follow(rest);
    if (found !== null) return found.id;
  }
  return null;
}

/** What a place is looked for in. */
export interface ClauseScope {
  readonly part: PartId;
  /** Only below this block; null: in the whole part. */
  readonly owner: BlockId | null;
  /** Only what hangs on the n-th 款 (from 1) of the owner; null: wherever it hangs. */
  readonly paragraph: number | null;
}

/** {@link findClause} in one part, or below one of its blocks, and nowhere else. Linear in the part's blocks. */
export function findClauseWithin(
  document: GazetteDocument,
  scope: ClauseScope,
  typed: string,
): BlockId | null {
  const steps = readClauseQuery(typed);
  const part = document.parts.find(({ id }) => id === scope.part);
  if (steps === null || part === undefined) return null;
  return new Lookup(document, part).followFrom(scope.owner, scope.paragraph, steps)?.id ?? null;
}

type StartingPoint = readonly [part: Part, steps: readonly ClauseStep[]];

function startingPoints(
  document: GazetteDocument,
  steps: readonly ClauseStep[],
  from: BlockId | null,
): readonly StartingPoint[] {
  const [first, ...rest] = steps;
  if (first?.kind === 'attachment') return attachmentPoints(document, first, rest);
  const here = document.blocks.find((block) => block.id === from)?.part;
  const order = (part: Part) => (part.id === here ? -1 : PART_ORDER.indexOf(part.role));
  return [...document.parts].sort((a, b) => order(a) - order(b)).map((part) => [part, steps]);
}

/** 附件 二 is the second section of an attachment that prints no number, unless one is printed as 附件二. */
function attachmentPoints(
  document: GazetteDocument,
  { text, number }: Extract<ClauseStep, { kind: 'attachment' }>,
  rest: readonly ClauseStep[],
): readonly StartingPoint[] {
  const attachments = document.parts.filter((part) => part.role === 'attachment');
  const unnumbered = attachments.filter((part) => printedNumber(part) === null);
  if (text === '') return [...unnumbered, ...attachments].map((part) => [part, rest]);
  const numbered = attachments.filter((part) => printedNumber(part) === number);
  if (numbered.length > 0) return numbered.map((part) => [part, rest]);
  const step: ClauseStep = { kind: 'number', text, number };
  return unnumbered.map((part) => [part, [step, ...rest]]);
}

/** The number of 附件3; null where none is printed. */
function printedNumber(part: Part): number | null {
  const printed = /附件\s*([^\s:：.、]+)/.exec(part.label ?? '')?.[1];
  return printed === undefined ? null : parseNumeral(printed);
}

function firstBlock(document: GazetteDocument, part: Part): Block | null {
  return document.blocks.find((block) => block.part === part.id) ?? null;
}

/** Where a search has got to: below `owner` (null: the whole part), after its n-th 款 if one was named. */
interface Scope {
  readonly owner: Block | null;
  readonly paragraph: number | null;
  readonly side: '开头' | '结尾';
}

/** One search in one part. */
class Lookup {
  readonly #document: GazetteDocument;
  readonly #part: Part;
  readonly #blocks: ReadonlyMap<BlockId, Block>;
  readonly #labelled: readonly (readonly [Block, Label])[];

  constructor(document: GazetteDocument, part: Part) {
    this.#document = document;
    this.#part = part;
    const blocks = document.blocks.filter((block) => block.part === part.id);
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    this.#labelled = blocks.flatMap((block) =>
      block.label === null ? [] : [[block, readLabel(block.label)] as const],
    );
  }

  follow(steps: readonly ClauseStep[]): Block | null {
    return this.#follow(steps, { owner: null, paragraph: null, side: '开头' });
  }

  /** Below a block of this part; null if it is none of them. */
  followFrom(id: BlockId | null, paragraph: number | null, steps: readonly ClauseStep[]): Block | null {
    const owner = id === null ? null : this.#blocks.get(id);
    return owner === undefined ? null : this.#follow(steps, { owner, paragraph, side: '开头' });
  }

  #follow(steps: readonly ClauseStep[], scope: Scope): Block | null {
    const [step, ...rest] = steps;
    if (step === undefined) return scope.owner;
    if (step.kind === 'side') return this.#follow(rest, { ...scope, side: step.side });
    if (step.kind === 'unit' && (step.unit === '款' || step.unit === '段')) {
      return this.#paragraph(step.number, rest, scope);
    }
    for (const block of this.#candidates(step, scope)) {
      const found = this.#follow(rest, { owner: block, paragraph: null, side: '开头' });
      if (found !== null) return found;
    }
    return null;
  }

  #paragraph(number: number | null, rest: readonly ClauseStep[], scope: Scope): Block | null {
    const { owner } = scope;
    const paragraph = (owner === null ? this.#loose(scope) : paragraphsOf(this.#document, owner))[
      (number ?? 0) - 1
    ];
    if (paragraph === undefined || rest.length === 0) return paragraph ?? null;
    return owner === null ? null : this.#follow(rest, { ...scope, paragraph: number });
  }

  #loose({ side }: Scope): readonly Block[] {
    const { opening, closing } = looseParagraphs(this.#document, this.#part.id);
    return side === '结尾' ? closing : opening;
  }

  /** The labelled blocks in scope that the step may mean, the likeliest first. */
  #candidates(step: ClauseStep, scope: Scope): readonly Block[] {
    const hasArticles = this.#labelled.some(([, label]) => isArticle(label));
    return this.#labelled
      .filter(([block, label]) => this.#isInScope(block, scope) && means(step, label, hasArticles))
      .sort(
        ([a, first], [b, second]) =>
          rank(first) - rank(second) ||
          (a.level ?? 0) - (b.level ?? 0) ||
          Number(isLiteral(step, second)) - Number(isLiteral(step, first)),
      )
      .map(([block]) => block);
  }

  #isInScope(block: Block, { owner, paragraph }: Scope): boolean {
    if (owner === null) return true;
    const child = this.#ancestorBelow(block, owner);
    if (child === null) return false;
    return paragraph === null || paragraphBefore(this.#document, owner, child) === paragraph;
  }

  /** The ancestor of `block`, or itself, whose parent is `owner`; null if it is not below it. */
  #ancestorBelow(block: Block, owner: Block): Block | null {
    const met = new Set<BlockId>();
    let at: Block | undefined = block;
    while (at !== undefined && at.parent !== owner.id && !met.has(at.id)) {
      met.add(at.id);
      at = at.parent === null ? undefined : this.#blocks.get(at.parent);
    }
    return at?.parent === owner.id ? at : null;
  }
}

function isArticle(label: Label): boolean {
  return label.kind === 'unit' && label.unit === '条';
}

function rank(label: Label): number {
  if (label.kind !== 'unit') return 1;
  return isArticle(label) ? 0 : 2;
}

/** 1 typed for 1. rather than for （一）. */
function isLiteral(step: ClauseStep, label: Label): boolean {
  return 'text' in step && step.text === label.text;
}

function means(step: ClauseStep, label: Label, hasArticles: boolean): boolean {
  switch (step.kind) {
    case 'bracketed':
      return label.kind === 'bracketed' && isSame(step, label);
    case 'decimal':
      return label.kind === 'decimal' && label.text === step.text;
    case 'number':
      return isSame(step, label);
    case 'unit':
      return (
        isUnit(step.unit, label, hasArticles) &&
        isSame(step, label) &&
        (!step.bracketed || label.kind === 'bracketed')
      );
    default:
      return false;
  }
}

function isUnit(unit: string, label: Label, hasArticles: boolean): boolean {
  if (label.kind === 'unit') return label.unit === unit;
  if (unit === '条') return !hasArticles;
  if (unit === '节') return label.kind === 'decimal';
  if (unit === '部分') return label.kind === 'ideographic' || label.kind === 'arabic';
  return unit === '项' || unit === '目';
}

function isSame(step: { readonly text: string; readonly number: number | null }, label: Label): boolean {
  return step.number === null ? step.text === label.text : step.number === label.number;
}
