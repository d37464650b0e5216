/**
 * The differences inside one pair of clauses, as the reader counts them: labels told apart from the text, changes
 * that stand close together joined, none across a paragraph break. Finds nothing itself: changes.ts does.
 */
import { readLabel } from '../../cite/label.ts';
import type { Block } from '../../gazette/model.ts';
import type { Difference, DifferenceKind } from '../model.ts';
import { type Change, changesBetween } from './changes.ts';
import { commonEnds } from './common-ends.ts';
import { labelEndOf, type Passage, readPassage, type Span, stretchIn } from './passage.ts';

/** Changes with fewer unchanged characters between them are one. */
const APART = 3;

/**
 * What differs between the texts of `a` and those of `b`, of which neither is without a block. In reading order;
 * empty if every character is printed alike.
 */
export function differencesOf(a: readonly Block[], b: readonly Block[]): readonly Difference[] {
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) return [];
  const bothLabelled = labelEndOf(firstA) > 0 && labelEndOf(firstB) > 0;
  const sides = { a: readPassage(a, bothLabelled), b: readPassage(b, bothLabelled) };
  const label = bothLabelled ? labelChange(firstA, firstB) : null;
  const changes = joinNear(sides, changesBetween(sides.a, sides.b));
  return [...(label === null ? [] : [label]), ...changes]
    .flatMap((change) => cutAtBreaks(sides, change))
    .map(({ kind, a, b }) => ({ kind, a: stretchIn(sides.a, a), b: stretchIn(sides.b, b) }));
}

interface Sides {
  readonly a: Passage;
  readonly b: Passage;
}

/** What differs between two printed labels and the blanks behind them, without what both begin or end with. */
function labelChange(a: Block, b: Block): Change | null {
  const [printedA, printedB] = [a.text.slice(0, labelEndOf(a)), b.text.slice(0, labelEndOf(b))];
  if (printedA === printedB) return null;
  const kind: DifferenceKind = sayTheSame(a.label ?? '', b.label ?? '') ? 'signs' : 'number';
  const { start, end } = kind === 'signs' ? commonEnds(printedA, printedB) : { start: 0, end: 0 };
  return {
    kind,
    a: { start, end: printedA.length - end },
    b: { start, end: printedB.length - end },
  };
}

/** （一）, (一) and 1. are the same number in other forms; 第一条 and 第一章 are not. */
function sayTheSame(a: string, b: string): boolean {
  const [x, y] = [readLabel(a), readLabel(b)];
  if (x.kind === 'unit' || y.kind === 'unit') {
    return x.kind === 'unit' && y.kind === 'unit' && x.unit === y.unit && sameNumber(x, y);
  }
  return sameNumber(x, y);
}

interface Numbered {
  readonly text: string;
  readonly number: number | null;
}

function sameNumber(x: Numbered, y: Numbered): boolean {
  return x.text === y.text || (x.number !== null && x.number === y.number);
}

/** Words are joined over the signs between them; signs are joined to signs, never to words. */
function joinNear(sides: Sides, changes: readonly Change[]): readonly Change[] {
  return joinKind(sides, joinKind(sides, changes, 'words'), 'signs');
}

function joinKind(sides: Sides, changes: readonly Change[], kind: DifferenceKind): readonly Change[] {
  const joined: Change[] = [];
  let last = -1;
  for (const change of changes) {
    const known = joined[last];
    if (known !== undefined && change.kind === kind && isNear(sides, known, change, joined.slice(last + 1))) {
      joined.length = last;
      joined.push({ kind, a: spanOver(known.a, change.a), b: spanOver(known.b, change.b) });
      continue;
    }
    joined.push(change);
    if (change.kind === kind) last = joined.length - 1;
    else if (change.kind !== 'signs') last = -1;
  }
  return joined;
}

/** Counted in the printed characters of `a`, blanks and those that differ in signs left out. */
function isNear({ a, b }: Sides, first: Change, second: Change, between: readonly Change[]): boolean {
  if (hasBreak(a, first.a.end, second.a.start) || hasBreak(b, first.b.end, second.b.start)) return false;
  const changed = between.reduce((sum, change) => sum + visible(a, change.a), 0);
  return visible(a, { start: first.a.end, end: second.a.start }) - changed < APART;
}

function visible({ text }: Passage, { start, end }: Span): number {
  return [...text.slice(start, end).replace(/\s/g, '')].length;
}

function hasBreak({ blocks }: Passage, start: number, end: number): boolean {
  return blocks.slice(1).some((block) => start <= block.start && block.start <= end);
}

function spanOver(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

/** The change in pieces that each lie in one block of either side; only the first keeps what stands opposite. */
function cutAtBreaks(sides: Sides, change: Change): readonly Change[] {
  const [head, ...tails] = piecesOf(sides.a, change.a);
  const [headB, ...tailsB] = piecesOf(sides.b, change.b);
  if (head === undefined || headB === undefined) return [change];
  const lastB = tailsB.at(-1) ?? headB;
  return [
    { kind: change.kind, a: head, b: headB },
    ...tailsB.map((b) => ({ kind: change.kind, a: { start: head.end, end: head.end }, b })),
    ...tails.map((a) => ({ kind: change.kind, a, b: { start: lastB.end, end: lastB.end } })),
  ];
}

function piecesOf({ blocks }: Passage, span: Span): readonly Span[] {
  const cuts = blocks
    .slice(1)
    .flatMap(({ start }) => (span.start < start && start < span.end ? [start] : []));
  const edges = [span.start, ...cuts, span.end];
  return edges.slice(1).map((end, at) => ({ start: edges[at] ?? end, end }));
}
