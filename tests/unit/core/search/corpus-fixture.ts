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
import { corpusTexts, type SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import { createEngine, type SearchEngine } from '../../../../renderer/core/search/engine.ts';
import { NO_CHOICE } from '../../../../renderer/core/search/facets/facets.ts';
import { buildShard, loadShard } from '../../../../renderer/core/search/index/shard.ts';
import type { Ask } from '../../../../renderer/core/search/outcome.ts';
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

/** The engine over a corpus, its index built and attached here and now. */
export function engineOf(corpus: SearchCorpus): SearchEngine {
  const texts = corpusTexts(corpus);
  const engine = createEngine(texts);
  for (const { id, entries } of texts.issues) {
    const shard = loadShard(buildShard(entries.map(({ block }) => block.text)), entries.length);
    if (!shard.ok) throw new Error(shard.error.detail);
    engine.attach(id, shard.value);
  }
  return engine;
}

/** The engine as it is before any index is there. */
export function scanningEngineOf(corpus: SearchCorpus): SearchEngine {
  return createEngine(corpusTexts(corpus));
}

/** A question without facets. */
export function askOf(query: string, change: Partial<Ask> = {}): Ask {
  return { query, choice: NO_CHOICE, wish: 'auto', ...change };
}

/** A block of the whole corpus under one name. */
export function keyOf(documentId: string, blockId: string): string {
  return `${documentId}/${blockId}`;
}

/**
 * The paragraphs that hold what was typed as one stretch, by definition: printed characters in a row that fold to the
 * folded query. Quadratic.
 */
export function naiveSearch(corpus: SearchCorpus, typed: string): ReadonlySet<string> {
  const wanted = fold(typed);
  return blocksWhere(corpus, (block) => wanted !== '' && holds(block, wanted));
}

/** The paragraphs that hold every one of the stretches. */
export function naiveAll(corpus: SearchCorpus, stretches: readonly string[]): ReadonlySet<string> {
  const wanted = stretches.map(fold).filter((stretch) => stretch !== '');
  return blocksWhere(corpus, (block) => wanted.length > 0 && wanted.every((each) => holds(block, each)));
}

function blocksWhere(corpus: SearchCorpus, test: (block: Block) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, blocks } of corpus.documents) {
    for (const block of blocks) if (test(block)) found.add(keyOf(id, block.id));
  }
  return found;
}

function holds(block: Block, wanted: string): boolean {
  return foldedText(block).includes(wanted) && hasStretch(block.text, wanted);
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
