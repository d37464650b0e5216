/**
 * One line of the table of contents, with the lines under it.
 */
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import type { OutlineNode } from '../../core/outline/outline.ts';
import { readerText } from '../../text-zh/reader.ts';
import { ChevronRightIcon } from '../shared/Icons.tsx';
import styles from './Outline.module.css';

/** A row: fold button, label, words. */
export function OutlineItem({ node }: { readonly node: OutlineNode }) {
  // The notice bears the document's own title, which stands above the text already.
  const words = node.role === 'cover' ? readerText.parts.cover : (node.words ?? roleWords(node));
  const name = node.label === null ? words : `${node.label} ${words}`;
  return (
    <TreeItem id={node.key} textValue={name} className={styles.item ?? ''} data-part={node.role ?? undefined}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className={styles.row} data-level={Math.min(level, 6)} title={name}>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <ChevronRightIcon size={16} />
              </Button>
            ) : (
              <span className={styles.leaf} />
            )}
            <span className={styles.words}>
              {node.label === null ? null : <span className={styles.label}>{node.label}</span>}
              {words}
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <OutlineItem node={child} />}</Collection>
    </TreeItem>
  );
}

function roleWords({ role }: OutlineNode): string {
  return role === null ? '' : readerText.parts[role];
}
