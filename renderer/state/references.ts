/**
 * The references of the documents that are read: found and resolved once per document, after its text has been
 * painted. What a reference is and where it leads is core/cite/references'; following one is follow-reference.ts's.
 */
import { startTransition, useEffect, useState } from 'react';
import { findReferences } from '../core/cite/references/find.ts';
import { libraryOf, type ReferenceLibrary } from '../core/cite/references/library.ts';
import type { Reference } from '../core/cite/references/model.ts';
import { resolveReferences } from '../core/cite/references/resolve.ts';
import type { CorpusIndex, GazetteDocument } from '../core/gazette/model.ts';
import { useCorpusIndex } from '../data/corpus/use-corpus.ts';

/** How long the text may be read before its references are looked for although the page is busy, in ms. */
const PATIENCE_MS = 500;

interface Resolved {
  readonly index: CorpusIndex | null;
  readonly references: readonly Reference[];
}

const resolved = new WeakMap<GazetteDocument, Resolved>();
const libraries = new WeakMap<CorpusIndex, ReferenceLibrary>();

/**
 * The references of a document in reading order; without a library (`index` null) only those into itself, since
 * nobody can say then what is 库外. The same list for the same document and index. Linear in the text, the first time.
 */
export function referencesOf(document: GazetteDocument, index: CorpusIndex | null): readonly Reference[] {
  const known = resolved.get(document);
  if (known !== undefined && known.index === index) return known.references;
  const all = resolveReferences(document, findReferences(document), libraryFor(index));
  const references = index === null ? all.filter(({ kind }) => kind === 'internal') : all;
  resolved.set(document, { index, references });
  return references;
}

function libraryFor(index: CorpusIndex | null): ReferenceLibrary {
  if (index === null) return libraryOf({ issues: [] });
  const known = libraries.get(index) ?? libraryOf(index);
  libraries.set(index, known);
  return known;
}

const NONE: readonly Reference[] = [];

/**
 * {@link referencesOf} as React sees it: empty until the text has been painted and the page is idle, unless they are
 * known. Keeps its identity while nothing changes.
 */
export function useReferences(document: GazetteDocument): readonly Reference[] {
  const loading = useCorpusIndex();
  const [found, setFound] = useState<{
    readonly of: GazetteDocument;
    readonly references: typeof NONE;
  } | null>(() => {
    const known = resolved.get(document);
    return known === undefined ? null : { of: document, references: known.references };
  });
  useEffect(() => {
    if (loading.kind === 'loading') return;
    const index = loading.kind === 'ready' ? loading.value : null;
    const look = requestIdleCallback(
      () => {
        const references = referencesOf(document, index);
        startTransition(() => setFound({ of: document, references }));
      },
      { timeout: PATIENCE_MS },
    );
    return () => cancelIdleCallback(look);
  }, [document, loading]);
  return found?.of === document ? found.references : NONE;
}
