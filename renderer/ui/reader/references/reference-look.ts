/** How a reference is told from others: by where it leads. A missing one names what its own document does not print. */
import type { Reference } from '../../../core/cite/references/model.ts';

export type ReferenceLook = 'internal' | 'library' | 'external' | 'missing';

export function lookOf({ kind, targets }: Pick<Reference, 'kind' | 'targets'>): ReferenceLook {
  return kind === 'internal' && targets.length === 0 ? 'missing' : kind;
}
