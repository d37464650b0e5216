/** Links written apart from their address: `[第五条][a]`, and elsewhere `[a]: #/d/…`. */
import type { Definition, Nodes, Root } from 'mdast';

/** Every node of the tree, parents first. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

/** The definitions by their identifier, the first of each. */
export function definitionsIn(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of nodesIn(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return definitions;
}
