/**
 * Where a dragged tab may be dropped in a pane: on its middle, or at a side for a pane of its own. There only while
 * something is dragged.
 */
import { type DragEvent, useState } from 'react';
import type { PaneId } from '../../state/panes/model.ts';
import type { DropSide } from '../../state/panes/move.ts';
import { dropTab } from '../../state/panes/panes.ts';
import { panesText } from '../../text-zh/panes.ts';
import styles from './DropZones.module.css';
import { sideAt, useDrag } from './drag.ts';

/** Lies over the pane's content. */
export function DropZones({ pane }: { readonly pane: PaneId }) {
  const dragged = useDrag((state) => state.dragged);
  const [side, setSide] = useState<DropSide | null>(null);
  if (dragged === null) return null;
  const sideOf = (event: DragEvent) =>
    sideAt(event.currentTarget.getBoundingClientRect(), { x: event.clientX, y: event.clientY });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by key with the commands of the panes
    <div
      className={styles.zones}
      onDragOver={(event) => {
        event.preventDefault();
        setSide(sideOf(event));
      }}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        dropTab({ from: dragged.pane, tab: dragged.tab, to: pane, side: sideOf(event) });
        useDrag.setState({ dragged: null });
      }}
    >
      {side === null ? null : (
        <div className={styles.target} data-side={side}>
          {side === 'centre' ? panesText.dropCentre : panesText.dropSide}
        </div>
      )}
    </div>
  );
}
