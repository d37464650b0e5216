/**
 * The built corpus as the probe verbs and the benches read it: whole, from disk, in printed order.
 * What is asked of it is the verbs' business (search.ts, cite.ts, export.ts).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusIndex, GazetteDocument } from '../../../renderer/core/gazette/model.ts';

export interface ProbeCorpus {
  readonly index: CorpusIndex;
  /** In printed order, issue after issue. */
  readonly documents: readonly GazetteDocument[];
  /** null if the corpus has no document of this id. */
  document(id: string): GazetteDocument | null;
}

/** What a verb throws when its input cannot be answered: the message is the sentence that the caller reads. */
export class ProbeError extends Error {
  override readonly name = 'ProbeError';
}

/** Whether a corpus has been built into `folder`. */
export function corpusExists(folder: string): boolean {
  return existsSync(join(folder, 'index.json'));
}

/** Reads a built corpus. Throws if a file is missing or no JSON: our own build wrote them. */
export function readCorpus(folder: string): ProbeCorpus {
  const index = readJson(join(folder, 'index.json')) as CorpusIndex;
  const documents = index.issues
    .flatMap((issue) => issue.documents)
    .map(({ id }) => readJson(join(folder, 'documents', `${id}.json`)) as GazetteDocument);
  const byId = new Map<string, GazetteDocument>(documents.map((document) => [document.id, document]));
  return { index, documents, document: (id) => byId.get(id) ?? null };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
