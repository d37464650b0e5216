/** Lines of which a document prints one: whatever they say, they answer each other. */
import type { BlockKind } from '../../gazette/model.ts';
import type { Clause } from './clause.ts';

/** Whether both are the same of these lines, at the head and foot of a document or both of what it encloses. */
export function areSingles(x: Clause, y: Clause, kinds: readonly BlockKind[]): boolean {
  return x.block.kind === y.block.kind && kinds.includes(x.block.kind) && placeOf(x) === placeOf(y);
}

/** A notice that issues nothing is all body, one that issues something has a cover. */
function placeOf({ role }: Clause): Clause['role'] {
  return role === 'body' ? 'cover' : role;
}
