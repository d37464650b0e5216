/** The small rules with other words in one block, and what is linked in it. */
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import { libraryOf } from '../../../../../renderer/core/cite/references/library.ts';
import type { Reference } from '../../../../../renderer/core/cite/references/model.ts';
import { resolveReferences } from '../../../../../renderer/core/cite/references/resolve.ts';
import type { GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { rules } from '../../../../fixtures/references/rules-document.ts';

export const NO_LIBRARY = libraryOf({ issues: [] });

/** The document with other words in one block, its label kept. */
export function saying(document: GazetteDocument, at: string, words: string): GazetteDocument {
  const blocks = document.blocks.map((block) =>
    block.id === at ? { ...block, text: `${block.label ?? ''}${words}` } : block,
  );
  if (!blocks.some(({ id }) => id === at)) throw new Error(`no block ${at}`);
  return { ...document, blocks };
}

export function referencesIn(document: GazetteDocument, at: string, says: string): readonly Reference[] {
  const changed = saying(document, at, says);
  return resolveReferences(changed, findReferences(changed), NO_LIBRARY).filter(
    ({ blockId }) => blockId === at,
  );
}

/** The words that are linked in article 9 of the rules. */
export function linked(says: string, at = 'art_9'): readonly string[] {
  return referencesIn(rules, at, says).map(({ text }) => text);
}
