/**
 * The table of contents of the open document. Marks the clause being read and keeps it in view; a press goes there.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Key, type Selection, Tree } from 'react-aria-components/Tree';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { lookUpBlocks } from '../../core/outline/lookup.ts';
import { buildOutline, type OutlineNode, pathInOutline } from '../../core/outline/outline.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { type Reading, useCurrentBlock } from '../../state/place.ts';
import { readerText } from '../../text-zh/reader.ts';
import { type Opener, OpenMenu } from '../panes/OpenMenu.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import styles from './Outline.module.css';
import { OutlineItem } from './OutlineItem.tsx';

export interface OutlineProps {
  readonly document: GazetteDocument;
  /** The tab in which it is read. */
  readonly reading: Reading;
}

/** Everything is unfolded at first; what the reader folds stays folded. */
export function Outline({ document, reading }: OutlineProps) {
  const outline = useMemo(() => buildOutline(document), [document]);
  const lookup = useMemo(() => lookUpBlocks(document), [document]);
  const [expanded, setExpanded] = useState<Set<Key>>(() => new Set(branchKeys(outline)));
  const current = useCurrentBlock(reading);
  const path = current === null ? [] : pathInOutline(outline, lookup, current);
  const currentKey = lastVisible(path, expanded);
  const container = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (currentKey === null) return;
    // The tree draws its rows one step after it is mounted.
    const frame = requestAnimationFrame(() => {
      const row = container.current?.querySelector(`[data-key="${CSS.escape(currentKey)}"]`);
      row?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [currentKey]);

  const select = (selection: Selection) => {
    // Pressing the current clause empties the selection: the reader wants its beginning.
    const [key = currentKey] = selection === 'all' ? [] : selection;
    const node = key === null ? undefined : findNode(outline, String(key));
    if (node !== undefined) openDocument(document.id, node.blockId, { where: whereMeant() });
  };
  const openerAt = (element: Element): Opener | null => {
    const node = findNode(outline, element.closest<HTMLElement>('[data-key]')?.dataset.key ?? '');
    return node === undefined ? null : (where) => openDocument(document.id, node.blockId, { where });
  };
  if (outline.length === 0) {
    return <EmptyState title={readerText.outlineEmptyTitle} hint={readerText.outlineEmptyHint} />;
  }
  return (
    <div className={styles.outline} ref={container}>
      <OpenMenu openerAt={openerAt}>
        <Tree
          className={styles.tree ?? ''}
          aria-label={readerText.outlineLabel}
          items={outline}
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
          selectionMode="single"
          selectedKeys={currentKey === null ? [] : [currentKey]}
          onSelectionChange={select}
        >
          {(node) => <OutlineItem node={node} />}
        </Tree>
      </OpenMenu>
    </div>
  );
}

function branchKeys(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? [] : [node.key, ...branchKeys(node.children)],
  );
}

/** The deepest step of the path whose ancestors are all unfolded; null for an empty path. */
function lastVisible(path: readonly string[], expanded: ReadonlySet<Key>): string | null {
  const folded = path.findIndex((key) => !expanded.has(key));
  return path[folded < 0 ? path.length - 1 : folded] ?? null;
}

function findNode(nodes: readonly OutlineNode[], key: string): OutlineNode | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : findNode(node.children, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
