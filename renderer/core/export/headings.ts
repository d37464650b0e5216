/**
 * The document's own headings above an entry: the title of its part, then every heading on the way to its block.
 * Owns which headings those are and which of them a sequence of entries still has to print.
 */
import { blockPath } from '../cite/path.ts';
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';

export interface Heading {
  /** The block or part it belongs to: two headings with the same words stay apart. */
  readonly id: string;
  readonly text: string;
}

/** The headings above a block, outermost first, its own included; empty for an unknown block. */
export function headingsAbove(document: GazetteDocument, blockId: BlockId): readonly Heading[] {
  const path = blockPath(document, blockId);
  const part = document.parts.find((candidate) => candidate.id === path[0]?.part);
  const named = part?.role === 'enclosed' || part?.role === 'attachment';
  const partTitle = named ? [part.label, part.title].filter((words) => words !== null).join(' ') : '';
  return [
    ...(part !== undefined && partTitle !== '' ? [{ id: part.id, text: partTitle }] : []),
    ...path.filter(hasHeading).map((block) => ({ id: block.id, text: headingText(block) })),
  ];
}

/**
 * The headings to print before an entry, each with its depth from 0, given those printed last. An entry that
 * belongs to an outer heading again gets it printed again, `closing` where it belongs to none.
 */
export function headingsToPrint(
  printed: readonly Heading[],
  next: readonly Heading[],
  closing: string,
): readonly (Heading & { readonly depth: number })[] {
  const differs = next.findIndex((heading, depth) => heading.id !== printed[depth]?.id);
  if (differs >= 0) return next.map((heading, depth) => ({ ...heading, depth })).slice(differs);
  if (next.length === printed.length) return [];
  const last = next.at(-1);
  return [last === undefined ? { id: '', text: closing, depth: 0 } : { ...last, depth: next.length - 1 }];
}

function hasHeading(block: Block): boolean {
  return block.kind === 'heading' || (block.label !== null && block.heading !== null);
}

function headingText({ label, heading, text }: Block): string {
  if (heading === null) return text;
  if (label === null) return heading;
  return /[、.．）)]$/.test(label) ? `${label}${heading}` : `${label} ${heading}`;
}
