/** A block as the matching of clauses sees it: the words behind its label, what they are made of, where it stands. */
import type { Block, GazetteDocument, PartRole } from '../../gazette/model.ts';
import { wordsBehindLabel } from '../text/passage.ts';
import { readWords } from '../text/signs.ts';
import { gramsOf } from './grams.ts';

export interface Clause {
  readonly block: Block;
  /** Position in its document, from 0. */
  readonly at: number;
  readonly role: PartRole;
  /** The words of the block without its label; without any words, its text as printed. */
  readonly words: string;
  readonly grams: Uint32Array;
  /** The words of its heading; empty if it has none. */
  readonly heading: string;
}

/** Kept as long as the document is; documents never change. */
const known = new WeakMap<GazetteDocument, readonly Clause[]>();

/** The blocks of a document as clauses, in order. Linear in the text the first time, constant after that. */
export function clausesOf(document: GazetteDocument): readonly Clause[] {
  const clauses = known.get(document) ?? readClauses(document);
  known.set(document, clauses);
  return clauses;
}

function readClauses(document: GazetteDocument): readonly Clause[] {
  const roles = new Map(document.parts.map(({ id, role }) => [id, role]));
  return document.blocks.map((block, at) => {
    const words = wordsBehindLabel(block).words || block.text;
    const heading = block.heading === null ? '' : readWords(block.heading, 0).words;
    return { block, at, role: roles.get(block.part) ?? 'body', words, grams: gramsOf(words), heading };
  });
}
