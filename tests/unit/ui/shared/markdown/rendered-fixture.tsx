/** What the pipeline makes of Markdown: the tree behind its last step, and the HTML that React writes of it. */
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { NOTE_PIPELINE } from '../../../../../renderer/ui/shared/markdown/pipeline.ts';
import { RenderedMarkdown } from '../../../../../renderer/ui/shared/markdown/RenderedMarkdown.tsx';

export interface TreeNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly TreeNode[];
}

/** `planted` stands among what the Markdown became before the last step, as if the steps before had let it through. */
export function sanitisedTree(markdown: string, planted: readonly TreeNode[] = []): TreeNode {
  let found: TreeNode = { type: 'root' };
  const look = () => (tree: TreeNode) => {
    // react-markdown changes the tree it was given afterwards.
    found = structuredClone(tree);
  };
  const plant = () => (tree: { readonly children: TreeNode[] }) => {
    tree.children.push(...planted);
  };
  const rehypePlugins = [plant, ...(NOTE_PIPELINE.rehypePlugins ?? []), look];
  renderToStaticMarkup(
    <Markdown {...NOTE_PIPELINE} rehypePlugins={rehypePlugins}>
      {markdown}
    </Markdown>,
  );
  return found;
}

export function htmlOf(markdown: string): string {
  return renderToStaticMarkup(<RenderedMarkdown markdown={markdown} />);
}

export function nodesOf(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** A line end stands behind each break. */
export function textOf(node: TreeNode): string {
  return nodesOf(node)
    .map(({ value }) => value ?? '')
    .join('');
}
