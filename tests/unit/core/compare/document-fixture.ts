/**
 * Documents for the tests of core/compare: from a few lines, from the built corpus, and with differences applied, so
 * that a comparison can be checked against what is printed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, Difference, Pair, Stretch } from '../../../../renderer/core/compare/model.ts';
import type {
  Block,
  BlockId,
  DocumentId,
  GazetteDocument,
  IssueId,
  PartId,
} from '../../../../renderer/core/gazette/model.ts';
import { CORPUS } from '../../../support/project.ts';

const LABEL =
  /^(?:第[一二三四五六七八九十百]+[章条]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/;

export type BlockFields = Partial<Omit<Block, 'id' | 'parent'>> & {
  readonly id?: string;
  readonly text: string;
  readonly parent?: string;
};

/** One block; the label is what the text begins with, if it looks like one. */
export function blockOf(fields: BlockFields | string, order = 0): Block {
  const { id, parent, text, ...rest } = typeof fields === 'string' ? { text: fields } : fields;
  return {
    part: 'body' as PartId,
    kind: 'paragraph',
    level: null,
    label: LABEL.exec(text.trimStart())?.[0] ?? null,
    heading: null,
    source: [],
    ...rest,
    text,
    id: (id ?? `b_${order}`) as BlockId,
    parent: (parent ?? null) as BlockId | null,
  };
}

/** A document of these blocks in one part; a bare string is a paragraph, `b_0` and so on. */
export function documentOf(blocks: readonly (BlockFields | string)[], id = 'doc'): GazetteDocument {
  return {
    id: id as DocumentId,
    issueId: '2018-08' as IssueId,
    sourceFile: '000.txt',
    startLine: 1,
    endLine: 1,
    title: '通知',
    docNumber: null,
    registrationNumber: null,
    issuer: null,
    addressees: null,
    date: null,
    speaker: null,
    kind: '通知',
    form: '通知',
    effective: null,
    sameAs: [],
    parts: [{ id: 'body' as PartId, role: 'body', label: null, title: null, startLine: 1, endLine: 1 }],
    blocks: blocks.map(blockOf),
  };
}

/** A document of the built corpus. */
export function corpusDocument(id: string): GazetteDocument {
  return JSON.parse(readFileSync(join(CORPUS, 'documents', `${id}.json`), 'utf8')) as GazetteDocument;
}

/** All of them, in the order of their ids. */
export function corpusDocuments(): readonly GazetteDocument[] {
  return readdirSync(join(CORPUS, 'documents'))
    .sort()
    .map((file) => corpusDocument(file.replace('.json', '')));
}

/** A difference as printed. */
export interface Printed {
  readonly kind: Difference['kind'];
  readonly a: string;
  readonly b: string;
}

export function printedDifferences(
  a: readonly Block[],
  b: readonly Block[],
  differences: readonly Difference[],
): readonly Printed[] {
  return differences.map((each) => ({ kind: each.kind, a: printedAt(a, each.a), b: printedAt(b, each.b) }));
}

export function printedAt(blocks: readonly Block[], { blockId, start, end }: Stretch): string {
  const block = blocks.find(({ id }) => id === blockId);
  if (block === undefined) throw new Error(`no block ${blockId}`);
  if (start < 0 || end < start || end > block.text.length)
    throw new Error(`no stretch ${start}–${end} in ${blockId}`);
  return block.text.slice(start, end);
}

/** The joined text of `a` with the differences applied: what must be the joined text of `b`. */
export function applied(
  a: readonly Block[],
  b: readonly Block[],
  differences: readonly Difference[],
): string {
  const offsets = new Map<BlockId, number>();
  let joined = '';
  for (const { id, text } of a) {
    offsets.set(id, joined.length);
    joined += text;
  }
  let result = '';
  let done = 0;
  for (const difference of differences) {
    const start = (offsets.get(difference.a.blockId) ?? Number.NaN) + difference.a.start;
    if (!(start >= done)) throw new Error('differences overlap or are out of order');
    result += joined.slice(done, start) + printedAt(b, difference.b);
    done = start + difference.a.end - difference.a.start;
  }
  return result + joined.slice(done);
}

/** The blocks that ids name, in the order of the ids. */
export function blocksOf(document: GazetteDocument, ids: readonly BlockId[]): readonly Block[] {
  return ids.map((id) => {
    const block = document.blocks.find((each) => each.id === id);
    if (block === undefined) throw new Error(`no block ${id}`);
    return block;
  });
}

/** Pairs as `kind a+a|b`, short enough to be expected in a row. */
export function outlineOf({ pairs }: Pick<Comparison, 'pairs'>): readonly string[] {
  return pairs.map(({ kind, a, b }: Pair) => `${kind} ${a.join('+')}|${b.join('+')}`);
}
