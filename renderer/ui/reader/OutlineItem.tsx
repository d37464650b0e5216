/**
 * One line of the table of contents, with the lines under it.
 */
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { TreeItem, TreeItemContent, type TreeItemContentRenderProps } from 'react-aria-components/Tree';
import type { OutlineNode } from '../../core/outline/outline.ts';
import { readerText } from '../../text-zh/reader.ts';
import { ChevronRightIcon } from '../shared/Icons.tsx';
import styles from './Outline.module.css';
import { useIsCurrentRow } from './outline-row.ts';

/** A row: fold button, label, words. */
export function OutlineItem({ node }: { readonly node: OutlineNode }) {
  return (
    <TreeItem id={node.key} textValue={nameOf(node)} className={styles.item ?? ''}>
      <TreeItemContent>{(row) => <Row node={node} {...row} />}</TreeItemContent>
      <Collection items={node.children}>{(child) => <OutlineItem node={child} />}</Collection>
    </TreeItem>
  );
}

interface RowProps extends Pick<TreeItemContentRenderProps, 'hasChildItems' | 'level'> {
  readonly node: OutlineNode;
}

function Row({ node, hasChildItems, level }: RowProps) {
  const isCurrent = useIsCurrentRow(node.key);
  return (
    <div
      className={styles.row}
      data-level={Math.min(level, 6)}
      data-part={node.role ?? undefined}
      aria-current={isCurrent ? 'location' : undefined}
      title={nameOf(node)}
    >
      {hasChildItems ? (
        <Button slot="chevron" className={styles.chevron ?? ''}>
          <ChevronRightIcon size={16} />
        </Button>
      ) : (
        <span className={styles.leaf} />
      )}
      <span className={styles.words}>
        {node.label === null ? null : <span className={styles.label}>{node.label}</span>}
        {wordsOf(node)}
      </span>
    </div>
  );
}

function nameOf(node: OutlineNode): string {
  return node.label === null ? wordsOf(node) : `${node.label} ${wordsOf(node)}`;
}

/** The notice bears the document's own title, which stands above the text already. */
function wordsOf(node: OutlineNode): string {
  return node.role === 'cover' ? readerText.parts.cover : (node.words ?? roleWords(node));
}

function roleWords({ role }: OutlineNode): string {
  return role === null ? '' : readerText.parts[role];
}
