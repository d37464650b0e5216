/**
 * Counts what the built program serves, from out/renderer/corpus itself. The counts are read, never remembered, so
 * that the line `npm start` prints is true of the files beside it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface CorpusSummary {
  readonly issues: number;
  readonly documents: number;
  /** Headings and paragraphs: what a mark or a citation can point to, without titles, numbers and signatures. */
  readonly clauses: number;
  /** Printed characters (code points) of all blocks, blanks not counted. */
  readonly characters: number;
  /** SHA-256 over the document files in order, as the index states it. */
  readonly hash: string;
}

export type SummaryOutcome =
  | { readonly kind: 'read'; readonly summary: CorpusSummary }
  | { readonly kind: 'damaged'; readonly path: string; readonly cause: string };

interface Counts {
  readonly clauses: number;
  readonly characters: number;
}

/** Reads index.json and every document it names (a few megabytes). The first unreadable file ends it. */
export async function readCorpusSummary(folder: string): Promise<SummaryOutcome> {
  const indexPath = join(folder, 'index.json');
  let path = indexPath;
  try {
    const index = indexOf(JSON.parse(await readFile(indexPath, 'utf8')));
    let clauses = 0;
    let characters = 0;
    for (const id of index.documentIds) {
      path = join(folder, 'documents', `${id}.json`);
      const counts = countsOf(JSON.parse(await readFile(path, 'utf8')));
      clauses += counts.clauses;
      characters += counts.characters;
    }
    const documents = index.documentIds.length;
    return {
      kind: 'read',
      summary: { issues: index.issues, documents, clauses, characters, hash: index.hash },
    };
  } catch (error) {
    return { kind: 'damaged', path, cause: error instanceof Error ? error.message : String(error) };
  }
}

function indexOf(value: unknown): { issues: number; documentIds: string[]; hash: string } {
  const { hash, issues } = fieldsOf(value);
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) throw new Error('hash');
  const documentIds = listOf(issues, 'issues').flatMap((issue) =>
    listOf(fieldsOf(issue).documents, 'documents').map((document) => {
      const { id } = fieldsOf(document);
      if (typeof id !== 'string' || !/^[\w.-]+$/.test(id)) throw new Error('id');
      return id;
    }),
  );
  return { issues: listOf(issues, 'issues').length, documentIds, hash };
}

function countsOf(value: unknown): Counts {
  let clauses = 0;
  let characters = 0;
  for (const block of listOf(fieldsOf(value).blocks, 'blocks')) {
    const { kind, text } = fieldsOf(block);
    if (typeof text !== 'string') throw new Error('text');
    if (kind === 'heading' || kind === 'paragraph') clauses += 1;
    characters += [...text.replace(/\s/gu, '')].length;
  }
  return { clauses, characters };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('object');
  return value as Record<string, unknown>;
}

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(name);
  return value;
}
