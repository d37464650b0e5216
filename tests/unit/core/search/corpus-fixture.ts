/**
 * Small corpora for the search tests: documents from a few words, texts of the five gazettes with each non-blank line
 * as a paragraph, and a naive search that knows nothing of indexes or offset maps.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Block,
  BlockId,
  CorpusIndex,
  DocumentId,
  GazetteDocument,
  IsoDate,
  Issue,
  IssueId,
  PartId,
} from '../../../../renderer/core/gazette/model.ts';
import { ok } from '../../../../renderer/core/result.ts';
import type { SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../renderer/core/search/engine.ts';
import { buildShard } from '../../../../renderer/core/search/index/shard.ts';
import { openSearch, type SearchMachinery } from '../../../../renderer/core/search/opening.ts';
import { fold } from '../../../../renderer/core/text/fold.ts';

export type BlockWords = Partial<Omit<Block, 'id' | 'text' | 'parent'>> & {
  readonly id?: string;
  readonly text: string;
  readonly parent?: string;
};

export interface DocumentWords {
  readonly id?: string;
  readonly title?: string;
  readonly docNumber?: string;
  readonly date?: string;
  readonly parts?: GazetteDocument['parts'];
  readonly blocks: readonly (BlockWords | string)[];
}

/** A document with what is given and nothing else; a bare string is a paragraph. */
export function documentOf(words: DocumentWords, issueId = '2018-08'): GazetteDocument {
  const blocks = words.blocks.map((block, index) =>
    blockOf(typeof block === 'string' ? { text: block } : block, index),
  );
  return {
    id: (words.id ?? `${issueId}--a`) as DocumentId,
    issueId: issueId as IssueId,
    sourceFile: 'a.txt',
    startLine: 1,
    endLine: 1,
    title: words.title ?? '办法',
    docNumber: words.docNumber ?? null,
    registrationNumber: null,
    issuer: null,
    addressees: null,
    date: (words.date ?? null) as IsoDate | null,
    speaker: null,
    kind: '办法',
    form: '通知',
    effective: null,
    sameAs: [],
    parts: words.parts ?? [
      { id: 'body' as PartId, role: 'body', label: null, title: null, startLine: 1, endLine: 1 },
    ],
    blocks,
  };
}

function blockOf({ id, parent, ...block }: BlockWords, index: number): Block {
  return {
    part: 'body' as PartId,
    kind: 'paragraph',
    level: null,
    label: null,
    heading: null,
    source: [],
    ...block,
    id: (id ?? `body__para_${index + 1}`) as BlockId,
    parent: (parent ?? null) as BlockId | null,
  };
}

/** A corpus of issues, each a list of documents; years count down from 2024. */
export function corpusOf(issues: readonly (readonly DocumentWords[])[]): SearchCorpus {
  const documents: GazetteDocument[] = [];
  const index: CorpusIndex = {
    schema: 1,
    hash: 'test',
    issues: issues.map((each, position): Issue => {
      const id = `${2024 - position}-a`;
      const own = each.map((words, ordinal) => documentOf({ id: `${id}--d-${ordinal + 1}`, ...words }, id));
      documents.push(...own);
      return {
        id: id as IssueId,
        title: `政报${2024 - position}年`,
        year: 2024 - position,
        number: null,
        sourceFile: 'a.txt',
        documents: own.map(({ blocks: _, ...metadata }) => metadata),
        artifacts: [],
      };
    }),
  };
  return { index, documents };
}

/** The five gazettes, each non-blank line a paragraph of one document. */
export function seedCorpus(): SearchCorpus {
  const folder = join(import.meta.dirname, '../../../../seeds');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return corpusOf(
    files.map((name) => [
      {
        blocks: readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      },
    ]),
  );
}

export const NO_MACHINERY: SearchMachinery = {
  store: {
    read: () => Promise.resolve(null),
    write: () => Promise.resolve(),
    retain: () => Promise.resolve(),
  },
  build: (texts) => Promise.resolve(ok(buildShard(texts))),
  report: () => undefined,
};

/** The engine over a corpus, its index built here and now. */
export async function engineOf(corpus: SearchCorpus): Promise<SearchEngine> {
  const opened = await openSearch(corpus, NO_MACHINERY);
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value.engine;
}

/** A block of the whole corpus under one name. */
export function keyOf(documentId: string, blockId: string): string {
  return `${documentId}/${blockId}`;
}

/**
 * What a query must find, by definition: a stretch of printed characters that folds to the folded query, or one for
 * each word between blanks. Quadratic.
 */
export function naiveSearch(corpus: SearchCorpus, typed: string): ReadonlySet<string> {
  const phrase = fold(typed);
  const words = typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  const found = new Set<string>();
  if (phrase === '') return found;
  for (const { id, blocks } of corpus.documents) {
    for (const block of blocks) {
      const folded = foldedText(block);
      const holds = (word: string): boolean => folded.includes(word) && hasStretch(block.text, word);
      if (holds(phrase) || words.every(holds)) found.add(keyOf(id, block.id));
    }
  }
  return found;
}

const folds = new WeakMap<Block, string>();

function foldedText(block: Block): string {
  const folded = folds.get(block) ?? fold(block.text);
  folds.set(block, folded);
  return folded;
}

function hasStretch(text: string, folded: string): boolean {
  const characters = [...text];
  return characters.some((_, start) => {
    let sofar = '';
    for (const character of characters.slice(start)) {
      sofar += fold(character);
      if (sofar === folded) return true;
      if (sofar.length >= folded.length) return false;
    }
    return false;
  });
}
