/**
 * Turns the lines of one part into blocks without ids: paragraphs joined, labels hung in a tree, headings found,
 * unlabelled paragraphs hung on what they belong to.
 */

import { hangUnlabelled } from './hanging.ts';
import { findHeading } from './headings.ts';
import type { Artifact, BlockKind } from './model.ts';
import { type DocumentPrint, joinParagraphs, type Paragraph } from './paragraphs.ts';
import { type PartLine, readPartLines } from './part-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { buildTree, type Outline, type TreeNode } from './tree.ts';

/** A block of running text before it has an id. `parent` is an index among the drafts of its part. */
export interface BlockDraft {
  readonly paragraph: Paragraph;
  readonly kind: BlockKind;
  readonly heading: string | null;
  readonly parent: number | null;
}

/** The blocks of a part and the artifacts found while joining. */
export function draftBlocks(
  lines: readonly SourceLine[],
  document: DocumentPrint,
): { drafts: readonly BlockDraft[]; artifacts: readonly Artifact[] } {
  const partLines: readonly PartLine[] = readPartLines(lines);
  const { paragraphs, artifacts } = joinParagraphs(partLines, document);
  const outline: Outline = { paragraphs, parents: labelledParents(paragraphs) };
  const headings = paragraphs.map((paragraph, at) =>
    paragraph.label ? findHeading(paragraph, headingContext(outline, at)) : null,
  );
  const hung = hangUnlabelled(outline, headings);
  const drafts = paragraphs.map((paragraph, at): BlockDraft => {
    const heading = headings[at] ?? null;
    const kind = blockKind(paragraph, heading?.whole === true);
    return {
      paragraph,
      kind,
      heading: heading?.text ?? null,
      parent: paragraph.label ? (outline.parents[at] ?? null) : (hung[at] ?? null),
    };
  });
  return { drafts, artifacts };
}

function labelledParents(paragraphs: readonly Paragraph[]): (number | null)[] {
  const labelled = paragraphs.flatMap((paragraph, at) =>
    paragraph.label ? [{ at, label: paragraph.label }] : [],
  );
  const nodes: readonly TreeNode[] = buildTree(labelled.map(({ label }) => label));
  const parents: (number | null)[] = paragraphs.map(() => null);
  for (const [order, node] of nodes.entries()) {
    const own = labelled[order];
    if (own) parents[own.at] = node.parent === null ? null : (labelled[node.parent]?.at ?? null);
  }
  return parents;
}

function headingContext(outline: Outline, at: number) {
  const next = outline.paragraphs[at + 1];
  const hasContent =
    next !== undefined && next.kind === 'text' && (next.label === null || outline.parents[at + 1] === at);
  return { provision: isProvision(outline, at), hasContent, siblings: siblingsOf(outline, at) };
}

/** An article, anything under one, or a clause 一、 directly under a chapter, which counts on as articles do. */
function isProvision(outline: Outline, at: number): boolean {
  for (let up: number | null = at; up !== null; up = outline.parents[up] ?? null) {
    const style = outline.paragraphs[up]?.label?.style;
    const parent = outline.parents[up];
    const above = parent == null ? null : outline.paragraphs[parent]?.label?.style;
    if (style === 'article' || (style === 'clause' && above === 'chapter')) return true;
  }
  return false;
}

/** How many paragraphs up and down siblings are looked for. */
const SIBLING_REACH = 60;

function siblingsOf(outline: Outline, at: number): readonly Paragraph[] {
  const parent = outline.parents[at];
  const style = outline.paragraphs[at]?.label?.style;
  const near = outline.paragraphs.slice(Math.max(0, at - SIBLING_REACH), at + SIBLING_REACH);
  const from = Math.max(0, at - SIBLING_REACH);
  return near.filter(
    (other, step) =>
      from + step !== at && other.label?.style === style && outline.parents[from + step] === parent,
  );
}

function blockKind(paragraph: Paragraph, wholeHeading: boolean): BlockKind {
  if (paragraph.kind === 'signature' || paragraph.kind === 'date' || paragraph.kind === 'attachmentList')
    return paragraph.kind;
  return wholeHeading ? 'heading' : 'paragraph';
}
