/**
 * The folder through which the steps of the bench hand things to each other: the varied corpus as the program reads
 * it, the bare texts, the queries, what they must find, and the shards. Owns the names in it and nothing else.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { IssueId } from '../../../renderer/core/gazette/model.ts';
import type { SearchCorpus } from '../../../renderer/core/search/corpus-texts.ts';
import type { Expected } from './oracle.ts';

/** One scale of the bench as files; what was not written yet throws when it is read. */
export class BenchFolder {
  /** A corpus as `npm run corpus` writes it. */
  readonly corpus: string;
  readonly #texts: string;
  readonly #queries: string;
  readonly #expected: string;
  readonly #shards: string;

  constructor(folder: string) {
    this.corpus = join(folder, 'corpus');
    this.#texts = join(folder, 'texts.json');
    this.#queries = join(folder, 'queries.json');
    this.#expected = join(folder, 'expected.json');
    this.#shards = join(folder, 'shards');
  }

  /** Makes the folder of a scale and writes its corpus. */
  writeCorpus({ index, documents }: SearchCorpus): void {
    mkdirSync(join(this.corpus, 'documents'), { recursive: true });
    mkdirSync(this.#shards, { recursive: true });
    writeJson(join(this.corpus, 'index.json'), index);
    for (const document of documents) {
      writeJson(join(this.corpus, 'documents', `${document.id}.json`), document);
    }
    writeJson(
      this.#texts,
      documents.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    );
  }

  writeQuestions(queries: readonly string[], expected: readonly Expected[]): void {
    writeJson(this.#queries, queries);
    writeJson(this.#expected, expected);
  }

  /** The printed texts of all paragraphs in printed order; their positions are what engines answer with. */
  texts(): readonly string[] {
    return readJson(this.#texts) as readonly string[];
  }

  queries(): readonly string[] {
    return readJson(this.#queries) as readonly string[];
  }

  /** By query. */
  expected(): readonly Expected[] {
    return readJson(this.#expected) as readonly Expected[];
  }

  /** As a browser's database would store it: a structured clone. */
  writeShard(issue: IssueId, shard: unknown): void {
    writeFileSync(join(this.#shards, issue), serialize(shard));
  }

  readShard(issue: IssueId): unknown {
    return deserialize(readFileSync(join(this.#shards, issue)));
  }
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
