/**
 * The reading area: the tree of splits as nested groups of panels, with borders to drag between them. What stands in a
 * pane is PaneView's; the tree itself is state/panes'.
 */
import { Fragment, useEffect } from 'react';
import {
  Group,
  type GroupImperativeHandle,
  type Layout,
  Panel,
  Separator,
  useGroupRef,
} from 'react-resizable-panels';
import { type PaneNode, panesOf, type Split } from '../../state/panes/model.ts';
import { sharePanes, usePanes } from '../../state/panes/panes.ts';
import { panesText } from '../../text-zh/panes.ts';
import { CompareDialog } from '../compare/choosing/CompareDialog.tsx';
import { StepLock } from '../reader/step/StepLock.tsx';
import styles from './PaneArea.module.css';
import { PaneView } from './PaneView.tsx';

/** The least a pane may become, in px. */
const LEAST = { row: 240, column: 140 } as const;

/** Connects itself; fills its place. */
export function PaneArea() {
  const root = usePanes(({ area }) => area.root);
  return (
    <>
      <SplitView split={root} />
      <StepLock />
      <CompareDialog />
    </>
  );
}

function SplitView({ split }: { readonly split: Split }) {
  const group = useGroupRef();
  const layout = layoutOf(split);
  const key = JSON.stringify(layout);
  useEffect(() => impose(group.current, JSON.parse(key) as Layout), [group, key]);
  return (
    <Group
      className={styles.group ?? ''}
      groupRef={group}
      orientation={split.direction === 'row' ? 'horizontal' : 'vertical'}
      defaultLayout={layout}
      onLayoutChanged={(changed, { isUserInteraction, requestedLayout }) => {
        if (isUserInteraction) {
          sharePanes(
            split.id,
            split.children.map((child) => changed[child.id] ?? 0),
          );
        } else if (!isClose(requestedLayout ?? changed, layout)) impose(group.current, layout);
      }}
    >
      {split.children.map((child, at) => (
        <Fragment key={child.id}>
          {at === 0 ? null : (
            <Separator
              className={styles.separator ?? ''}
              data-direction={split.direction}
              aria-label={panesText.resizePanes}
            />
          )}
          <Panel id={child.id} minSize={least(child, split)}>
            {child.kind === 'pane' ? <PaneView id={child.id} /> : <SplitView split={child} />}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

/** Gives the panels of a group these shares. Panels that have just come or gone are not in its layout yet. */
function impose(group: GroupImperativeHandle | null, layout: Layout): void {
  const present = group?.getLayout() ?? {};
  if (group !== null && havePanelsOf(present, layout) && !isClose(present, layout)) group.setLayout(layout);
}

/** Whether two layouts are of the same panels and look the same. */
function isClose(one: Layout, other: Layout): boolean {
  const ids = Object.keys(one);
  return havePanelsOf(one, other) && ids.every((id) => Math.abs((one[id] ?? 0) - (other[id] ?? 0)) < 0.5);
}

function havePanelsOf(one: Layout, other: Layout): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => other[id] !== undefined);
}

function layoutOf(split: Split): Layout {
  return Object.fromEntries(split.children.map(({ id }, at) => [id, split.shares[at] ?? 0]));
}

/** In px: what the panes side by side in a child need along the split. */
function least(child: PaneNode, split: Split): number {
  const inLine = child.kind === 'split' && child.direction === split.direction ? panesOf(child).length : 1;
  return LEAST[split.direction] * inLine;
}
