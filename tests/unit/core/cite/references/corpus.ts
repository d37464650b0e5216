/** The corpus as the tests of this folder read it: built from the seeds, with its library. */
import { libraryOf, type ReferenceLibrary } from '../../../../../renderer/core/cite/references/library.ts';
import type { Reference } from '../../../../../renderer/core/cite/references/model.ts';
import { corpusFiles } from '../../../../../renderer/core/gazette/corpus.ts';
import type { CorpusIndex, GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../../renderer/core/gazette/parse.ts';
import { readSeed, SEEDS } from '../../../../fixtures/gazette/seeds.ts';
import type { ExpectedReference } from '../../../../fixtures/references/expectation.ts';

export interface TestCorpus {
  readonly index: CorpusIndex;
  readonly documents: readonly GazetteDocument[];
  readonly library: ReferenceLibrary;
  document(id: string): GazetteDocument | null;
}

export function readTestCorpus(): TestCorpus {
  const files = corpusFiles(SEEDS.map((seed) => parseGazette(readSeed(seed.sourceFile), seed)));
  const documents = files.documents.map(({ json }) => JSON.parse(json) as GazetteDocument);
  const index = { ...files.index, hash: 'test' };
  const byId = new Map<string, GazetteDocument>(documents.map((document) => [document.id, document]));
  return { index, documents, library: libraryOf(index), document: (id) => byId.get(id) ?? null };
}

/** One reference in the words of the fixtures: `block | words | form | where`. */
export function line({ blockId, text, form, kind, targets }: Reference): string {
  const where = targets.map(({ documentId, blockId: block }) => `${documentId}#${block ?? ''}`);
  return `${blockId} | ${text} | ${form} | ${[kind, ...where].join(' ')}`;
}

export function expectedLine({ blockId, text, form, kind, targets }: ExpectedReference): string {
  return `${blockId} | ${text} | ${form} | ${[kind, ...targets].join(' ')}`;
}
