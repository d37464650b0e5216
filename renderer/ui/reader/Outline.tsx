/**
 * The table of contents of the open document. Marks the clause being read and keeps it in view, but while the reader
 * looks for another one in it; a press goes there.
 * A long document has hundreds of rows: those out of sight are not drawn, and a step from clause to clause draws only
 * the two rows that change.
 */
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Key, Tree } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { lookUpBlocks } from '../../core/outline/lookup.ts';
import { buildOutline, type OutlineNode, pathInOutline } from '../../core/outline/outline.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { type Reading, useCurrentBlock } from '../../state/panes/place.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { readerText } from '../../text-zh/reader.ts';
import { type Opener, OpenMenu } from '../panes/OpenMenu.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useBeginAtCurrent } from '../shared/use-begin-at-current.ts';
import styles from './Outline.module.css';
import { OutlineItem } from './OutlineItem.tsx';
import { CurrentRow, createCurrentRow, keepInView } from './outline-row.ts';
import { useHeld } from './use-held.ts';

export interface OutlineProps {
  readonly document: GazetteDocument;
  /** The tab in which it is read. */
  readonly reading: Reading;
}

/** What a row of one line takes, in px; the real heights are measured when a row is drawn. */
const ROW_HEIGHT = 32;

/** Everything is unfolded at first; what the reader folds stays folded. */
export function Outline({ document, reading }: OutlineProps) {
  const outline = useMemo(() => buildOutline(document), [document]);
  const lookup = useMemo(() => lookUpBlocks(document), [document]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => new Set(branchKeys(outline)));
  const current = useCurrentBlock(reading);
  const path = current === null ? [] : pathInOutline(outline, lookup, current);
  const currentKey = lastVisible(path, expanded);
  const [currentRow] = useState(createCurrentRow);
  const [layout] = useState(() => new ListLayout<OutlineNode>({ estimatedRowSize: ROW_HEIGHT }));
  const container = useRef<HTMLDivElement>(null);
  const begin = useBeginAtCurrent();
  const { isHeld, letGo } = useHeld(container);
  const fold = useCallback(
    (next: ReadonlySet<Key>) => {
      setExpanded(next);
      letGo();
    },
    [letGo],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: folding moves the rows
  useEffect(() => {
    currentRow.setState({ key: currentKey });
    if (isHeld || currentKey === null || container.current === null) return;
    return keepInView(container.current, layout, currentKey);
  }, [currentRow, layout, currentKey, expanded, isHeld]);
  if (outline.length === 0) {
    return <EmptyState title={readerText.outlineEmptyTitle} hint={readerText.outlineEmptyHint} />;
  }
  return (
    <div className={styles.outline} ref={container} {...begin}>
      <CurrentRow value={currentRow}>
        <OutlineTree
          documentId={document.id}
          outline={outline}
          layout={layout}
          expanded={expanded}
          onExpand={fold}
        />
      </CurrentRow>
    </div>
  );
}

interface OutlineTreeProps {
  readonly documentId: DocumentId;
  readonly outline: readonly OutlineNode[];
  readonly layout: ListLayout<OutlineNode>;
  readonly expanded: ReadonlySet<Key>;
  readonly onExpand: (expanded: ReadonlySet<Key>) => void;
}

/** Knows nothing of the place: a tree draws all its rows anew with each change. */
const OutlineTree = memo(function OutlineTree(props: OutlineTreeProps) {
  const { documentId, outline, layout, expanded, onExpand } = props;
  const openerAt = (element: Element): Opener | null => {
    const node = findNode(outline, element.closest<HTMLElement>('[data-key]')?.dataset.key ?? '');
    return node === undefined ? null : (where) => openDocument(documentId, node.blockId, { where });
  };
  return (
    <OpenMenu openerAt={openerAt}>
      <Virtualizer layout={layout}>
        <Tree
          className={styles.tree ?? ''}
          aria-label={readerText.outlineLabel}
          items={outline}
          expandedKeys={expanded}
          onExpandedChange={onExpand}
          onAction={(key) => {
            const node = findNode(outline, String(key));
            if (node !== undefined) openDocument(documentId, node.blockId, { where: whereMeant() });
          }}
        >
          {(node) => <OutlineItem node={node} />}
        </Tree>
      </Virtualizer>
    </OpenMenu>
  );
});

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
